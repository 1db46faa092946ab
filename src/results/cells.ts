import { apparatusByPlace, named, observationsIn, referencesIn, stepsOf, term, type Definitions } from '../language/ir/reading.js';
import type { Day, Definition, Experiment, Expression, Id, Levels, Step, Track } from '../language/ir/types.js';

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

/** When something is measured, and the levels of factors within animals that hold then. */
export type Occasion = Pick<Cell, 'day' | 'phase' | 'session' | 'levels'>;

/** Sessions of days on which anything is measured, each once, in their order. */
export function occasionsIn(cells: readonly Cell[]): Occasion[] {
  return [...new Map(cells.map(({ day, phase, session, levels }) => [`${day} ${session}`, { day, phase, session, levels }])).values()];
}

/**
 * For tracks of an experiment: all that is measured of an animal of one, in order of time. Steps measure what their procedure `records`; a measure
 * that no step records, such as a score, is taken in every session.
 */
export function measuring(definitions: Definitions, experiment: Experiment): (track: Track) => Cell[] {
  const steps = stepsOf(experiment);
  const apparatus = apparatusByPlace(definitions.values(), experiment);
  const taken = new Map(steps.map((step) => [step.id, recordsOf(definitions, step).flatMap((measure) => placesOf(definitions, apparatus, step, measure).map((place) => ({ step: step.id, measure, place })))]));
  const recorded = new Set(steps.flatMap((step) => recordsOf(definitions, step)));
  const scored = measuresUsed(experiment).filter((measure) => definitions.get(measure)?.kind === 'measure' && !recorded.has(measure));
  return (track) => {
    const animals = measuredAnimals(experiment, track);
    return track.days.flatMap(({ day, phase, sessions }) =>
      sessions.flatMap(({ session, levels, steps: own }) => {
        const when = { day, phase, session, levels };
        const byStep = own.filter(({ participants }) => participants.some(({ role, animals: who }) => role === 'measured' && who !== null && animals.has(who)));
        return [
          ...byStep.flatMap(({ step }) => (taken.get(step) ?? []).map((one) => ({ ...when, ...one }))),
          ...scored.map((measure) => ({ ...when, step: null, measure, place: null })),
        ];
      }),
    );
  };
}

function measuredAnimals({ arms }: Experiment, track: Track): ReadonlySet<Id> {
  const animals = arms.find(({ id }) => id === track.arm)?.animals;
  return new Set([track.arm, ...(typeof animals === 'string' ? [animals] : [])]);
}

function recordsOf(definitions: Definitions, { procedure }: Step): readonly Id[] {
  return procedure === undefined ? [] : referencesIn(definitions.get(procedure), 'records');
}

/** The places of which a step takes a measure: those of the apparatus that it is in; null where it is taken of the whole. */
function placesOf(definitions: Definitions, apparatus: ReadonlyMap<Id, Definition>, { values }: Step, measure: Id): readonly (Id | null)[] {
  if (term(definitions.get(measure), 'by_place') !== 'yes') return [null];
  const place = named(values['place']?.[0]);
  return (apparatus.get(place ?? '')?.parts ?? []).flatMap(({ id, kind }) => (kind === 'compartment' || kind === 'zone' ? [id] : []));
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
  return observationsIn(expression).flatMap(({ subject }) => (subject.type === 'reference' ? [subject.id] : []));
}
