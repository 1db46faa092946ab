// Where a problem of a schedule stands in a text: its words say it, as the command line prints it. Knows no editor.
import type { Problem } from '../../schedule/problems.js';

/** From 0. */
export interface Place {
  /** Path of a file from the folder of the protocol; undefined for the input itself. */
  readonly file?: string;
  readonly line: number;
  /** Where the line is not meant as a whole. */
  readonly column?: number;
}

/** Place of a problem in the text of its input. Undefined if its words name none; then they are to be said. */
export function placeOf({ input, at = '' }: Problem, text: string): Place | undefined {
  if (input === 'protocol') {
    const [, file, line, column] = /^(.+):(\d+):(\d+)$/.exec(at) ?? [];
    return file === undefined ? undefined : { file, line: Number(line) - 1, column: Number(column) - 1 };
  }
  const [, row] = /^row (\d+)/.exec(at) ?? [];
  if (row !== undefined) return { line: Number(row) - 1 };
  const [, line, column] = /^(\d+):(\d+)$/.exec(at) ?? [];
  if (line !== undefined) return { line: Number(line) - 1, column: Number(column) - 1 };
  return named(at, text);
}

/** The first line with the last word of `apparatus.box` or `animal O12`. */
function named(at: string, text: string): Place | undefined {
  const word = at.split(/[.\s]/).at(-1) ?? '';
  const line = word === '' ? -1 : text.split('\n').findIndex((each) => each.split(/[^\p{L}\p{N}_-]+/u).includes(word));
  return line === -1 ? undefined : { line };
}
