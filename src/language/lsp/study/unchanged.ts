import { diffArrays } from 'diff';

/** More lines than these, and it is another text. */
const mostChanged = 1000;

const lineEnd = /\r\n|\r|\n/;

/** For each line of a text, counted from 0, the same line of an earlier text; undefined for one that is new or has changed. */
export function unchangedLines(before: string, now: string): (number | undefined)[] {
  const parts = diffArrays(before.split(lineEnd), now.split(lineEnd), { maxEditLength: mostChanged }) ?? [];
  const lines: (number | undefined)[] = [];
  let old = 0;
  for (const { added, removed, count } of parts) {
    if (removed) old += count;
    else for (let line = 0; line < count; line++) lines.push(added ? undefined : old++);
  }
  return lines;
}
