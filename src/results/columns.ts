import { entryOf } from '../language/entry-of.js';
import { type Definitions, nameOf, term } from '../language/ir/reading.js';
import type { Definition, Id } from '../language/ir/types.js';
import type { Cell } from './cells.js';
import { scales, type Scales } from './scales.js';

/** A column of a table of results. */
export interface Column {
  /** `time_left_s`, `entries_left`, `freezing` */
  readonly name: string;
  /** The name without its unit. */
  readonly what: string;
  readonly measure: Id;
  readonly place: Id | null;
  /** A value of the table over one of the representation: 60 for seconds, since times are kept in minutes, as masses are in mg. */
  readonly scale: number;
}

/** Units in which a measure can be given. */
export function unitsOf(definitions: Definitions, measure: Id): Scales {
  return entryOf<Scales>(scales, term(definitions.get(measure), 'value')) ?? { '': 1 };
}

/** The columns in which the values of cells stand, each once, in their order. */
export function columnsOf(definitions: Definitions, cells: readonly Cell[]): Column[] {
  const columns = new Map<string, Column>();
  const measured = new Map(cells.map(({ measure, place }) => [JSON.stringify([measure, place]), { measure, place }]));
  for (const { measure, place } of measured.values()) {
    const [[unit, scale] = ['', 1]] = Object.entries(unitsOf(definitions, measure));
    const what = [nameOf(measure), ...(place === null ? [] : [placeName(definitions, place)])].join('_');
    const name = unit === '' ? what : `${what}_${unit}`;
    if (!columns.has(name)) columns.set(name, { name, what, measure, place, scale });
  }
  return [...columns.values()];
}

/** `left`; `box_left` where another apparatus has a `left` too. */
function placeName(definitions: Definitions, place: Id): string {
  const alike = [...definitions.values()].filter(({ id, kind }: Definition) => (kind === 'compartment' || kind === 'zone') && nameOf(id) === nameOf(place));
  return alike.length < 2 ? nameOf(place) : place.split('.').slice(1).join('_');
}
