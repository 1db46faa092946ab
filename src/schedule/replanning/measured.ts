import { dateOf, dayOf } from '../../language/ir/clock.js';
import { groupNames, nameOf } from '../../language/ir/reading.js';
import { composed, daysText } from '../../language/words.js';
import { grouped } from '../../language/grouped.js';
import type { Day, Id, Study } from '../../language/ir/types.js';
import { expectedOf, type Expected } from '../../results/read/expected.js';
import { laidOut } from '../../results/read/read.js';
import type { AnimalRecord } from '../../results/read/records.js';
import type { Subject } from '../../results/read/subjects.js';
import { readRecords } from '../../results/read/table-records.js';
import type { Fault } from '../../tables/faults.js';
import { refuse, type Problem } from '../problems.js';
import type { DateText, Schedule, ScheduledAnimal } from '../types.js';
import type { Evidence, Subjects } from './evidence.js';

export interface Asked {
  /** The date from which it is planned anew; the day after the last that was measured where it is not said. */
  readonly from?: DateText;
  readonly today: DateText;
}

/**
 * Reads what was measured of the animals of a schedule, a table in the layout that `simulate` writes; what an animal is allocated to need not
 * stand there, as the schedule says it.
 *
 * @throws Unschedulable with every fault of the table and its row and column
 */
export function measured(text: string, study: Study, known: Subjects, previous: Schedule, asked: Asked): Pick<Evidence, 'results' | 'from' | 'notes'> {
  const expected: Expected = { ...expectedOf(study, known.experiment), tracks: known.subjects, isAllocated: true };
  const { records, unread, problems, notes } = readRecords(text, expected);
  refuse(inTable(unread));
  // A row without a number is one of a form that is still to be filled in.
  const filled = records.filter(({ values }) => values.length > 0);
  const fitting = filled.filter((record) => {
    const [column, message] = faultOf(record, known, previous.start, asked) ?? [];
    if (message !== undefined) problems.add(message, record.line, column);
    return message === undefined;
  });
  const byAnimal = grouped(fitting, ({ animal }) => animal);
  const { results } = laidOut(known.subjects.map((subject) => ({ subject, records: byAnimal.get(composed(subject.name)) ?? [] })), expected, problems, notes);
  const last = Math.max(0, ...fitting.map(({ day }) => day ?? 0));
  if (filled.length === 0 && problems.all.length === 0) problems.add('Nothing was measured: no row has a number.');
  const { from, problem } = dayFrom(last, previous, asked);
  refuse([...inTable(problems.all), ...problem]);
  return { results, from, notes: notes.all.map(({ at, message }) => (at === undefined ? message : `${at}: ${message}`)) };
}

const inTable = (faults: readonly Fault[]): Problem[] => faults.map((fault) => ({ ...fault, input: 'results' }));

/** Where a fault is, and what it is. */
type At = readonly [column: string, message: string];

/** Why the schedule has no such row: for such an animal, of that group, on a day that has gone by; undefined where it has. */
function faultOf(record: AnimalRecord, { experiment, animals, subjects }: Subjects, start: DateText, { from, today }: Asked): At | undefined {
  const index = subjects.findIndex(({ name }) => composed(name) === record.animal);
  const [subject, animal] = [subjects[index], animals[index]];
  if (subject === undefined || animal === undefined) return ['animal', `There is no animal “${record.animal}” of which anything is measured in the schedule.`];
  const fault = dayFault(record, subject) ?? allocationFault(record, animal, groupNames(experiment.arms.map(({ id }) => id)));
  if (fault !== undefined) return fault;
  const date = dateOf(start, record.day ?? 0);
  if (date > today) return ['day', `Day ${record.day} is ${date}, which has not come yet: today is ${today}.`];
  return from !== undefined && date >= from ? ['day', `Day ${record.day} is ${date}, which is not before ${from}, from which it is to be planned anew.`] : undefined;
}

function dayFault({ animal, session, day }: AnimalRecord, { occasions }: Subject): At | undefined {
  const own = occasions.filter((occasion) => occasion.session === session);
  if (day === null) return ['day', `The day on which ${animal} had ${nameOf(session)} is missing.`];
  if (own.some((occasion) => occasion.day === day)) return undefined;
  return ['day', own.length === 0 ? `${animal} has no ${nameOf(session)} by the schedule.` : `${animal} has no ${nameOf(session)} on day ${day}; by the schedule it has it on ${daysText(own.map((occasion) => occasion.day))}.`];
}

function allocationFault({ arm, places }: AnimalRecord, { id, arm: own, places: roles }: ScheduledAnimal, groups: ReadonlyMap<Id, string>): At | undefined {
  if (arm !== undefined && arm !== own) return ['group', `By the schedule ${id} is in ${groups.get(own ?? '')}, and here in ${groups.get(arm)}.`];
  const other = [...places].find(([role, place]) => roles[role] !== place);
  return other === undefined ? undefined : [nameOf(other[0]), `By the schedule ${nameOf(other[0])} of ${id} is ${nameOf(roles[other[0]] ?? '')}, and here ${nameOf(other[1])}.`];
}

/** The first day that is planned anew: after all that was measured, and not before what was planned anew already. */
function dayFrom(last: Day, { start, replanned }: Schedule, { from }: Asked): { readonly from: Day; readonly problem: Problem[] } {
  const first = replanned?.day ?? 2;
  const day = from === undefined ? Math.max(last + 1, first) : dayOf(start, from);
  if (day >= first) return { from: day, problem: [] };
  const why = replanned === undefined ? `is not after the first day, ${start}.` : `is before ${replanned.from}, from which the schedule was planned anew already; what was before stands.`;
  return { from: day, problem: [{ input: 'request', message: `--from ${from} ${why}` }] };
}
