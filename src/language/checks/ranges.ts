import type { TextDocument } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';

/** Order of two places of a text: negative where the first stands before the other, 0 where they are the same. */
export const byPosition = (one: Position, other: Position): number => one.line - other.line || one.character - other.character;

/** What to take out so that something is gone: its lines where nothing else is on them, else it and the blanks before it. */
export function wholeLine({ start, end }: Range, document: TextDocument): Range {
  const begin = { line: start.line, character: 0 };
  const next = { line: end.line + 1, character: 0 };
  const before = document.getText({ start: begin, end: start }).trimEnd();
  const after = document.getText({ start: end, end: next }).trim();
  if (before !== '' || after !== '') return { start: { line: start.line, character: before.length }, end };
  return { start: begin, end: next.line < document.lineCount ? next : end };
}
