import { CstUtils, GrammarAST } from 'langium';
import { parse, tokenize } from './workbench.js';
import type { Example } from './examples.js';

export interface Fault {
  readonly example: Example;
  /** What was done, for the message of a test that fails. */
  readonly what: string;
  readonly text: string;
}

export const faultKinds = ['a letter of a keyword', 'a brace', 'a token'] as const;
export type FaultKind = (typeof faultKinds)[number];

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly word: string;
}

/** The same numbers for the same seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Words that stand as words of the language, and not as names. */
function keywords(text: string): Place[] {
  const root = parse(text).$cstNode;
  if (root === undefined) return [];
  return CstUtils.flattenCst(root)
    .filter(({ hidden, grammarSource, text: word }) => !hidden && GrammarAST.isKeyword(grammarSource) && /^[a-z_]{2,}$/.test(word))
    .map(({ offset, length, text: word }) => ({ offset, length, word }))
    .toArray();
}

function places(text: string, kind: FaultKind): Place[] {
  if (kind === 'a letter of a keyword') return keywords(text);
  const tokens = tokenize(text).tokens.map(({ startOffset, image }) => ({ offset: startOffset, length: image.length, word: image }));
  return kind === 'a brace' ? tokens.filter(({ word }) => word === '{' || word === '}') : tokens;
}

/** `count` faults of one kind, spread over the examples in proportion to nothing but chance: each example has its turn. */
export function faults(examples: readonly Example[], kind: FaultKind, count: number, seed: number): Fault[] {
  const next = random(seed);
  const found: Fault[] = [];
  const known = new Map(examples.map((example) => [example, places(example.text, kind)]));
  for (let i = 0; found.length < count; i++) {
    const example = examples[i % examples.length];
    if (example === undefined) break;
    const all = known.get(example) ?? [];
    const place = all[next(all.length)];
    if (place === undefined) continue;
    const { offset, length, word } = place;
    const from = kind === 'a letter of a keyword' ? offset + next(length) : offset;
    const to = kind === 'a letter of a keyword' ? from + 1 : offset + length;
    const line = example.text.slice(0, offset).split('\n').length;
    found.push({ example, what: `${example.name}:${line} ${word} without ${example.text.slice(from, to)}`, text: example.text.slice(0, from) + example.text.slice(to) });
  }
  return found;
}
