import { isAstNode, isReference, type AstNode, type ReferenceInfo } from 'langium';

type Properties = Readonly<Record<string, unknown>>;

/** The nodes directly inside a node, in the order of the text. */
export function childrenOf(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  for (const [name, value] of Object.entries(node as unknown as Properties)) {
    if (name.startsWith('$')) continue;
    if (Array.isArray(value)) for (const item of value.filter(isAstNode)) found.push(item);
    else if (isAstNode(value)) found.push(value);
  }
  return found;
}

/** Names that a node itself refers to. */
function referencesOf(node: AstNode): ReferenceInfo[] {
  const found: ReferenceInfo[] = [];
  for (const [property, value] of Object.entries(node as unknown as Properties)) {
    if (property.startsWith('$')) continue;
    if (isReference(value)) found.push({ reference: value, container: node, property });
    else if (Array.isArray(value)) value.forEach((item, index) => isReference(item) && found.push({ reference: item, container: node, property, index }));
  }
  return found;
}

export interface Contents {
  /** The node itself and everything inside it, each before what is inside it. */
  readonly nodes: readonly AstNode[];
  readonly references: readonly ReferenceInfo[];
}

const known = new WeakMap<AstNode, Contents>();

/**
 * Everything in a tree, collected once: linking, the checks and the compiler all walk it, and Langium's lazy streams
 * take longer over one walk than all of them do over an array.
 */
export function contentsOf(root: AstNode): Contents {
  const found = known.get(root);
  if (found !== undefined) return found;
  const nodes: AstNode[] = [];
  const waiting: AstNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    for (const child of childrenOf(node).reverse()) waiting.push(child);
  }
  const contents = { nodes, references: nodes.flatMap(referencesOf) };
  known.set(root, contents);
  return contents;
}
