import '../../../scripts/group-by.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../../src/language/format/format.js';
import { createPlacePref } from '../../../src/language/services.js';
import { protocolText } from '../../generators/protocol.js';

const { Lexer, LangiumParser } = createPlacePref().language.parser;
const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const exampleNames = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cpp'));
const exampleTexts = exampleNames.map((name) => readFileSync(join(examples, name), 'utf8'));

const isReadable = (text: string): boolean => Lexer.tokenize(text).errors.length === 0;

const withoutEnds = (comment: string): string => comment.split(/\r\n|\r|\n/).map((line) => line.replace(/[ \t]+$/, '')).join('\n');

/** Words and comments in order, each with whether a line break stands before it. Written apart from the formatter's own check. */
function contents(text: string): { images: string[]; breaks: boolean[] } {
  const { tokens, hidden } = Lexer.tokenize(text);
  const comments = new Set(hidden);
  const all = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
  return {
    images: all.map((token) => `${token.tokenType.name} ${comments.has(token) ? withoutEnds(token.image) : token.image}`),
    breaks: all.map(({ startLine }, i) => i > 0 && (all[i - 1]?.endLine ?? 0) < (startLine ?? 0)),
  };
}

/** The laws of formatting, on any text. */
function expectLawful(text: string): void {
  const formatted = formatText(text, Lexer);
  expect(formatText(formatted, Lexer)).toBe(formatted);
  if (!isReadable(text)) {
    expect(formatted).toBe(text);
    return;
  }
  const before = contents(text);
  const after = contents(formatted);
  expect(after.images).toEqual(before.images);
  before.breaks.forEach((broken, i) => {
    const atBrace = before.images[i]?.startsWith('} ') || before.images[i - 1]?.startsWith('{ ');
    if (broken || !atBrace) expect(after.breaks[i], `the line break before ${before.images[i]}`).toBe(broken);
  });
}

/** What a text looks like that was not given back as it was. */
function expectTidy(text: string): void {
  const formatted = formatText(text, Lexer);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  expect(formatted.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  expect(formatted).toMatch(/[^\s]\r?\n$/);
  expect(formatted.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
  expect(formatted).not.toMatch(/[ \t]\r?$/m);
  expect(formatted).not.toMatch(/^\uFEFF?[ \t\r\n]/);
  expect(formatted.replace(/\/\*[^]*?\*\//g, '')).not.toMatch(/\n\r?\n\r?\n(?!\r?\n)\S/);
}

describe('examples', () => {
  it.each(exampleNames.map((name, i) => [name, exampleTexts[i] ?? ''] as const))('%s', (_name, text) => {
    expectLawful(text);
    expectTidy(text);
    expectLawful(text.replaceAll('\n', '\r\n'));
    expectTidy(text.replaceAll('\n', '\r\n'));
  });

  it.each(exampleNames.map((name, i) => [name, exampleTexts[i] ?? ''] as const))('%s, its blanks squeezed and stretched', (_name, text) => {
    expectLawful(text.replace(/^ +/gm, ''));
    expectLawful(text.replace(/^( *)(\S)/gm, '\t$1$1$2').replace(/ {2,}/g, '     '));
    // Indentation depends on the words alone, but for the lines inside comments.
    if (!text.includes('/*')) expect(formatText(text.replace(/^[ \t]+/gm, ''), Lexer)).toBe(formatText(text, Lexer));
  });
});

// Making protocols takes most of the time.
const timeout = 60_000;

describe('any protocol', { timeout }, () => {
  it('keeps the laws and is tidy', () => {
    fc.assert(fc.property(protocolText, (text) => {
      expectLawful(text);
      expectTidy(text);
    }), { numRuns: 300 });
  });

  it('is still a protocol', () => {
    fc.assert(fc.property(protocolText, (text) => {
      expect(LangiumParser.parse(formatText(text, Lexer)).parserErrors).toEqual([]);
    }), { numRuns: 150 });
  });
});

describe('any text', { timeout }, () => {
  const sign = fc.constantFrom(...'{}(),;:.=+-*/<>', '+-', '±', '<=', '≥', '//', '/*', '*/', '"', '#', '€');
  const word = fc.constantFrom(
    'a', 'h', 'mg', 'kg', 'e5', 'drug', 'when', 'otherwise', 'exclude', 'source', 'to', 'unstated', 'parameter', 'every', 'times',
    '1', '12', '09', '2026', '1e', '3.5', '09:00', '2026-03-02', '10 mg/kg', '10mgg', '5 %', '"x"', 'ä',
  );
  const blank = fc.constantFrom(
    '', '', ' ', '  ', '\t', '\n', '\n\n\n', '\r\n', '\r', '\u00a0', '\u2028', '\uFEFF', '\f',
    ' /* c */ ', '/* a  \n b */', ' // c  \n',
  );
  const soup = fc.array(fc.tuple(fc.oneof(sign, word, word), blank), { maxLength: 40 }).map((all) => all.flat().join(''));

  it('made of tokens keeps the laws', () => {
    fc.assert(fc.property(soup, expectLawful), { numRuns: 5000 });
  });

  it('of any characters keeps the laws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectLawful), { numRuns: 1000 });
  });

  it('mutated keeps the laws', () => {
    const mutation = fc.record({ at: fc.nat(), remove: fc.nat(8), insert: fc.oneof(fc.constant(''), sign, word, blank) });
    const mutate = (text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string => {
      const offset = at % (text.length + 1);
      return text.slice(0, offset) + insert + text.slice(offset + remove);
    };
    const source = fc.oneof(protocolText, fc.constantFrom('', ...exampleTexts));
    fc.assert(fc.property(source, fc.array(mutation, { minLength: 1, maxLength: 6 }), (text, mutations) => {
      expectLawful(mutations.reduce(mutate, text));
    }), { numRuns: 500 });
  });

  it('cut off anywhere keeps the laws', () => {
    fc.assert(fc.property(fc.constantFrom('', ...exampleTexts), fc.nat(), (text, at) => expectLawful(text.slice(0, at % (text.length + 1)))), { numRuns: 300 });
  });

  it.each([
    ['many statements', 'drug a { dose: 1 mg/kg  route: (sc) }\n'.repeat(20_000)],
    ['a long run of blanks in a comment', `// ${' '.repeat(800_000)}x`],
    ['open braces', '{\n'.repeat(200_000)],
    ['open parentheses', '(\n'.repeat(200_000)],
    ['closing braces', '}\n'.repeat(200_000)],
    ['braces that close parentheses', '(\n'.repeat(100_000) + '}\n'.repeat(100_000)],
    ['comments behind open braces', '{ /* c */ '.repeat(100_000) + '\n' + '}'.repeat(100_000)],
  ])('of great length takes linear time: %s', (_what, text) => {
    // Quadratic time would be longer than a test may take.
    const [before, after] = [text, formatText(text, Lexer)].map((one) => one.replaceAll(/\s/g, ''));
    expect(after === before).toBe(true);
  });
});
