import type { IToken } from 'chevrotain';
import { reservedWords } from './reserved.js';

/** Words that stand at the beginning of a line in the middle of a sentence, though they can be names. */
const goesOn: ReadonlySet<string> = new Set(['every', 'times', 'within', 'day', 'days', 'week', 'weeks', 'odd', 'even', 'source', 'note']);

const isWord = ({ image }: IToken): boolean => /^[\p{L}_]/u.test(image);

function beginsLine(tokens: readonly IToken[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || (before.endLine ?? 0) < (tokens[index]?.startLine ?? 0);
}

/** Whether a statement may well begin at this token, as people lay a protocol out: at the beginning of a line, or behind a brace or semicolon. */
export function beginsStatement(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !isWord(token)) return false;
  const behind = /^[{};]$/.test(tokens[index - 1]?.tokenType.name ?? '');
  if (!behind && !beginsLine(tokens, index)) return false;
  if (/^[,=+\-*/(<>.]$/.test(tokens[index - 1]?.tokenType.name ?? '')) return false;
  if (tokens[index + 1]?.tokenType.name === ':') return true;
  return token.image === 'when' || (!reservedWords.has(token.image) && !goesOn.has(token.image));
}

/** The beginning of the statement that a token stands in, by the look of it; -1 before the first. */
export function statementStart(tokens: readonly IToken[], index: number): number {
  for (let at = index; at > 0; at--) if (beginsStatement(tokens, at)) return at;
  return index >= 0 ? 0 : -1;
}

/**
 * The innermost block that is open where a line stands too far to the left to be in it, or that is open at the end:
 * the index of its brace, and where its end is missing.
 */
export function unclosedBlock(tokens: readonly IToken[]): { readonly opening: number; readonly at: number } | undefined {
  const open: { readonly opening: number; readonly column: number }[] = [];
  let lineColumn = 0;
  let suspect: { opening: number; at: number } | undefined;
  for (const [at, token] of tokens.entries()) {
    if (beginsLine(tokens, at)) {
      lineColumn = token.startColumn ?? 0;
      const top = open.at(-1);
      const outside = top !== undefined && (token.tokenType.name === '}' ? lineColumn < top.column : lineColumn <= top.column && token.tokenType.name !== '{');
      if (outside) suspect ??= { opening: top.opening, at };
    }
    if (token.tokenType.name === '{') open.push({ opening: at, column: lineColumn });
    else if (token.tokenType.name === '}') {
      const closed = open.pop();
      // A one-line block, or one whose end stands where it should: what looked wrong in it was only its layout.
      if (suspect !== undefined && closed !== undefined && closed.opening === suspect.opening && token.startColumn === closed.column && beginsLine(tokens, at)) suspect = undefined;
    }
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  return suspect ?? { opening: last.opening, at: tokens.length };
}
