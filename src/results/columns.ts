import { nameOf, term } from '../language/ir/reading.js';
import type { Definition, Id } from '../language/ir/types.js';
import type { Cell, Definitions } from './cells.js';

/** A column of a table of results. */
export interface Column {
  /** `time_left_s`, `entries_left`, `freezing` */
  readonly name: string;
  readonly measure: Id;
  readonly place: Id | null;
  /** A value of the table over one of the representation: 60 for seconds, since times are kept in minutes. */
  readonly scale: number;
}

/** Units in which a table gives what a measure declares its `value` to be; shares, counts and scores have none. */
const units: Readonly<Record<string, { readonly suffix: string; readonly scale: number }>> = {
  duration_value: { suffix: '_s', scale: 60 },
  length_value: { suffix: '_cm', scale: 1 },
};

/** The columns in which the values of cells stand, each once, in their order. */
export function columnsOf(definitions: Definitions, cells: readonly Cell[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { measure, place } of cells) {
    const { suffix = '', scale = 1 } = units[term(definitions.get(measure), 'value') ?? ''] ?? {};
    const name = [nameOf(measure), ...(place === null ? [] : [placeName(definitions, place)])].join('_') + suffix;
    if (!columns.has(name)) columns.set(name, { name, measure, place, scale });
  }
  return [...columns.values()];
}

/** `left`; `box_left` where another apparatus has a `left` too. */
function placeName(definitions: Definitions, place: Id): string {
  const alike = [...definitions.values()].filter(({ id, kind }: Definition) => (kind === 'compartment' || kind === 'zone') && nameOf(id) === nameOf(place));
  return alike.length < 2 ? nameOf(place) : place.split('.').slice(1).join('_');
}
