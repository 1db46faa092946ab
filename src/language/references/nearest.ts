import type { AstNode } from 'langium';

/** A node and what stands around it, from the inside out. */
function outward(node: AstNode | undefined): AstNode[] {
  const found: AstNode[] = [];
  for (let step = node; step !== undefined; step = step.$container) found.push(step);
  return found;
}

/**
 * Of several declarations of one name, those nearest to where it is used: in the same session before the same
 * phase, in the same phase before the rest. Where one stands inside another, the outer one is meant. More than
 * one result means that the name is ambiguous.
 */
export function nearest<N extends AstNode>(from: AstNode, nodes: readonly N[]): readonly N[] {
  if (nodes.length < 2) return nodes;
  const heights = new Map(outward(from).map((node, height) => [node, height]));
  /** How far out from there what is around both begins. */
  const heightOf = (node: N): number => heights.get(outward(node).find((step) => heights.has(step)) ?? node) ?? Number.POSITIVE_INFINITY;
  const found = nodes.map(heightOf);
  const least = found.reduce((one, other) => Math.min(one, other));
  const close = nodes.filter((_, index) => found[index] === least);
  const among: ReadonlySet<AstNode> = new Set(close);
  return close.filter((node) => !outward(node.$container).some((step) => among.has(step)));
}
