import { TextDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Fix } from './rule.js';

/** The fix that a finding carries for who shows it. */
export function fixOf({ data }: Diagnostic): Fix | undefined {
  return (data as { fix?: Fix } | undefined)?.fix;
}

/** A text with all fixes that do not overlap, the first of those that do; the others are for another look at the result. */
export function applyFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly applied: ReadonlySet<Fix> } {
  const document = TextDocument.create('memory:/text', 'placepref', 0, text);
  const edits = fixes
    .map((fix) => ({ fix, from: document.offsetAt(fix.range.start), to: document.offsetAt(fix.range.end) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const applied = new Set<Fix>();
  let result = '';
  let end = -1;
  for (const { fix, from, to } of edits) {
    // One that only touches another waits too: of two insertions at one place neither is the first.
    if (from <= end) continue;
    result += text.slice(Math.max(end, 0), from) + fix.newText;
    end = to;
    applied.add(fix);
  }
  return { text: result + text.slice(Math.max(end, 0)), applied };
}
