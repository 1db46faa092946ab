import { HEAD_UNITS, PREAMBLE } from './detect.js';
import { late } from './late.js';
import { editDistance } from './spelling/edit-distance.js';

const preamble = new RegExp(`^${PREAMBLE}`);
const quotes = '"“”„‟«»‘’‚\'`´';
/** A word, a quotation mark of any kind, and what stands behind it. No C++ file begins so with a word like ours. */
const quoted = late(() => new RegExp(String.raw`^(\p{L}{1,20})\s*([${quotes}])([^${quotes}\r\n]*)([${quotes}]?)`, 'u'));
/** A title without quotes, none of the signs of C++ behind it, and then a line with which a protocol goes on. */
const bare = late(() => /^(\p{L}{1,20})[ \t]+([^\s;:{}()=*&<>[\],"#/][^;:{}()=*&<>[\],"#/\r\n]*)[\r\n]\s*(?:[a-z_]+[ \t]*:(?!:)|import[ \t]+"|(?:drug|vehicle|apparatus|animals|phase|factor|species|route|procedure)[ \t]+\w+[ \t]*\{)/u);
const words = ['protocol', 'library'];

/** A letter or two away from a word of ours. */
const meant = (word: string): string | undefined => words.find((one) => editDistance(word.toLowerCase(), one, 2) <= 2);

/**
 * What keeps the text of a `.cpp` file from being a protocol that it was surely meant as: a first word misspelt, or a title without
 * its straight quotes. Undefined for a protocol, and for all that may be C++, which is nearly every file. It takes no file over;
 * it is for saying that one is passed over.
 */
export function nearProtocol(text: string): string | undefined {
  const head = text.slice(0, HEAD_UNITS);
  const before = preamble.exec(head)?.[0] ?? '';
  const rest = head.slice(before.length);
  const line = before.split(/\r\n|\r|\n/).length;
  const [, word = '', open = '', title = '', close = ''] = quoted().exec(rest) ?? [];
  const first = meant(word);
  if (first !== undefined && open !== '"') return `line ${line} has ${open} ${close}`.trimEnd() + `; a title stands in straight quotes. Write ${first} "${title.trim()}".`;
  if (first !== undefined && first !== word) return `line ${line} begins with '${word}'. Write ${first} "${title}".`;
  const [, only = '', unquoted = ''] = bare().exec(rest) ?? [];
  const other = meant(only);
  return other === undefined ? undefined : `the title in line ${line} has no quotes. Write ${other} "${unquoted.trim()}".`;
}
