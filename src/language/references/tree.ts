import { isAstNode, isReference, type AstNode, type ReferenceInfo } from 'langium';
import { partsByType } from '../generated/parts.js';
import { remembered } from '../remembered.js';

type Properties = Readonly<Record<string, unknown>>;

const none: readonly string[] = [];

/** Calls `see` with every part of a node that is a node or a reference. */
function eachPart(node: AstNode, see: (part: unknown, property: string, index?: number) => void): void {
  const properties = node as unknown as Properties;
  const names = partsByType[node.$type] ?? none;
  for (let at = 0; at < names.length; at++) {
    const property = names[at] as string;
    const value = properties[property];
    if (value === undefined) continue;
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
