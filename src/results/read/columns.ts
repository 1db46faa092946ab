import { nameOf, term } from '../../language/ir/reading.js';
import type { Factor, Id } from '../../language/ir/types.js';
import { didYouMean } from '../../language/json.js';
import { list } from '../../language/words.js';
import type { Faults } from '../../tables/faults.js';
import { unitsOf } from '../columns.js';
import type { Expected } from './expected.js';

const keys = ['run', 'animal', 'group', 'phase', 'session', 'day'] as const;

/** What says of what a row is. */
export type Key = (typeof keys)[number];

/** What a column of a table holds, with its header. */
export type TableColumn = { readonly header: string } & (
  | { readonly kind: Key }
  | { readonly kind: 'factor'; readonly factor: Factor }
  | { readonly kind: 'role'; readonly role: Id }
  | { readonly kind: 'word'; readonly list: string }
  | { readonly kind: 'swept' }
  | Measured
);

/** A measure, in a place or in the place that has a role for the animal; a number of it by `scale` is one of the representation. */
export interface Measured {
  readonly kind: 'measured';
  readonly measure: Id;
  readonly place: Id | null;
  readonly role?: Id;
  readonly scale: number;
}

/** A header or a name whatever its case and what parts its words: `time_left_s` of `Time left (s)`. */
export function keyOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/[\s._()[\]]+/g, '_').replace(/^_|_$/g, '');
}

/** What each column of a table is, by its header; what is of no use is noted. */
export function tableColumns(headers: readonly string[], expected: Expected, problems: Faults, notes: Faults): (TableColumn | undefined)[] {
  const known = columnsBy(expected);
  const unitless = new Map(measures(expected).toReversed().map(({ what, name }) => [keyOf(what), name]));
  // What is swept stands before the number of the experiment, where placepref simulate wrote the table.
  const run = headers.findIndex((header) => known.get(keyOf(header))?.kind === 'run');
  const found = headers.map((header, index): TableColumn | undefined => known.get(keyOf(header)) ?? (index < run && !unitless.has(keyOf(header)) ? { kind: 'swept', header } : undefined));
  for (const [index, header] of headers.entries()) {
    const key = keyOf(header);
    if (key === '') continue;
    if (headers.findIndex((other) => keyOf(other) === key) < index) problems.add(`There are two columns ${header}.`, 1);
    if (found[index] !== undefined) continue;
    const withUnit = unitless.get(key);
    if (withUnit !== undefined) problems.add(`The unit of “${header}” is not said; write for example ${withUnit}.`, 1, header);
    else notes.add(`Nothing of the protocol is called so; the column is not read.${didYouMean(key, known.keys())}`, 1, header);
  }
  const columns = found.map((column, index) => column && { ...column, header: headers[index] ?? '' });
  requireColumns(columns, headers, expected, problems, notes);
  return columns;
}

/** Everything that a column can be, by its key; what says of what a row is comes first. */
function columnsBy(expected: Expected): ReadonlyMap<string, TableColumn> {
  const { experiment, lists } = expected;
  const all: TableColumn[] = [
    ...keys.map((kind): TableColumn => ({ kind, header: kind })),
    ...experiment.factors.filter(({ kind }) => kind !== 'afterwards').map((factor): TableColumn => ({ kind: 'factor', factor, header: factor.name })),
    ...experiment.assignments.flatMap(({ roles }) => roles).map(({ id, name }): TableColumn => ({ kind: 'role', role: id, header: name })),
    ...measures(expected).map(({ name, ...column }): TableColumn => ({ ...column, header: name })),
    ...[...lists].map((name): TableColumn => ({ kind: 'word', list: name, header: name })),
  ];
  return new Map(all.toReversed().map((column) => [keyOf(column.header), column]));
}

/** Each measure in each place and in the place of each role, in each of its units. */
function measures({ experiment, definitions, columns }: Expected): (Measured & { readonly name: string; readonly what: string })[] {
  const roles = experiment.assignments.flatMap((assignment) => assignment.roles.map((role) => ({ role, places: assignment.places })));
  const inPlaces = columns.map(({ what, measure, place }) => ({ what, measure, place }));
  const inRoles = roles.flatMap(({ role, places }) => {
    const measured = new Set(columns.filter(({ place }) => place !== null && places.includes(place)).map(({ measure }) => measure));
    return [...measured].map((measure) => ({ what: `${nameOf(measure)}_${role.name}`, measure, place: null, role: role.id }));
  });
  return [...inPlaces, ...inRoles].flatMap((column) => Object.entries(unitsOf(definitions, column.measure)).map(([unit, scale]) => ({ kind: 'measured' as const, ...column, scale, name: unit === '' ? column.what : `${column.what}_${unit}` })));
}

function requireColumns(columns: readonly (TableColumn | undefined)[], headers: readonly string[], expected: Expected, problems: Faults, notes: Faults): void {
  const { experiment, columns: measured, needed, tracks } = expected;
  const has = (kind: TableColumn['kind']): boolean => columns.some((column) => column?.kind === kind);
  // What there is in their place is said with the first.
  let there = `; the columns are ${headers.filter((header) => header !== '').join(', ') || 'none'}`;
  const missing = (name: string, why: string): void => {
    problems.add(`The column ${name} is missing, ${why}${there}.`, 1);
    there = '';
  };
  if (!has('animal')) missing('animal', 'with the name of each animal');
  if (!has('session')) missing('session', 'which says in which session it was measured');
  if (!has('day')) missing('day', 'with the day of the study, a whole number');
  if (expected.isAllocated === true) {
    if (!has('measured')) problems.add(`There is no column of anything that the protocol measures: ${measured.map(({ name }) => name).join(', ')}.`, 1);
    return;
  }
  if (!has('group') && experiment.arms.length > 1 && !experiment.factors.filter(({ kind }) => kind === 'between').every(({ id }) => columns.some((column) => column?.kind === 'factor' && column.factor.id === id))) missing('group', 'with the group of each animal');
  const varied = new Set(tracks.flatMap(({ track }) => track.orders.map(({ factor }) => factor)));
  for (const { id, name } of experiment.factors) if (varied.has(id) && !columns.some((column) => column?.kind === 'factor' && column.factor.id === id)) missing(name, 'which says what held in each session, as animals have it in different orders');
  for (const assignment of experiment.assignments) {
    const given = assignment.roles.filter(({ id }) => columns.some((column) => column?.kind === 'role' && column.role === id));
    if (given.length < assignment.roles.length - 1 && term(assignment, 'method') !== 'fixed') missing(assignment.roles.map(({ name }) => name).join(' or '), `which says where each animal had it: ${list(assignment.places.map(nameOf), 'or')}`);
  }
  const unneeded: string[] = [];
  for (const { name, what, measure, place } of measured) {
    const roles = new Set(experiment.assignments.filter(({ places }) => place !== null && places.includes(place)).flatMap((assignment) => assignment.roles.map(({ id }) => id)));
    const isThere = columns.some((column) => column?.kind === 'measured' && column.measure === measure && (column.role === undefined ? column.place === place : roles.has(column.role)));
    // One that is there without its unit has been told.
    if (isThere || headers.some((header) => keyOf(header) === keyOf(what))) continue;
    if (needed.has(measure)) missing(name, 'on which an outcome, an exclusion or a criterion rests: where nothing was measured, leave its cells empty');
    else unneeded.push(name);
  }
  if (unneeded.length > 0) notes.add(`There is no column ${list(unneeded, 'or')}; nothing that the protocol plans rests on ${unneeded.length === 1 ? 'it' : 'them'}.`);
}
