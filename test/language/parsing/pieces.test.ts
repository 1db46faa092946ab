import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CstNode, ParseResult } from 'langium';
import { describe, expect, it } from 'vitest';
import { PieceReader, readAround } from '../../../src/language/parsing/pieces.js';
import type { PlacePrefLexer } from '../../../src/language/parsing/lexer.js';
import { createMendingParser } from '../../../src/language/parsing/mending-parser.js';
import { createPlacePref } from '../../../src/language/services.js';
import { plainParts, plainTree } from './trees.js';

const { language } = createPlacePref();
const lexer = language.parser.Lexer as PlacePrefLexer;
const langium = createMendingParser(language);
const { Linker } = language.references;

const examples = new URL('../../../examples/', import.meta.url);
const texts = readdirSync(examples).filter((name) => name.endsWith('.cpp')).map((name) => readFileSync(new URL(name, examples), 'utf8'));
const words = [...new Set(texts.flatMap((text) => lexer.tokenize(text).tokens.map(({ image }) => image)))];

const told = ({ parserErrors }: ParseResult): unknown => parserErrors.map(({ message, token }) => [message, token.startOffset]);

/** Whether a text has a fault around which it can be read. */
function isReadAround(text: string): boolean {
  const { tokens, hidden, errors } = lexer.tokenize(text);
  const reader = new PieceReader(text, tokens, hidden, Linker);
  return errors.length === 0 && reader.read() === undefined && readAround(text, reader, Linker, (read) => langium.parseRead(text, read)) !== undefined;
}

describe('a text with a fault in one of its statements', { timeout: 300_000 }, () => {
  it('is read around that statement as it is read as a whole: the same trees, the same findings', () => {
    const change = fc.record({ at: fc.noBias(fc.nat(9999)), remove: fc.nat(2), insert: fc.array(fc.constantFrom(...words), { maxLength: 2 }) });
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), change, (text, { at, remove, insert }) => {
        const { tokens } = lexer.tokenize(text);
        const index = at % tokens.length;
        const [from, to] = [tokens[index]?.startOffset ?? 0, tokens[index + remove]?.startOffset ?? text.length];
        const changed = `${text.slice(0, from)}${insert.join(' ')} ${text.slice(to)}`;
        if (!isReadAround(changed)) return;
        read++;
        const mine = language.parser.LangiumParser.parse(changed);
        const whole = langium.parse(changed);
        expect({ changed, told: told(mine) }).toEqual({ changed, told: told(whole) });
        expect(plainTree(mine.value)).toEqual(plainTree(whole.value));
        expect([...plainParts(mine.value.$cstNode as CstNode)]).toEqual([...plainParts(whole.value.$cstNode as CstNode)]);
      }),
      { numRuns: 600 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
