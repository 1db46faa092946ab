import { flatMap } from '../../../flat-map.js';
import type { Definition, Expression, Id, Position, Section } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import type { ExperimentModel } from '../model/experiment.js';
import { expressionsIn } from '../model/expression-parts.js';
import { factOf, isWritten, nameOf, observationsIn, referencesIn, term } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { isDuring } from '../model/occasions.js';

/** A measure that something looks at in a phase, a session or a step. */
interface Look {
  readonly what: string;
  readonly at: Position;
  readonly measure: Id;
  readonly period: Id;
}

/** What a formula looks at; what says no time itself is looked at in `period`, and so is what an outcome in it is made of. */
function looksOf(formula: Expression, period: Id | undefined, { experiment }: ExperimentModel): readonly Pick<Look, 'measure' | 'period'>[] {
  return flatMap(observationsIn(formula), ({ subject, during }) => {
    if (subject.type !== 'reference') return [];
    const when = during?.type === 'reference' ? during.id : period;
    const parts = flatMap(experiment.outcomes.filter(({ id }) => id === subject.id), (outcome) => observationsIn(outcome.formula));
    const own = flatMap(parts, (part) => (part.subject.type === 'reference' ? [{ measure: part.subject.id, period: part.during?.type === 'reference' ? part.during.id : when }] : []));
    return flatMap([{ measure: subject.id, period: when }, ...own], (look) => (look.period === undefined ? [] : [{ measure: look.measure, period: look.period }]));
  });
}

function allLooks(experiment: ExperimentModel): readonly Look[] {
  const { outcomes, exclusions, phases } = experiment.experiment;
  const formulas: readonly { readonly what: string; readonly at: Position; readonly formula: Expression; readonly period?: Id }[] = [
    ...outcomes.map(({ name, at, formula }) => ({ what: name, at, formula })),
    ...exclusions.map(({ at, condition }) => ({ what: 'The exclusion', at, formula: condition })),
    ...flatMap(phases, ({ name, until }) => (until === undefined ? [] : [{ what: `The criterion of ${name}`, at: until.at, formula: until.condition }])),
    ...flatMap(sectionsOf(experiment, 'hypothesis'), ({ name, at, facts }) => expressionsIn(facts['expects']).map((formula) => ({ what: name ?? 'The hypothesis', at, formula }))),
    ...flatMap(sectionsOf(experiment, 'analysis'), (analysis) => flatMap(outcomes.filter(({ id }) => referencesIn(analysis, 'outcome').includes(id)), ({ formula }) => referencesIn(analysis, 'phase').map((period) => ({ what: analysis.name ?? 'The analysis', at: analysis.at, formula, period })))),
  ];
  return flatMap(formulas, ({ what, at, formula, period }) => looksOf(formula, period, experiment).map((look) => ({ what, at, ...look })));
}

/** A measurement that does not say what it records. */
const mayBeAnything = (procedure: Definition | undefined): boolean => term(procedure, 'kind') === 'measurement' && !isWritten(procedure, 'records');

/** Is a measure recorded in a period, or may it be: by words only, by a measurement that does not say what it records, or by what goes on in the background? */
function isRecorded({ measure, period }: Look, { happenings }: ExperimentModel): boolean {
  return happenings.some((happening) => {
    const { procedure, declared: { phase, step } } = happening;
    if (phase.kind !== 'background' && !isDuring(happening, period)) return false;
    if (step.text !== undefined || mayBeAnything(procedure)) return true;
    return referencesIn(procedure, 'records').some((id) => nameOf(id) === nameOf(measure));
  });
}

/** Covariates that a step of their own measures, as “weigh” does, where no step may: behaviour is scored from what is filmed anywhere. */
function unmeasuredCovariates(experiment: ExperimentModel): readonly { readonly analysis: Section; readonly measure: Id; readonly step: string }[] {
  const procedures = experiment.study.library.of('procedure');
  const isOf = (measure: Id, procedure: Definition | undefined): boolean => referencesIn(procedure, 'records').some((id) => nameOf(id) === nameOf(measure));
  const mayRecord = (measure: Id): boolean => experiment.happenings.some(({ procedure, declared: { step } }) => step.text !== undefined || mayBeAnything(procedure) || isOf(measure, procedure));
  return flatMap(sectionsOf(experiment, 'analysis'), (analysis) => flatMap(referencesIn(analysis, 'covariates'), (measure) => {
    const recording = procedures.filter((procedure) => isOf(measure, procedure));
    const [first] = recording;
    return first === undefined || !recording.every((procedure) => term(procedure, 'kind') === 'measurement') || mayRecord(measure) ? [] : [{ analysis, measure, step: first.name }];
  }));
}

/** Only of what an animal does in a place, and of what takes a step of its own, can it be said that nothing measures it. */
export const notMeasured = dayPractice('not-measured', (experiment, report) => {
  const { study } = experiment;
  const isOfPlace = (measure: Id): boolean => term(study.definition(measure), 'by_place') === 'yes';
  const isRecordable = (measure: string): boolean => study.library.of('procedure').some((procedure) => referencesIn(procedure, 'records').some((id) => nameOf(id) === measure));
  if (experiment.happenings.length === 0) return;
  const said = new Set<string>();
  for (const look of experiment.derived(allLooks)) {
    const measure = nameOf(look.measure);
    const key = `${measure} ${look.period}`;
    if (said.has(key) || !isOfPlace(look.measure) || isRecorded(look, experiment) || !isRecordable(measure)) continue;
    said.add(key);
    const where = nameOf(look.period);
    report({ at: look.at, message: `${look.what} looks at ${measure} in ${where}, and nothing in ${where} measures it; write the step that does (“test in …” for time in a place), or name the phase that was meant.` });
  }
  for (const { analysis, measure, step } of unmeasuredCovariates(experiment)) {
    report({ at: factOf(analysis, 'covariates')?.at ?? analysis.at, message: `${analysis.name ?? 'The analysis'} takes ${nameOf(measure)} for a covariate, and no step measures it; write “${step}” in the session in which it is measured.` });
  }
});
