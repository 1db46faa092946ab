import { grouped } from '../../language/grouped.js';
import { nameOf } from '../../language/ir/reading.js';
import type { Day, Experiment, Id, Study } from '../../language/ir/types.js';
import { counted, list } from '../../language/words.js';
import type { Fault, Faults } from '../../tables/faults.js';
import { byName } from '../../tables/natural.js';
import { kindOf } from '../kinds.js';
import type { Kind, Results } from '../results.js';
import type { TableColumn } from './columns.js';
import { expectedOf, type Expected } from './expected.js';
import { matched, type Occasion } from './occasions.js';
import type { AnimalRecord } from './records.js';
import type { Chosen } from './simulated.js';
import { subjectOf, type Subject } from './subjects.js';
import { readRecords } from './table-records.js';
import { fill } from './values.js';

/** A session of an animal that the protocol has and of which the table has no number. */
export interface MissingSession {
  readonly animal: number;
  readonly phase: Id;
  readonly session: Id;
  readonly day: Day | null;
}

export interface ReadResults {
  readonly results: Results;
  /** Names of the animals, by their index in the results. */
  readonly animals: readonly string[];
  /** Sessions of these animals in which something is measured for sure. */
  readonly sessions: number;
  /** The same of one animal of each group. */
  readonly sessionsOf: ReadonlyMap<Id, number>;
  readonly missing: readonly MissingSession[];
  /** What did not keep the table from being read. */
  readonly notes: readonly Fault[];
}

/** Thrown for a table that cannot be read as it is meant. */
export class UnreadableResults extends Error {
  override readonly name = 'UnreadableResults';

  constructor(readonly problems: readonly Fault[]) {
    super(problems.map(({ message, at }) => (at === undefined ? message : `${at}: ${message}`)).join('\n'));
  }
}

/**
 * Reads what was measured in an experiment: comma-separated values with a header, one row an animal and session, in the layout that `placepref simulate`
 * writes. Animals come in the order of their names, whatever that of the rows.
 *
 * @param chosen of a table of several simulated experiments, the one that is meant
 * @throws UnreadableResults with every fault of the table and its row and column
 */
export function readResults(text: string, study: Study, experiment: Experiment, chosen: Chosen = {}): ReadResults {
  const expected = expectedOf(study, experiment);
  const { columns, rows, records, unread, problems, notes } = readRecords(text, expected, chosen);
  refuse(unread);
  noteEmpty(columns, records, expected, notes);
  if (rows === 0) problems.add('The table has no rows.');
  const byAnimal = [...grouped(records, ({ animal }) => animal)].sort(([one], [other]) => byName(one, other));
  noteAlike(byAnimal.map(([name]) => name), notes);
  const subjects = byAnimal.flatMap(([name, ofAnimal]) => {
    const subject = subjectOf(name, ofAnimal, expected, problems);
    return subject === undefined ? [] : [{ subject, records: ofAnimal }];
  });
  const read = laidOut(subjects, expected, problems, notes);
  refuse(problems.all);
  const sessionsOf = new Map(expected.tracks.map(({ track, occasions }) => [track.arm, occasions.filter(({ isSure }) => isSure).length]));
  return { ...read, sessionsOf, notes: notes.all };
}

/** Tells names of animals that differ in capitals alone: groups and sessions may, and one animal is easily two. */
function noteAlike(names: readonly string[], notes: Faults): void {
  for (const [first, ...others] of grouped(names, (name) => name.toLowerCase()).values()) {
    if (others.length > 0) notes.add(`${list([first ?? '', ...others], 'and')} differ in capitals alone, and are taken for ${counted(others.length + 1, 'animal')}.`, undefined, 'animal');
  }
}

/** Tells columns that are there, and needed, and have no number. */
function noteEmpty(columns: readonly (TableColumn | undefined)[], records: readonly AnimalRecord[], { needed }: Expected, notes: Faults): void {
  const filled = new Set(records.flatMap(({ values }) => values.map(({ column }) => column.header)));
  for (const column of columns) if (column?.kind === 'measured' && needed.has(column.measure) && !filled.has(column.header)) notes.add('No row has a number here, and an outcome, an exclusion or a criterion rests on it.', undefined, column.header);
}

function refuse(problems: readonly Fault[]): void {
  if (problems.length > 0) throw new UnreadableResults(problems);
}

/** Puts the records of animals in their places, and tells what has none. */
export function laidOut(subjects: readonly { readonly subject: Subject; readonly records: readonly AnimalRecord[] }[], { experiment, definitions }: Expected, problems: Faults, notes: Faults): Omit<ReadResults, 'sessionsOf' | 'notes'> {
  const kinds = new Map<string, { readonly index: number; readonly kind: Kind }>();
  const indices = subjects.map(({ subject: { track, places, words, cells } }) => {
    const key = JSON.stringify([track.id, Object.entries(places).sort(), Object.entries(words).sort()]);
    const plain = kindOf(experiment, definitions, track.arm, places, cells);
    const known = kinds.get(key) ?? { index: kinds.size, kind: { ...plain, words: { ...plain.words, ...words } } };
    kinds.set(key, known);
    return known.index;
  });
  const width = Math.max(0, ...subjects.map(({ subject }) => subject.cells.length));
  const values = new Float64Array(subjects.length * width).fill(Number.NaN);
  const missing = subjects.flatMap(({ subject, records }, animal) => {
    const taken = new Map<unknown, AnimalRecord>();
    for (const ofSession of grouped(records, ({ session }) => session).values()) {
      for (const [nth, record] of ofSession.toSorted((one, other) => (one.day ?? 0) - (other.day ?? 0)).entries()) {
        const found = matched(record, subject.occasions, nth);
        if (typeof found === 'string') {
          problems.add(found, record.line, 'day');
          continue;
        }
        if (found.moved !== undefined) notes.add(found.moved, record.line, 'day');
        const before = found.of.flatMap((occasion) => taken.get(occasion) ?? [])[0];
        if (before !== undefined) problems.add(`${subject.name} has a row for ${nameOf(record.session)}${record.day === null ? '' : ` on day ${record.day}`} already, in row ${before.line}.`, record.line);
        for (const occasion of found.of) taken.set(occasion, record);
        fill(values.subarray(animal * width, (animal + 1) * width), record, subject, found.of, definitions, problems, notes);
      }
    }
    const isMeasured = (occasion: Occasion): boolean => occasion.cells.some((cell) => !Number.isNaN(values[animal * width + cell]));
    return subject.occasions.filter((occasion) => occasion.isSure && !isMeasured(occasion)).map(({ phase, session, day }) => ({ animal, phase, session, day }));
  });
  return { results: { kinds: [...kinds.values()].map(({ kind }) => kind), kindOf: indices, values, width, count: subjects.length }, animals: subjects.map(({ subject }) => subject.name), sessions: subjects.flatMap(({ subject }) => subject.occasions).filter(({ isSure }) => isSure).length, missing };
}
