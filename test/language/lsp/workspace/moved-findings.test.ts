import type { Diagnostic } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { movedFindings } from '../../../../src/language/lsp/workspace/moved-findings.js';

const text = 'one\ntwo three\nfour\n';

/** A finding about the first place where some words stand. */
function about(words: string, source = text): Diagnostic {
  const position = (offset: number): { line: number; character: number } => {
    const before = source.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const start = source.indexOf(words);
  return { message: words, code: 'a-rule', range: { start: position(start), end: position(start + words.length) } };
}

/** The words that each finding is about after a change of the text. */
function wordsAfter(changed: string, ...words: string[]): string[] {
  const lines = changed.split('\n');
  const offset = ({ line, character }: { line: number; character: number }): number => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return movedFindings(words.map((one) => about(one)), text, changed).map(({ range }) => changed.slice(offset(range.start), offset(range.end)));
}

describe('findings of a text that changes', () => {
  it('stay with their words, before and behind the change', () => {
    expect(wordsAfter('one\nnew\ntwo three\nfour\n', 'one', 'three', 'four')).toEqual(['one', 'three', 'four']);
    expect(wordsAfter('one\ntwo and a half three\nfour\n', 'two', 'three', 'four')).toEqual(['two', 'three', 'four']);
    expect(wordsAfter('three\nfour\n', 'three', 'four')).toEqual(['three', 'four']);
  });

  it('go with their words', () => {
    expect(wordsAfter('one\ntwo thee\nfour\n', 'one', 'three', 'four')).toEqual(['one', 'four']);
    expect(wordsAfter('', 'one', 'three', 'four')).toEqual([]);
  });

  it('outlive a change within the lines that they are about', () => {
    expect(wordsAfter('one\ntwo\nnew\nthree\nfour\n', 'one\ntwo three\nfour')).toEqual(['one\ntwo\nnew\nthree\nfour']);
  });

  it('lose a fix that was made for the old text', () => {
    const finding = { ...about('four'), data: { code: 'a-rule', fix: { title: '', range: about('four').range, newText: '' } } };
    expect(movedFindings([finding], text, `new\n${text}`)[0]?.data).toEqual({ code: 'a-rule' });
  });
});
