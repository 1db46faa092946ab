import { harmless } from '../../language/words.js';

/** A table with a line of heads. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(heads.map(escaped)), row(heads.map(() => '---')), ...rows.map((cells) => row(cells.map(escaped)))].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text that Markdown takes as it is: its marks lose their meaning, a line stays a line, and a terminal that shows the file obeys nothing in it. */
export function escaped(text: string): string {
  return harmless(text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s+/g, ' '));
}
