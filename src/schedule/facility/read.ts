import { didYouMean, listOf, members, objectOf, oneOf, positiveNumber, readJson, text, type JsonProblem, type Reader } from '../../language/json.js';
import { figure } from '../../language/words.js';
import type { Assumption } from '../types.js';
import { assumedOf, everyRole, usual } from './defaults.js';
import type { Laboratory, Worker } from './laboratory.js';
import type { Facility, Person, Syringe } from './types.js';
import { boxes, date, dayOff, label, pause, share, stretches, week, zone } from './values.js';

const person = objectOf('a person', { name: label, email: text, roles: listOf(oneOf(everyRole)), off: listOf(dayOff), hours: week } satisfies Record<keyof Person, Reader<unknown>>, ['name']);

const measures = objectOf('a syringe', { name: label, routes: listOf(text), holds: positiveNumber, step: positiveNumber } satisfies Record<keyof Syringe, Reader<unknown>>, ['name', 'holds', 'step']);

const syringe: typeof measures = (node, report) => {
  const found = measures(node, report);
  const { name = '', holds, step } = found ?? {};
  if (holds !== undefined && step !== undefined && step > holds) report(node, `"${name}" holds ${figure(holds)} mL, and is graduated in ${figure(step)} mL; expected a step of at most what it holds.`);
  return found;
};

const apparatus = objectOf('an apparatus', { boxes, room: label }, ['boxes']);

type Read<T> = T extends Reader<infer Value> ? Value : never;

const people: Reader<Read<typeof person>[]> = (node, report) => {
  const found = listOf(person)(node, report);
  if (found?.length === 0) report(node, 'There is nobody in it; expected one person or more.');
  const names = (found ?? []).map(({ name }) => name);
  for (const name of new Set(names.filter((name, index) => name !== undefined && names.indexOf(name) !== index))) report(node, `Two people are called "${name}"; expected each name once.`);
  return found;
};

/** Boxes by the names of apparatus that the protocol has. */
function apparatusOf(known: readonly string[]): Reader<Map<string, Read<typeof apparatus>>> {
  return (node, report) => {
    const present = members(node, report);
    const found = new Map<string, Read<typeof apparatus>>();
    for (const { name, value } of present ?? []) {
      const said = String(name.value);
      if (!known.includes(said)) report(name, `The protocol has no apparatus "${said}"; it has ${known.length === 0 ? 'none' : known.join(', ')}.${didYouMean(said, known)}`);
      const read = apparatus(value, report);
      if (read !== undefined) found.set(said, read);
    }
    return present === undefined ? undefined : found;
  };
}

/** Working hours, of which there must be some; those that cannot be read are told alone. */
const hours: typeof week = (node, report) => {
  let isRead = true;
  const found = week(node, (place, message) => {
    isRead = false;
    report(place, message);
  });
  if (isRead && found !== undefined && Object.values(found).every((spans) => spans.length === 0)) report(node, 'Nobody works on any day; expected the hours of one day or more, such as "monday": ["08:00-18:00"].');
  return found;
};

/**
 * Reads the text of a facility.json.
 *
 * @param apparatusNames those of the protocol
 * @returns the laboratory, or every fault of the text with its place
 */
export function readFacility(source: string, apparatusNames: readonly string[]): { readonly laboratory: Laboratory; readonly problems: readonly [] } | { readonly laboratory: undefined; readonly problems: readonly JsonProblem[] } {
  const file = objectOf(
    'facility.json',
    { $schema: text, name: text, zone, hours, breaks: stretches, holidays: listOf(date), people, apparatus: apparatusOf(apparatusNames), cleaning: pause, handling: pause, syringes: listOf(syringe), margin: share } satisfies Record<keyof Facility, Reader<unknown>>,
    ['hours', 'people'],
  );
  const { value, problems } = readJson(source.replace(/^\uFEFF/, ''), file);
  if (value === undefined || problems.length > 0) return { laboratory: undefined, problems };
  const assumed: Assumption[] = (['cleaning', 'handling', 'margin'] as const).flatMap((name) => (value[name] === undefined ? [assumedOf[name]] : []));
  return {
    problems: [],
    laboratory: {
      name: value.name ?? null,
      zone: value.zone ?? null,
      hours: value.hours ?? {},
      breaks: value.breaks ?? [],
      holidays: new Set(value.holidays),
      people: (value.people ?? []).map(workerOf),
      apparatus: new Map([...(value.apparatus ?? [])].map(([name, { boxes: count = 1, room = null }]) => [name, { boxes: count, room }])),
      cleaning: value.cleaning ?? usual.cleaning,
      handling: value.handling ?? usual.handling,
      syringes: (value.syringes ?? []).map(syringeOf),
      margin: value.margin ?? usual.margin,
      assumed,
    },
  };
}

function workerOf({ name = '', email, roles, off, hours: own }: Read<typeof person>): Worker {
  return { name, ...(email === undefined ? {} : { email }), roles: new Set(roles ?? everyRole), off: new Set(off), hours: own ?? null };
}

function syringeOf({ name = '', routes, holds = 0, step = 0 }: Read<typeof syringe>): Syringe {
  return { name, ...(routes === undefined ? {} : { routes }), holds, step };
}
