import { AstUtils, isAstNode, isCompositeCstNode, isLeafCstNode, isReference, type AstNode, type CstNode } from 'langium';
import { PlacePrefGrammar } from '../../../src/language/generated/grammar.js';

const elements = new Map<unknown, string>(AstUtils.streamAllContents(PlacePrefGrammar()).toArray().map((element, index) => [element, `${element.$type} ${index}`]));

/** A node of the abstract syntax tree, or what a property of one holds, in plain words; what is not there is left out. */
function plain(value: unknown, container: AstNode | undefined, where: string): unknown {
  if (Array.isArray(value)) return value.map((each, index) => plain(each, container, `${where}@${index}`));
  if (isReference(value)) return { reference: value.$refText, at: value.$refNode?.range };
  if (!isAstNode(value)) return value;
  const { $type, $container, $containerProperty, $containerIndex, $cstNode } = value;
  const properties = Object.entries(value).filter(([name, property]) => !name.startsWith('$') && property !== undefined);
  return {
    $type,
    where: [$containerProperty, $containerIndex].filter((part) => part !== undefined).join('@') === where && $container === container,
    at: $cstNode?.range,
    isLinked: $cstNode?.astNode === value,
    // As a list, since children are visited in this order.
    children: properties.filter(([, property]) => isAstNode(property) || (Array.isArray(property) && property.length > 0)).map(([name]) => name),
    properties: Object.fromEntries(properties.map(([name, property]) => [name, plain(property, value, name)])),
  };
}

export function plainTree(root: AstNode): unknown {
  return plain(root, undefined, '');
}

/** A concrete syntax tree as lines: where each node stands, of what grammar element, and its node of the abstract one. */
export function* plainParts(node: CstNode, container?: CstNode, depth = 0): Generator<string> {
  const { offset, end, length, hidden, range, text, grammarSource, astNode } = node;
  const source = elements.get(grammarSource) ?? 'nowhere';
  const word = isLeafCstNode(node) ? node.tokenType.name : '';
  yield [depth, offset, end, length, hidden, JSON.stringify(range), JSON.stringify(text.slice(0, 40)), word, source, astNode.$type, node.container === container, node.root.fullText.length].join(' ');
  if (isCompositeCstNode(node)) for (const part of node.content) yield* plainParts(part, node, depth + 1);
}
