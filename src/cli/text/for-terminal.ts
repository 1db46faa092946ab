import { late } from '../../language/late.js';
import { unprintable } from './width.js';

/** Line ends, a line that is written anew, colours: all that this program itself asks of a terminal. */
const own = String.raw`\r?\n|\t|\r\x1B\[K|\x1B\[[\d;]*m`;
const marked = late(() => new RegExp(`(${own})|${unprintable().source}`, 'gu'));

/** An output that may quote any text, as a terminal may have it: what would move the cursor, set its title or turn the direction of writing becomes a replacement character. */
export function forTerminal(text: string): string {
  return text.replace(marked(), (_, allowed: string | undefined) => allowed ?? '\uFFFD');
}
