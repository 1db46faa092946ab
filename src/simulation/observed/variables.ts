import { type Definitions, nameOf, observationsIn, term } from '../../language/ir/reading.js';
import type { Experiment, Expression, Id, ObservationExpression } from '../../language/ir/types.js';
import type { Kind } from '../../results/results.js';
import { type ShownUnit, shownUnitOf, toldUnitOf } from '../../results/units.js';

/** A number of each animal that is looked at: an outcome of the protocol, or a measure that no outcome is by itself. */
export interface Variable {
  /** Of the outcome or the measure. */
  readonly id: Id;
  readonly name: string;
  /** Its formula as the protocol writes it; empty for a measure. */
  readonly written: string;
  readonly formula: Expression;
  readonly shown: ShownUnit;
  /** Says its formula itself when it is measured, so that it has one value for an animal? */
  readonly isFixed: boolean;
}

/** What is worth looking at: the outcomes, then measures of a whole session; of a protocol without outcomes also the time in each place. */
export function variablesOf(experiment: Experiment, definitions: Definitions, kinds: readonly Kind[]): Variable[] {
  const { outcomes } = experiment;
  const variable = (id: Id, name: string, written: string, formula: Expression): Variable => ({ id, name, written, formula, shown: shownUnitOf(toldUnitOf(id, experiment, definitions)), isFixed: observationsIn(formula).every(({ during }) => during !== undefined) });
  const ofOutcomes = outcomes.map(({ id, name, written, formula }) => variable(id, name, written, formula));
  const cells = kinds.flatMap(({ cells: each }) => each);
  const whole = [...new Set(cells.flatMap(({ measure, place }) => (place === null ? [measure] : [])))];
  const bare = new Set(outcomes.flatMap(({ formula }) => (formula.type === 'observation' && formula.during === undefined && formula.subject.type === 'reference' ? [formula.subject.id] : [])));
  const ofMeasures = whole.filter((measure) => !bare.has(measure)).map((measure) => variable(measure, nameOf(measure), '', observed(measure)));
  return [...ofOutcomes, ...ofMeasures, ...(outcomes.length === 0 ? timesOf(definitions, cells).map(([measure, name, formula]) => variable(measure, name, '', formula)) : [])];
}

function timesOf(definitions: Definitions, cells: Kind['cells']): [Id, string, Expression][] {
  const times = cells.flatMap(({ measure, place }) => (place !== null && nameOf(measure) === 'time' && term(definitions.get(measure), 'by_place') === 'yes' ? [[measure, place] as const] : []));
  return [...new Map(times.map(([measure, place]) => [place, [measure, `time in ${nameOf(place)}`, { ...observed(measure), place: { type: 'reference', id: place } }] as [Id, string, Expression]])).values()];
}

function observed(measure: Id): ObservationExpression {
  return { type: 'observation', subject: { type: 'reference', id: measure } };
}
