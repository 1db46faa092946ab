import { isAstNode, isReference, type AstNode, type ReferenceInfo } from 'langium';
import { remembered } from '../remembered.js';

type Properties = Readonly<Record<string, unknown>>;

const dollar = 36;

/** Calls `see` with every part of a node that is a node or a reference. What Langium adds has names that begin with `$`. */
function eachPart(node: AstNode, see: (part: unknown, property: string, index?: number) => void): void {
  const properties = node as unknown as Properties;
  for (const property in properties) {
    if (property.charCodeAt(0) === dollar) continue;
    const value = properties[property];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) see(value, property);
    else for (let index = 0; index < value.length; index++) see(value[index], property, index);
  }
}

/** The nodes directly inside a node, in the order of the text. */
export function childrenOf(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  eachPart(node, (part) => isAstNode(part) && found.push(part));
  return found;
}

export interface Contents {
  /** The node itself and everything inside it, each before what is inside it. */
  readonly nodes: readonly AstNode[];
  readonly references: readonly ReferenceInfo[];
}

/**
 * Everything in a tree, collected once: linking, the checks and the compiler all walk it, and Langium's lazy streams
 * take longer over one walk than all of them do over an array.
 */
export const contentsOf = remembered((root: AstNode): Contents => {
  const nodes: AstNode[] = [];
  const references: ReferenceInfo[] = [];
  const waiting: AstNode[] = [root];
  const children: AstNode[] = [];
  let container = root;
  const see = (part: unknown, property: string, index?: number): void => {
    if (isAstNode(part)) children.push(part);
    else if (isReference(part)) references.push(index === undefined ? { reference: part, container, property } : { reference: part, container, property, index });
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    container = node;
    nodes.push(node);
    eachPart(node, see);
    for (let child = children.pop(); child !== undefined; child = children.pop()) waiting.push(child);
  }
  return { nodes, references };
});
