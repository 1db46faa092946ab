import type { AstNode } from 'langium';

function path(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  for (let step: AstNode | undefined = node; step !== undefined; step = step.$container) found.push(step);
  return found.reverse();
}

function shared(a: readonly AstNode[], b: readonly AstNode[]): number {
  let depth = 0;
  while (depth < a.length && a[depth] === b[depth]) depth++;
  return depth;
}

/**
 * Of several declarations of one name, those nearest to where it is used: in the same session before the same
 * phase, in the same phase before the rest. Where one stands inside another, the outer one is meant. More than
 * one result means that the name is ambiguous.
 */
export function nearest<N extends AstNode>(from: AstNode, nodes: readonly N[]): readonly N[] {
  if (nodes.length < 2) return nodes;
  const here = path(from);
  const depths = nodes.map((node) => shared(here, path(node)));
  const deepest = Math.max(...depths);
  const close = nodes.filter((_, index) => depths[index] === deepest);
  return close.filter((node) => !close.some((other) => other !== node && path(node).includes(other)));
}
