import { TextDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Fix } from './rule.js';

/** The fix that a finding carries for who shows it. */
export function fixOf({ data }: Diagnostic): Fix | undefined {
  return (data as { fix?: Fix } | undefined)?.fix;
}

/** A text with all fixes that do not overlap, the first of those that do. The others are for another look at the result. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const document = TextDocument.create('memory:/text', 'placepref', 0, text);
  const edits = fixes
    .map(({ range, newText }) => ({ from: document.offsetAt(range.start), to: document.offsetAt(range.end), newText }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let end = -1;
  for (const { from, to, newText } of edits) {
    // One that only touches another waits too: of two insertions at one place neither is the first.
    if (from <= end) continue;
    result += text.slice(Math.max(end, 0), from) + newText;
    end = to;
  }
  return result + text.slice(Math.max(end, 0));
}
