import type { AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { examples } from './examples.js';
import { parse, tokenize } from './workbench.js';

/** A tree without what says where it stood. */
function shape(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shape);
  if (typeof node !== 'object' || node === null) return node;
  if ('$refText' in node) return node.$refText;
  return Object.fromEntries(Object.entries(node as AstNode).filter(([name]) => name === '$type' || !name.startsWith('$')).map(([name, value]) => [name, shape(value)]));
}

const words = (text: string): string[] => tokenize(text).tokens.map(({ image, tokenType }) => `${tokenType.name} ${image}`);

/** The tokens, with comments left out, and between each two what `gap` says. */
function lay(text: string, gap: (before: string, after: string) => string): string {
  const { tokens } = tokenize(text);
  return tokens.map(({ image }, i) => (i === 0 ? image : gap(tokens[i - 1]?.image ?? '', image) + image)).join('');
}

/** `12` at the end of a line and `h` at the beginning of the next would be one quantity on one line. */
const joinsToQuantity = (before: string, after: string): boolean => /^\d/.test(before) && /^[\p{L}%°]/u.test(after);

describe.each(examples)('$name', ({ text }) => {
  it('means the same in one line', () => {
    const line = lay(text, (before, after) => (joinsToQuantity(before, after) ? '\n' : ' '));
    expect(words(line)).toEqual(words(text));
    expect(shape(parse(line))).toEqual(shape(parse(text)));
  });

  it('means the same with each word on a line', () => {
    const column = lay(text, () => '\n');
    expect(words(column)).toEqual(words(text));
    expect(shape(parse(column))).toEqual(shape(parse(text)));
  });
});
