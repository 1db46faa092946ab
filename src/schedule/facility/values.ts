import { entryOf } from '../../language/entry-of.js';
import { isDate } from '../../language/ir/clock.js';
import { listOf, members, oneOf, text, unexpected, type Reader } from '../../language/json.js';
import { isFormula } from '../../tables/cells.js';
import { weekdays } from './days.js';
import { overlapping, spanOf, spanText, type Span } from './spans.js';
import type { Weekday } from './types.js';

const minutesIn: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };

/** What somebody or something is called; it stands in tables that spreadsheets open. */
export const label: Reader<string> = (node, report) => {
  const found = text(node, report);
  if (found === undefined || !isFormula(found)) return found;
  report(node, unexpected(node, 'a name that begins with a letter or a digit: a spreadsheet would take this one for a formula and work it out'));
  return undefined;
};

/** `"5 min"`, as minutes. */
const duration: Reader<number> = (node, report) => {
  const [, value, unit = ''] = /^(\d+(?:\.\d+)?) ?(s|min|h)$/.exec(String(node.value).trim()) ?? [];
  if (node.type === 'string' && value !== undefined) return Number(value) * (entryOf(minutesIn, unit) ?? 1);
  report(node, unexpected(node, 'a time such as "5 min", in s, min or h'));
  return undefined;
};

const longestPause = 480;

/** The same of what is done between two animals. */
export const pause: Reader<number> = (node, report) => {
  const found = duration(node, report);
  if (found === undefined || found <= longestPause) return found;
  report(node, unexpected(node, 'at most 8 h, as it is done between two animals'));
  return undefined;
};

/** `"10 %"`, as a share. */
export const share: Reader<number> = (node, report) => {
  const [, value] = /^(\d+(?:\.\d+)?) ?%$/.exec(String(node.value).trim()) ?? [];
  if (node.type === 'string' && value !== undefined) return Number(value) / 100;
  report(node, unexpected(node, 'a share such as "10 %"'));
  return undefined;
};

const stretch: Reader<Span> = (node, report) => {
  const span = node.type === 'string' ? spanOf(String(node.value)) : undefined;
  if (span === undefined) report(node, unexpected(node, 'a stretch of one day such as "08:00-18:00", which ends after it begins'));
  return span;
};

export const stretches: Reader<Span[]> = (node, report) => {
  const spans = listOf(stretch)(node, report);
  const [one, other] = overlapping(spans ?? []) ?? [];
  if (one !== undefined && other !== undefined) report(node, `${spanText(one)} and ${spanText(other)} overlap; expected stretches one after the other.`);
  return spans;
};

/** Working hours by the day of the week. */
export const week: Reader<Partial<Record<Weekday, Span[]>>> = (node, report) => {
  const found: Partial<Record<Weekday, Span[]>> = {};
  const present = members(node, report);
  for (const { name, value } of present ?? []) {
    const day = oneOf(weekdays)(name, report);
    const spans = stretches(value, report);
    if (day !== undefined && spans !== undefined) found[day] = spans;
  }
  return present === undefined ? undefined : found;
};

export const date: Reader<string> = (node, report) => {
  if (node.type === 'string' && isDate(String(node.value))) return String(node.value);
  report(node, unexpected(node, 'a date such as "2026-03-02"'));
  return undefined;
};

/** A day of the week or a date. */
export const dayOff: Reader<string> = (node, report) => (node.type === 'string' && /^\d/.test(String(node.value)) ? date(node, report) : oneOf(weekdays)(node, report));

export const zone: Reader<string> = (node, report) => {
  if (node.type === 'string' && isZone(String(node.value))) return String(node.value);
  report(node, unexpected(node, 'the IANA name of a time zone, such as "Europe/Berlin"'));
  return undefined;
};

function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A number of boxes. */
export const boxes: Reader<number> = (node, report) => {
  if (node.type === 'number' && Number.isInteger(node.value) && Number(node.value) >= 1) return Number(node.value);
  report(node, unexpected(node, 'a number of boxes, 1 or more'));
  return undefined;
};
