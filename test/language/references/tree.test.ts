import fc from 'fast-check';
import type { AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { byPosition } from '../../../src/language/checks/ranges.js';
import { startOf } from '../../../src/language/parsing/branch.js';
import { childrenOf, contentsOf } from '../../../src/language/references/tree.js';
import { createPlacePref } from '../../../src/language/services.js';
import { protocolText } from '../../generators/protocol.js';
import { examplesOfDocuments, textsIn } from '../texts.js';

const { language } = createPlacePref();
const protocols = [...['examples/', 'src/language/library/', 'test/fixtures/rules/'].flatMap((folder) => textsIn(folder, '.cpp')), ...examplesOfDocuments];

/** Nodes of a text with parts that do not stand in the order of the text. */
function disordered(text: string): string[] {
  const { value, parserErrors, lexerErrors } = language.parser.LangiumParser.parse(text);
  if (parserErrors.length + lexerErrors.length > 0) return [];
  const isInOrder = (node: AstNode): boolean => {
    const starts = childrenOf(node).map(({ $cstNode }) => startOf($cstNode));
    return starts.every((start, index) => index === 0 || byPosition(starts[index - 1] ?? start, start) < 0);
  };
  return contentsOf(value).nodes.filter((node) => !isInOrder(node)).map(({ $type, $cstNode }) => `${$type}: ${$cstNode?.text}`);
}

// Findings are placed by a search that halves.
describe('the parts of a node', () => {
  it('stand in the order of the text, in whatever is written', () => {
    expect(protocols.length).toBeGreaterThan(300);
    expect(protocols.flatMap(disordered)).toEqual([]);
  });

  it('do so in generated protocols', () => {
    fc.assert(fc.property(protocolText, (text) => disordered(text).length === 0), { numRuns: 200 });
  });
});
