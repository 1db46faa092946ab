import '../../../scripts/group-by.mjs';
import fc from 'fast-check';
import type { AstNode, CstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { Reader } from '../../../src/language/generated/reader.js';
import type { PlacePrefLexer } from '../../../src/language/parsing/lexer.js';
import { createMendingParser } from '../../../src/language/parsing/mending-parser.js';
import { createPlacePref } from '../../../src/language/services.js';
import { protocolText } from '../../generators/protocol.js';
import { examplesOfDocuments, textOf, textsIn } from '../texts.js';
import { plainParts, plainTree } from './trees.js';

const { language } = createPlacePref();
const lexer = language.parser.Lexer as PlacePrefLexer;
const langium = createMendingParser(language);

function read(text: string): AstNode | undefined {
  const { tokens, hidden } = lexer.tokenize(text);
  return new Reader(text, tokens, hidden, language.references.Linker).read();
}

/** Whether both readers read a text; fails if they do not agree, or make different trees of it. */
function agree(text: string): boolean {
  if (lexer.tokenize(text).errors.length > 0) return false;
  const mine = read(text);
  const { value, parserErrors } = langium.parsePlainly(text, lexer.tokenize(text));
  expect({ text, isRead: mine !== undefined }).toEqual({ text, isRead: parserErrors.length === 0 });
  if (mine === undefined) return false;
  expect(plainTree(mine)).toEqual(plainTree(value));
  expect([...plainParts(mine.$cstNode as CstNode)]).toEqual([...plainParts(value.$cstNode as CstNode)]);
  return true;
}

const protocols = [...textsIn('examples/', '.cpp'), ...textsIn('src/language/library/', '.cpp'), textOf('docs/protocol.cpp')];

describe('the generated reader reads what the parser of Langium reads, and makes the same trees', { timeout: 300_000 }, () => {
  it.each(protocols.map((text) => [text.split('\n').find((line) => /^(?:protocol|library)/.test(line)) ?? '', text]))('of %s', (_title, text) => {
    expect(agree(text)).toBe(true);
  });

  it('of every example in the documents', () => {
    expect(examplesOfDocuments.filter(agree).length).toBeGreaterThan(50);
  });

  it('of generated protocols', () => {
    fc.assert(fc.property(protocolText, (text) => agree(text)), { numRuns: 400 });
  });

  it('of protocols in which words were left out, doubled, exchanged or replaced', () => {
    const words = [...protocols, ...examplesOfDocuments].map((text) => lexer.tokenize(text).tokens.map(({ image }) => image));
    const all = [...new Set(words.flat())];
    const passage = fc.constantFrom(...words.filter(({ length }) => length > 8)).chain((each) => fc.nat(each.length - 1).map((from) => each.slice(from, from + 40)));
    const change = fc.record({ at: fc.nat(39), remove: fc.nat(2), insert: fc.array(fc.constantFrom(...all, '/* c */'), { maxLength: 2 }) });
    let accepted = 0;
    fc.assert(
      fc.property(passage, fc.array(change, { minLength: 1, maxLength: 2 }), (words, changes) => {
        const changed = [...words];
        for (const { at, remove, insert } of changes) changed.splice(at % (changed.length + 1), remove, ...insert);
        // Lines are short enough for a comment to be told from an end of a statement.
        if (agree(changed.map((word, index) => (index % 9 === 5 ? `${word} // c\n` : word)).join(' '))) accepted++;
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
