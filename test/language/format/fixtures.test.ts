import '../../../scripts/group-by.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../../src/language/format/format.js';
import { createPlacePref } from '../../../src/language/services.js';

const { Lexer, LangiumParser } = createPlacePref().language.parser;
const folder = new URL('../../fixtures/format/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.in.cpp')).map((name) => name.slice(0, -'.in.cpp'.length));

describe('formatted files', () => {
  it('are at least twelve', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it('have kept the bytes that git or an editor could have normalised', () => {
    expect(read('crlf.in.cpp')).toContain('\r\n');
    expect(read('cr-only.in.cpp')).not.toContain('\n');
    expect(read('bom.in.cpp').startsWith('\uFEFF')).toBe(true);
    expect(read('hard-blanks.in.cpp')).toContain('\u00a0');
  });

  it.each(names)('%s', (name) => {
    const wanted = read(`${name}.out.cpp`);
    expect(formatText(read(`${name}.in.cpp`), Lexer)).toBe(wanted);
    expect(formatText(wanted, Lexer)).toBe(wanted);
  });

  it.each(names.filter((name) => name !== 'unreadable'))('%s is a protocol', (name) => {
    const { parserErrors } = LangiumParser.parse(read(`${name}.in.cpp`));
    expect(parserErrors.map(({ message }) => message)).toEqual([]);
  });
});
