import { late } from '../../language/late.js';
import { unprintable } from '../../language/words.js';
import { plain, type Paint } from './style.js';

const lines = String.raw`\r?\n|\t`;
/** Lines, one that is written anew, colours: all that this program itself asks of a terminal. */
const own = String.raw`${lines}|\r\x1B\[K|\x1B\[[\d;]*m`;
const [onTerminal, plainly] = [own, lines].map((allowed) => late(() => new RegExp(`(${allowed})|${unprintable().source}`, 'gu'))) as [() => RegExp, () => RegExp];

/** An output that may quote any text, as a terminal may have it: what would move the cursor, set its title or turn the direction of writing becomes a replacement character. */
export function forTerminal(text: string): string {
  return withoutAll(onTerminal(), text);
}

/** The same of a text for people that goes into a file or a pipe, since a terminal may be what shows it in the end; colours stay where they were asked for. */
export function forPeople(text: string, paint: Paint = plain): string {
  return withoutAll(paint === plain ? plainly() : onTerminal(), text);
}

function withoutAll(marked: RegExp, text: string): string {
  return text.replace(marked, (_, allowed: string | undefined) => allowed ?? '\uFFFD');
}
