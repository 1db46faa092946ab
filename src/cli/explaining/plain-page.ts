import { wrap } from '../text/wrap.js';

/** What stands between the marks of emphasis, of links and of code; an asterisk of a comment or a product is none. */
const unmarked = (text: string): string =>
  text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g, '$1')
    .replace(/`([^`]+)`/g, '$1');

/** A section of a page of the documentation for a terminal: paragraphs without marks, broken at `width` cells, and examples indented. */
export function plainPage(markdown: string, width: number | undefined): string {
  const lines: string[] = [];
  let inExample = false;
  for (const line of markdown.split('\n')) {
    if (/^(?:```|~~~)/.test(line)) inExample = !inExample;
    else if (inExample) lines.push(line === '' ? '' : `    ${line}`);
    else if (line.startsWith('#')) lines.push(unmarked(line.replace(/^#+\s*/, '')));
    else lines.push(line.startsWith('|') ? line : wrap(unmarked(line), width, 0, ''));
  }
  return lines.join('\n');
}
