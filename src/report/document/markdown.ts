import { harmless } from '../../language/words.js';
import { escaped, tableOf } from '../paper/markdown.js';
import type { Block, Document } from './types.js';

/** A document for a pull request or a notebook. @param addressOf where the picture of a figure is, by its name; without it figures are their tables */
export function markdownDocument({ title, lead, sections, made }: Document, addressOf?: (name: string) => string): string {
  const write = (block: Block): string[] => markdownBlock(block, addressOf);
  return `${[`# ${escaped(title)}`, ...lead.flatMap(write), ...sections.flatMap((section) => [`## ${escaped(section.title)}`, ...section.blocks.flatMap(write)]), escaped(made)].join('\n\n')}\n`;
}

function markdownBlock(block: Block, addressOf: ((name: string) => string) | undefined): string[] {
  switch (block.type) {
    case 'text':
      return [escaped(block.text)];
    case 'notice':
      return [`> **${escaped(block.text)}**`];
    case 'list':
      return block.items.length === 0 ? [] : [block.items.map((item) => `- ${escaped(item)}`).join('\n')];
    case 'code':
      return [fenced(block.text)];
    case 'table':
      return [...(block.summary === undefined ? [] : [`${escaped(block.summary)}:`]), tableOf(block.table.heads, block.table.rows)];
    case 'figure': {
      const picture = addressOf === undefined ? [] : [`![${escaped(block.figure.title)}](<${addressOf(block.figure.name)}>)`];
      return [...picture, escaped(block.caption), ...(block.table === undefined ? [] : [tableOf(block.table.heads, block.table.rows)])];
    }
  }
}

/** A fence is longer than any run of its marks in the text. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${text.split('\n').map(harmless).join('\n')}\n${fence}`;
}
