import { TextDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';

/** Where two texts differ, as offsets: from `start`, up to `oldEnd` in the one and `newEnd` in the other. */
function difference(before: string, after: string): { start: number; oldEnd: number; newEnd: number } {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before.charCodeAt(oldEnd - 1) === after.charCodeAt(newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

const asDocument = (text: string): TextDocument => TextDocument.create('', '', 0, text);

/**
 * Findings of a text where they belong after a change of it. One whose own words changed is left out; one about several
 * lines, such as a whole phase, outlives a change within them.
 */
export function movedFindings(findings: readonly Diagnostic[], before: string, after: string): Diagnostic[] {
  if (before === after || findings.length === 0) return [...findings];
  const { start, oldEnd, newEnd } = difference(before, after);
  const [old, now] = [asDocument(before), asDocument(after)];
  const moved = (range: Range): Range | undefined => {
    const [from, to] = [old.offsetAt(range.start), old.offsetAt(range.end)];
    const isAround = from < start && to > oldEnd && range.start.line < range.end.line;
    if (to <= start) return range;
    if (from < oldEnd && !isAround) return undefined;
    const shift = newEnd - oldEnd;
    return { start: isAround ? range.start : now.positionAt(from + shift), end: now.positionAt(to + shift) };
  };
  return findings.flatMap((finding): Diagnostic[] => {
    const range = moved(finding.range);
    // A fix and a related place were found in the old text.
    const { relatedInformation: _related, ...rest } = finding;
    return range === undefined ? [] : [{ ...rest, range, data: { code: finding.code } }];
  });
}
