import { late } from './late.js';

/** A number as one writes it: at most three decimals, no exponent. */
export function figure(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** Twelve significant digits: beyond what any protocol states, short of where binary fractions show. */
export function withoutDust(value: number): number {
  if (Number.isInteger(value) && value > 0 && value < 1e12) return value;
  return Number(value.toPrecision(12));
}

/** Three significant digits. */
export const significant = (value: number): string => String(Number(value.toPrecision(3)));

/** A UCUM code as one writes it: `iU/mL` of `[iU]/mL`. */
export const unitText = (unit: string): string => unit.replaceAll(/[[\]]/g, '').replace(/\/d$/, '/day');

/** Masses from which on each unit is used, mg. */
const masses = [['mg', 0.1, 1], ['ug', 1e-4, 1e3], ['ng', 0, 1e6]] as const;

/** In the unit in which one gives it: `10 ug` of 0.01 mg, `50 ng/kg`; as it is where it is no mass. */
export function doseText(dose: number, unit: string, written: (value: number) => string = figure): string {
  const [mass, , times] = (unit.startsWith('mg') ? masses.find(([, from]) => dose === 0 || dose >= from) : undefined) ?? ['mg', 0, 1];
  return `${written(dose * times)} ${unitText(unit).replace(/^mg/, mass)}`;
}

/** In the unit in which one draws it up: `0.25 mL`, `12.5 uL`. */
export function volumeText(millilitres: number, written: (value: number) => string = figure): string {
  return millilitres < 0.1 ? `${written(millilitres * 1000)} uL` : `${written(millilitres)} mL`;
}

/** `a, b and c` */
export function list(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** `3 sessions`, `1 session` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** A name as names are compared: a letter with its accent is one character, as Windows writes it, and not two, as it may come from macOS. */
export const composed = (text: string): string => (/[\u0300-\uFFFF]/.test(text) ? text.normalize('NFC') : text);

/** What moves the cursor of a terminal, sets its title, or turns the direction of writing. */
export const unprintable = late(() => /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069]/gu);

/** A text without what it could do to whatever shows it: each such character is a replacement character. */
export const harmless = (text: string): string => text.replace(unprintable(), '\uFFFD');

/** A text with its blanks and line ends folded. */
export function folded(text: string): string {
  return /[^\S ]|^ | (?: |$)/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** With a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `drug` of `a drug`. */
export function withoutArticle(phrase: string): string {
  return phrase.replace(/^an? /, '');
}

/** What stands before the block of a statement, or on its first line. */
export function headOf(statement: string): string {
  const end = statement.search(/\s*[{\r\n]/);
  return end < 0 ? statement : statement.slice(0, end);
}

/** `days 2 to 9`, `day 1`, `days 2, 4, 6`, `an unstated day` */
export function daysText(days: readonly (number | null)[]): string {
  const known = [...new Set(days.filter((day) => day !== null))].sort((one, other) => one - other);
  const runs: [first: number, last: number][] = [];
  for (const day of known) {
    const last = runs.at(-1);
    if (last !== undefined && day === last[1] + 1) last[1] = day;
    else runs.push([day, day]);
  }
  const said = runs.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`)).join(', ');
  const unknown = days.filter((day) => day === null).length;
  return [...(known.length === 0 ? [] : [`${known.length === 1 ? 'day' : 'days'} ${said}`]), ...(unknown === 0 ? [] : [unknown === 1 ? 'an unstated day' : `${unknown} unstated days`])].join(' and ');
}

/** Names that all differ: one that stands before already is numbered, from 2 on. @param seenAs what names differ by */
export function distinct(names: readonly string[], numbered: (name: string, number: number) => string, seenAs = (name: string): string => name): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(seenAs(own)); number++) own = numbered(name, number);
    taken.add(seenAs(own));
    return own;
  });
}
