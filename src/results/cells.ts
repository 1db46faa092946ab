import { named, referencesIn, term, withInner, withParts } from '../language/ir/reading.js';
import type { Day, Definition, Experiment, Expression, Id, Levels, Step, Study, Track } from '../language/ir/types.js';

/** One number that is measured of an animal: what, when and, for what is measured of each place, where. */
export interface Cell {
  readonly day: Day | null;
  readonly phase: Id;
  readonly session: Id;
  /** Null for what the protocol measures without saying by which step. */
  readonly step: Id | null;
  /** Levels of factors within animals that hold then. */
  readonly levels: Levels;
  readonly measure: Id;
  readonly place: Id | null;
}

/** Declarations of a study by their ids, the parts of an apparatus too. */
export type Definitions = ReadonlyMap<Id, Definition>;

export function definitionsOf(study: Study): Definitions {
  return new Map(study.definitions.flatMap(withParts).map((definition) => [definition.id, definition]));
}

/**
 * All that is measured of an animal of one track, in order of time. Steps measure what their procedure `records`; a measure
 * that no step records, such as a score, is taken in every session.
 */
export function cellsOf(definitions: Definitions, experiment: Experiment, track: Track): Cell[] {
  const steps = new Map(experiment.phases.flatMap(({ sessions }) => sessions).flatMap((session) => session.steps.flatMap(withInner)).map((step) => [step.id, step]));
  const animals = measuredAnimals(experiment, track);
  const recorded = new Set([...steps.values()].flatMap((step) => recordsOf(definitions, step)));
  const scored = measuresUsed(experiment).filter((measure) => definitions.get(measure)?.kind === 'measure' && !recorded.has(measure));
  return track.days.flatMap(({ day, phase, sessions }) =>
    sessions.flatMap(({ session, levels, steps: taken }) => {
      const when = { day, phase, session, levels };
      const byStep = taken.filter(({ participants }) => participants.some(({ role, animals: who }) => role === 'measured' && who !== null && animals.has(who)));
      return [
        ...byStep.flatMap(({ step: id }) => {
          const step = steps.get(id);
          if (step === undefined) return [];
          return recordsOf(definitions, step).flatMap((measure) => placesOf(definitions, step, measure).map((place) => ({ ...when, step: id, measure, place })));
        }),
        ...scored.map((measure) => ({ ...when, step: null, measure, place: null })),
      ];
    }),
  );
}

function measuredAnimals({ arms }: Experiment, track: Track): ReadonlySet<Id> {
  const animals = arms.find(({ id }) => id === track.arm)?.animals;
  return new Set([track.arm, ...(typeof animals === 'string' ? [animals] : [])]);
}

function recordsOf(definitions: Definitions, { procedure }: Step): readonly Id[] {
  return procedure === undefined ? [] : referencesIn(definitions.get(procedure), 'records');
}

/** The places of which a step takes a measure: those of the apparatus that it is in; null where it is taken of the whole. */
function placesOf(definitions: Definitions, { values }: Step, measure: Id): readonly (Id | null)[] {
  if (term(definitions.get(measure), 'by_place') !== 'yes') return [null];
  const place = named(values['place']?.[0]);
  const apparatus = [...definitions.values()].find(({ id, kind, parts = [] }) => kind === 'apparatus' && (id === place || parts.some((part) => part.id === place)));
  return (apparatus?.parts ?? []).flatMap(({ id, kind }) => (kind === 'compartment' || kind === 'zone' ? [id] : []));
}

/** Everything that the outcomes, exclusions and criteria of an experiment name. */
export function measuresUsed({ outcomes, exclusions, phases, factors }: Experiment): Id[] {
  const expressions = [
    ...outcomes.map(({ formula }) => formula),
    ...exclusions.map(({ condition }) => condition),
    ...phases.flatMap(({ until }) => (until === undefined ? [] : [until.condition])),
    ...factors.flatMap(({ levels }) => levels.flatMap(({ rule }) => rule ?? [])),
  ];
  return [...new Set(expressions.flatMap(subjectsOf))];
}

function subjectsOf(expression: Expression): Id[] {
  if (expression.type === 'operation') return expression.arguments.flatMap(subjectsOf);
  return expression.type === 'observation' && expression.subject.type === 'reference' ? [expression.subject.id] : [];
}
