import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realPath } from '../files/real-path.js';

/** Numbered codes and rules have a file each. */
const docs = ['diagnostics.md', 'rules.md'];

/**
 * The section about a code, without its heading. The files are looked for in the package of the running program.
 * Undefined if they are not there, as in a bundle that was copied elsewhere.
 */
export function sectionAbout(code: string, program: string): string | undefined {
  return docs.map((name) => sectionOf(docText(name, program) ?? '', code)).find((section) => section !== undefined);
}

function docText(name: string, program: string): string | undefined {
  let folder = dirname(realPath(program));
  // The program stands in bin/, dist/ or src/cli/.
  for (let up = 0; up < 3; up++, folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, 'docs', name), 'utf8');
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Text between the heading that begins with the code and the next heading of its level or above. */
export function sectionOf(doc: string, code: string): string | undefined {
  const begins = new RegExp(`^\\W*${code}(?![\\w-])`);
  const found: string[] = [];
  let level = 0;
  let fence: string | undefined;
  for (const line of doc.split(/\r?\n/)) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined;
    const [, heading, title = ''] = (fence === undefined && mark === undefined && /^(#{1,6})\s+(.*)/.exec(line)) || [];
    if (heading !== undefined && level > 0 && heading.length <= level) break;
    if (level > 0) found.push(line);
    else if (heading !== undefined && begins.test(title)) level = heading.length;
  }
  return level === 0 ? undefined : found.join('\n').replace(/<a id="[^"]*"><\/a>/g, '').trim();
}
