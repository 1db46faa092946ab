import { hasWord, type Secrets } from './secrets.js';

/** A place of a blinded output that tells what somebody is blind to. */
export interface Leak {
  readonly path: string;
  /** What is named there. */
  readonly word: string;
  /** The record with it: a row, an entry, a part of JSON. */
  readonly excerpt: string;
}

/**
 * Looks for secrets in what the blind are handed: in texts and in the names of files.
 *
 * @param codes that stand for what is concealed
 */
export function leaksOf(files: readonly { readonly path: string; readonly text: string }[], { words, besideCodes }: Secrets, codes: readonly string[]): Leak[] {
  return files.flatMap(({ path, text }) => {
    // What is given openly too may name a file, if nothing in it is coded.
    const inPath = [...words, ...(codes.some((code) => hasWord(text, code)) ? besideCodes : [])].filter((word) => hasWord(path, word)).map((word) => ({ path, word, excerpt: path }));
    const records = recordsOf(path, text);
    const whole = records.join('\n');
    // Most files have none of them.
    const [named, beside] = [words, besideCodes].map((some) => some.filter((word) => hasWord(whole, word)));
    if (named?.length === 0 && beside?.length === 0) return inPath;
    const inText = records.flatMap((record) => {
      const hasCode = codes.some((code) => hasWord(record, code));
      return [...(named ?? []), ...(hasCode ? (beside ?? []) : [])].filter((word) => hasWord(record, word)).map((word) => ({ path, word, excerpt: lineWith(record, word) }));
    });
    return [...inPath, ...inText];
  });
}

function lineWith(record: string, word: string): string {
  return (record.split('\n').find((line) => hasWord(line, word)) ?? record).trim().slice(0, 160);
}

/**
 * JSON without words of placepref, which are the same whoever got what: the names of properties that the schema of a schedule gives, `"dose": `
 * (those that a protocol gives are ids, which have a dot), and what a data package says of its columns.
 */
function withoutOwn(path: string, text: string): string {
  if (path.endsWith('schedule.json')) return text.replace(/^( *)"[$A-Za-z]+": /gm, '$1');
  return path.endsWith('datapackage.json') ? text.replace(/^ *"description": .*$/gm, '') : text;
}

/** What belongs together of a file: what stands in one row is about one animal. */
function recordsOf(path: string, text: string): string[] {
  const suffix = path.slice(path.lastIndexOf('.') + 1);
  if (suffix === 'ics') return text.replace(/\r?\n[ \t]/g, '').split(/\r?\n|\\n/);
  if (suffix === 'html') return text.split(/<tr\b/).map((row) => row.replace(/<\/?[a-z][^>]*>/g, ' '));
  if (suffix === 'json') return withoutOwn(path, text).split(/^ {4}(?=\{)/m);
  return text.split(/\r?\n/);
}
