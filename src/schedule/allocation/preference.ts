import { factOf, nameOf } from '../../language/ir/reading.js';
import type { Assignment, Experiment, Id } from '../../language/ir/types.js';
import { list } from '../../language/words.js';
import { columnKey, type Animal } from '../animals/types.js';
import { ofAnimals, ofProtocol } from '../design/reasons.js';
import type { Problem } from '../problems.js';

/** What a pretest says of each place: the value of an animal there, as the table has it. */
export interface Pretest {
  /** `time during pretest` */
  readonly name: string;
  readonly of: (animal: Animal, place: Id) => number | undefined;
  /** `time in left` */
  readonly column: (place: Id) => string;
}

/**
 * The measure on which sides are decided: each place has a column of its own, called as one says it (`time in left`, `time in left during pretest`), or as a table of
 * results has it (`time_left_s`).
 */
export function pretestOf(assignment: Assignment, { phases }: Experiment): Pretest | Problem {
  const fact = factOf(assignment, 'decided_on');
  const [value] = fact?.values ?? [];
  const expression = value?.type === 'expression' ? value.expression : undefined;
  const roles = list(assignment.roles.map(({ name }) => name));
  if (expression?.type !== 'observation' || (expression.subject.type !== 'reference' && expression.subject.type !== 'term')) {
    return ofProtocol(`${roles} are decided on a pretest, and ${fact === undefined ? 'nothing says on which measure' : `“decided_on: ${fact.written}” is no measure that each place has`}; write for example “decided_on: (time during ${phases[0]?.name ?? 'pretest'})”.`, fact?.at ?? assignment.at);
  }
  const subject = expression.subject.type === 'reference' ? nameOf(expression.subject.id) : expression.subject.term;
  const during = expression.during?.type === 'reference' ? ` during ${nameOf(expression.during.id)}` : '';
  const column = (place: Id): string => `${columnKey(subject)} in ${nameOf(place)}`;
  const path = (place: Id): string => place.split('.').slice(-2).join('.');
  const names = (place: Id): string[] => [column(place), `${columnKey(subject)} in ${path(place)}`, ...['', ' s'].map((unit) => `${columnKey(subject)} ${nameOf(place)}${unit}`)];
  return {
    name: `${columnKey(subject)}${during}`,
    column,
    of: ({ measures }, place) => names(place).flatMap((name) => [`${name}${during}`, name]).map((name) => measures[columnKey(name)]).find((measure) => measure !== undefined),
  };
}

/** What the table does not tell of the pretest. */
export function problemsOfPretest(pretest: Pretest, { places, roles }: Assignment, animals: readonly Animal[]): Problem[] {
  return places.flatMap((place): Problem[] => {
    const lacking = animals.filter((animal) => pretest.of(animal, place) === undefined);
    if (lacking.length === 0) return [];
    const why = `${list(roles.map(({ name }) => name))} are decided on ${pretest.name}`;
    if (lacking.length === animals.length) return [ofAnimals(`The column “${pretest.column(place)}” is missing, and ${why}; the allocation can be made when the pretest has been done.`)];
    return [ofAnimals(`“${pretest.column(place)}” of ${list(lacking.map(({ id }) => id))} is missing or no number, and ${why}.`, null, pretest.column(place))];
  });
}
