import type { Position, Range } from 'vscode-languageserver-types';

/** Order of two places of a text: negative where the first stands before the other, 0 where they are the same. */
export const byPosition = (one: Position, other: Position): number => one.line - other.line || one.character - other.character;

/** What to take out so that something is gone: its lines where nothing else is on them, else it and the blanks before it. */
export function wholeLine({ start, end }: Range, text: string): Range {
  const lines = text.split(/\r\n|\r|\n/);
  const before = (lines[start.line] ?? '').slice(0, start.character).trimEnd();
  const after = (lines[end.line] ?? '').slice(end.character).trim();
  if (before !== '' || after !== '') return { start: { line: start.line, character: before.length }, end };
  return { start: { line: start.line, character: 0 }, end: end.line + 1 < lines.length ? { line: end.line + 1, character: 0 } : end };
}
