import { flatMap } from '../../../flat-map.js';
import type { Arm, Expression, Factor, Fact, Id, Outcome, Position, Provenance, Section, Value } from '../../../ir/types.js';
import { sectionsOf } from './analyses.js';
import type { ExperimentModel } from './experiment.js';
import { expressionsIn } from './expression-parts.js';
import type { StudyModel } from './study.js';
import { factOf, observationsIn, referencesIn, term } from '../../../ir/reading.js';

/** Where something is said of the whole study: its header. */
export function headerOf({ study }: StudyModel): Position {
  return { file: study.inputs[0]?.path ?? '', line: 1, column: 1 };
}

/** Is there a remark that may give a reason? */
export function hasNote({ provenance }: { readonly provenance?: Provenance }): boolean {
  return (provenance?.notes ?? []).length > 0;
}

/** ` of experiment x`, where there are several. */
export function ofExperiment({ study, experiment }: ExperimentModel): string {
  return study.experiments.length > 1 ? ` of ${experiment.name}` : '';
}

/** A bare number that is no range. */
export function numberIn(value: Value | null | undefined): number | undefined {
  return value?.type === 'number' && value.upper === undefined ? value.value : undefined;
}

/** A crossing or a named arm with what it says of n. */
export interface Sized {
  readonly id: Id;
  readonly name: string;
  readonly arms: readonly Arm[];
  readonly n: Fact | undefined;
  readonly at: Position;
}

export const sized = (experiment: ExperimentModel): readonly Sized[] => experiment.derived(sizedOf);

function sizedOf({ experiment }: ExperimentModel): readonly Sized[] {
  const crossed = new Set(flatMap(experiment.groups, ({ arms }) => arms));
  return [
    ...experiment.groups.map(({ id, name, facts, arms, at }) => ({ id, name, n: facts['n'], arms: experiment.arms.filter(({ id }) => arms.includes(id)), at })),
    ...experiment.arms.filter(({ id, facts }) => !crossed.has(id) && facts !== undefined).map((arm) => ({ id: arm.id, name: arm.name, n: arm.facts?.['n'], arms: [arm], at: arm.at })),
  ];
}

/** Is n the number of all animals of a crossing, and not of each of its groups? */
export const isTotal = ({ n }: Sized): boolean => {
  const value = n?.values[0];
  return value?.type === 'number' && ['experiment', 'study'].includes(value.per ?? '');
};

/** Animals in each arm, by its id; without those whose number is not a number. */
export function armSizes(experiment: ExperimentModel): ReadonlyMap<Id, number> {
  return new Map(
    flatMap(sized(experiment), (group) => {
      const n = numberIn(group.n?.values[0]);
      return n === undefined ? [] : group.arms.map(({ id }) => [id, isTotal(group) ? n / group.arms.length : n] as const);
    }),
  );
}

/** Animals of the whole experiment; undefined where an arm does not tell. */
export function totalSize(experiment: ExperimentModel): number | undefined {
  const sizes = experiment.derived(armSizes);
  return sizes.size === experiment.arms.size ? [...sizes.values()].reduce((sum, n) => sum + n, 0) : undefined;
}

/** Factors of an analysis. */
export function factorsOf({ experiment }: ExperimentModel, analysis: Section): readonly Factor[] {
  const named = referencesIn(analysis, 'factors');
  return experiment.factors.filter(({ id }) => named.includes(id));
}

/** Outcomes that an expression speaks of. */
export function outcomesIn(expression: Expression, { experiment }: ExperimentModel): readonly Outcome[] {
  const named = new Set(flatMap(observationsIn(expression), ({ subject }) => (subject.type === 'reference' ? [subject.id] : [])));
  return experiment.outcomes.filter(({ id }) => named.has(id));
}

/** Whether an outcome says of all that it is made of when that is measured, so that an animal has one value of it. */
function saysWhen({ formula }: Outcome, experiment: ExperimentModel): boolean {
  const seen = observationsIn(formula);
  return seen.length > 0 && seen.every((observation) => {
    if (observation.during !== undefined) return true;
    const inner = outcomesIn(observation, experiment);
    return inner.length > 0 && inner.every((outcome) => saysWhen(outcome, experiment));
  });
}

/** Phases and sessions that an outcome names, itself or in others that it is made of. */
const whenIn = ({ formula }: Outcome, experiment: ExperimentModel): readonly Id[] =>
  flatMap(observationsIn(formula), (observation) => (observation.during?.type === 'reference' ? [observation.during.id] : flatMap(outcomesIn(observation, experiment), (inner) => whenIn(inner, experiment))));

/**
 * Days on which any one animal is measured in the phases of an analysis; one for an outcome that says itself when that is, and names none of these phases; undefined where
 * neither says it.
 */
export function occasionCount(model: ExperimentModel, analysis: Section): number | undefined {
  const { experiment } = model;
  const named = referencesIn(analysis, 'phase');
  const outcomes = new Set(referencesIn(analysis, 'outcome'));
  const analysed = experiment.outcomes.filter(({ id }) => outcomes.has(id));
  const isFixed = analysed.length > 0 && analysed.length === outcomes.size && analysed.every((outcome) => saysWhen(outcome, model) && !whenIn(outcome, model).some((during) => named.includes(during)));
  if (isFixed) return 1;
  if (named.length === 0) return undefined;
  const phases = new Set(experiment.phases.filter(({ id, sessions }) => named.includes(id) || sessions.some((session) => named.includes(session.id))).map(({ id }) => id));
  const days = experiment.timeline.map(({ days }) => days.filter(({ phase }) => phases.has(phase)).reduce((sum, { sessions: held }) => sum + Math.max(1, held.length), 0));
  return Math.max(named.length, ...days);
}

/** Is it sure that an analysis has one value of each animal, and no factor that varies within animals? */
export function isBetweenOnly(experiment: ExperimentModel, analysis: Section): boolean {
  const factors = factorsOf(experiment, analysis);
  return factors.length > 0 && factors.length === (factOf(analysis, 'factors')?.values.length ?? 0) && factors.every(({ kind }) => kind !== 'within') && occasionCount(experiment, analysis) === 1;
}

export const testOf = (analysis: Section): string | undefined => term(analysis, 'test');

/** Is a test one that other programs make, of which nothing is known of what it takes? */
export const isNotRunHere = (test: string): boolean => test === 'mixed_model';

/** What a test is called in a sentence. */
export const testName = (test: string): string => test.replaceAll('_', ' ');

/** Analyses that test a hypothesis: the one it names, else those of its outcomes. */
export function analysesOf(experiment: ExperimentModel, hypothesis: Section): readonly Section[] {
  const analyses = sectionsOf(experiment, 'analysis');
  const named = referencesIn(hypothesis, 'analysis');
  if (named.length > 0) return analyses.filter(({ id }) => named.includes(id));
  const outcomes = new Set(flatMap(expressionsIn(hypothesis.facts['expects']), (expression) => outcomesIn(expression, experiment)).map(({ id }) => id));
  return analyses.filter((analysis) => referencesIn(analysis, 'outcome').some((id) => outcomes.has(id)));
}
