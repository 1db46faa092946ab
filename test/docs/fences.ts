import { readFileSync } from 'node:fs';

/** A fenced block of a Markdown file. */
export interface Fence {
  /** First word after the backticks: `placepref`, `text`, … */
  readonly language: string;
  /** The other words: `fragment`, `steps`, `file=boxes.cpp`. */
  readonly words: readonly string[];
  readonly text: string;
  /** Line of the first line of its text; lines count from 1. */
  readonly line: number;
  /** Headings around it, the outermost first. */
  readonly headings: readonly string[];
}

export function readDocs(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
}

/** All fenced blocks of a Markdown text, in their order. */
export function fencesIn(markdown: string): Fence[] {
  const found: Fence[] = [];
  let headings: string[] = [];
  let open: { info: string; line: number; text: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open === undefined) {
      const [, marks, title = ''] = /^(#+) (.*)$/.exec(line) ?? [];
      if (marks !== undefined) headings = [...headings.slice(0, marks.length - 1), title];
      if (line.startsWith('```')) open = { info: line.slice(3).trim(), line: index + 2, text: [] };
    } else if (line === '```') {
      const [language = '', ...words] = open.info.split(' ');
      found.push({ language, words, text: `${open.text.join('\n')}\n`, line: open.line, headings });
      open = undefined;
    } else {
      open.text.push(line);
    }
  }
  if (open !== undefined) throw new Error(`The block that begins on line ${open.line - 1} has no end.`);
  return found;
}

/** The text between `<!-- name -->` and `<!-- end -->`. */
export function generatedPart(markdown: string, name: string): string {
  const start = `<!-- ${name} -->\n`;
  const from = markdown.indexOf(start);
  const to = markdown.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`There is no part <!-- ${name} --> … <!-- end -->.`);
  return markdown.slice(from + start.length, to);
}

export function withGeneratedPart(markdown: string, name: string, text: string): string {
  const old = generatedPart(markdown, name);
  return markdown.replace(`<!-- ${name} -->\n${old}`, () => `<!-- ${name} -->\n${text}`);
}
