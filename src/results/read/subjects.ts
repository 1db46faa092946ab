import { nameOf } from '../../language/ir/reading.js';
import type { Arm, Id, Track } from '../../language/ir/types.js';
import { list } from '../../language/words.js';
import type { Faults } from '../../tables/faults.js';
import type { Cell } from '../cells.js';
import type { Expected } from './expected.js';
import { matched, type Occasion } from './occasions.js';
import type { AnimalRecord } from './records.js';

/** An animal of a table: what it goes through, where its roles are, and what else is said of it. */
export interface Subject {
  readonly name: string;
  readonly track: Track;
  readonly cells: readonly Cell[];
  readonly occasions: readonly Occasion[];
  readonly places: Readonly<Record<Id, Id>>;
  readonly words: Readonly<Record<string, string>>;
}

/** What the rows of one animal say of it; undefined where that is not enough, which has been told then. */
export function subjectOf(name: string, records: readonly AnimalRecord[], expected: Expected, problems: Faults): Subject | undefined {
  const { experiment, groups, tracks } = expected;
  const arm = armOf(name, records, expected, problems);
  const places = placesOf(name, records, expected, problems);
  if (arm === undefined || places === undefined) return undefined;
  const own = tracks.filter(({ track }) => track.arm === arm.id);
  const fitting = own.find(({ occasions }) => records.every((record) => isHeld(record, occasions, arm)));
  if (fitting === undefined) {
    const varied = experiment.factors.filter(({ id }) => records.some(({ levels }) => levels.has(id)) && arm.levels[id] === undefined);
    problems.add(`${name}: the protocol has no animal of ${groups.get(arm.id)} with ${varied.length === 0 ? 'these levels' : `its levels of ${list(varied.map((factor) => factor.name))}`} in these sessions.`, records[0]?.line);
    return undefined;
  }
  const lists = new Set(records.flatMap(({ words }) => [...words.keys()]));
  const words = [...lists].flatMap((one) => {
    const word = constant(name, records, ({ words: said }) => said.get(one), one, (said) => said, problems);
    return word === undefined ? [] : [[one, word] as const];
  });
  return { name, ...fitting, places, words: Object.fromEntries(words) };
}

/** What all rows of an animal say that say it; told where they differ. */
function constant<T extends string>(name: string, records: readonly AnimalRecord[], of: (record: AnimalRecord) => T | undefined, column: string, shown: (value: T) => string, problems: Faults): T | undefined {
  const saying = records.filter((record) => of(record) !== undefined);
  const [first] = saying;
  const value = first && of(first);
  const other = saying.find((record) => of(record) !== value);
  const otherValue = other && of(other);
  if (first !== undefined && value !== undefined && otherValue !== undefined) problems.add(`${name} has ${shown(otherValue)} here, and ${shown(value)} in row ${first.line}; it is the same in all rows of an animal.`, other?.line, column);
  return value;
}

function armOf(name: string, records: readonly AnimalRecord[], { experiment, groups }: Expected, problems: Faults): Arm | undefined {
  const { arms, factors } = experiment;
  const stated = constant(name, records, ({ arm }) => arm, 'group', (id) => groups.get(id) ?? '', problems);
  const between = factors.filter(({ kind }) => kind === 'between').flatMap(({ id, name: factor }) => {
    const level = constant(name, records, ({ levels }) => levels.get(id), factor, nameOf, problems);
    return level === undefined ? [] : [{ id, factor, level }];
  });
  const candidates = stated === undefined ? arms : arms.filter(({ id }) => id === stated);
  const agreeing = candidates.filter(({ levels }) => between.every(({ id, level }) => levels[id] === level));
  const [arm] = agreeing;
  if (arm !== undefined && agreeing.length === 1) return arm;
  const said = list(between.map(({ factor, level }) => `${factor} ${nameOf(level)}`));
  const line = records[0]?.line;
  if (stated !== undefined) problems.add(`${name} is in ${groups.get(stated)}, and has ${said}.`, line, 'group');
  else problems.add(`Which group ${name} is in is not said${said === '' ? '' : `: ${agreeing.length === 0 ? 'no group has' : 'several groups have'} ${said}`}.`, line);
  return undefined;
}

/** Where roles are: as the rows say, or as they are for all; of the last one what is left. */
function placesOf(name: string, records: readonly AnimalRecord[], { experiment }: Expected, problems: Faults): Record<Id, Id> | undefined {
  const found: Record<Id, Id> = {};
  for (const { roles, places, facts } of experiment.assignments) {
    const method = facts['method']?.values[0];
    const said = new Map(roles.flatMap(({ id, name: role }) => {
      const place = constant(name, records, (record) => record.places.get(id), role, nameOf, problems);
      return place === undefined ? [] : [[id, place] as const];
    }));
    if (said.size === 0 && method?.type === 'term' && method.term === 'fixed') for (const [index, { id }] of roles.entries()) said.set(id, places[index] ?? '');
    const open = roles.filter(({ id }) => !said.has(id));
    const free = places.filter((place) => ![...said.values()].includes(place));
    if (open.length === 1 && free.length === 1) said.set(open[0]?.id ?? '', free[0] ?? '');
    const line = records[0]?.line;
    const isTaken = new Set(said.values()).size < said.size;
    if (isTaken) problems.add(`${name}: ${list([...said].map(([role, place]) => `${nameOf(role)} is ${nameOf(place)}`))}; each place has one role.`, line);
    else if (said.size < roles.length) problems.add(`${name}: where ${list(open.map((role) => role.name))} is is not said.`, line);
    if (isTaken || said.size < roles.length) return undefined;
    Object.assign(found, Object.fromEntries(said));
  }
  return found;
}

/** Do the levels of factors within animals that a row says hold then? */
function isHeld(record: AnimalRecord, occasions: readonly Occasion[], arm: Arm): boolean {
  const found = matched(record, occasions, 0);
  if (typeof found === 'string') return true;
  return [...record.levels].every(([factor, level]) => arm.levels[factor] !== undefined || found.of.some(({ levels }) => levels[factor] === level || levels[factor] === undefined));
}
