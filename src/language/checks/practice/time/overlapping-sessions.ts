import type { ExperimentModel, Happening } from '../model/experiment.js';
import { clockText, minutesOfDay } from '../model/clock.js';
import { byDay, concernsArm, momentOf, occasionsByTrack, type Occasion } from '../model/occasions.js';
import { term } from '../model/values.js';
import { experimentPractice } from '../rule.js';

/** What an animal can do only one of at a time. Housing and devices go on beside it. */
const occupying: ReadonlySet<string> = new Set(['place_exposure', 'measurement', 'stressor', 'social_exposure', 'sampling']);
/** What takes longer is housing: sensory contact, a day with a partner. */
const longestSession = minutesOfDay / 2;

function occupies(happening: Happening): boolean {
  const { procedure, declared: { step }, step: { condition, duration } } = happening;
  if (condition !== undefined || (duration ?? 0) >= longestSession || !concernsArm(happening)) return false;
  return (step.materials ?? []).length > 0 || occupying.has(term(procedure, 'kind') ?? '');
}

/** A step that occupies an animal, from and to when; minutes from the midnight before day 1. */
interface Occupied {
  readonly happening: Happening;
  readonly from: number;
  readonly to: number;
}

/** Does one of the steps begin while the other goes on? The earlier comes first. */
function collide(one: Occupied, other: Occupied): readonly [Happening, Happening] | undefined {
  if (other.from >= one.from && other.from < one.to) return [one.happening, other.happening];
  return one.from >= other.from && one.from < other.to ? [other.happening, one.happening] : undefined;
}

function occupiedIn({ happenings }: Occasion): readonly Occupied[] {
  return happenings.filter(occupies).flatMap((happening) => {
    const from = momentOf(happening);
    return from === undefined ? [] : [{ happening, from, to: from + (happening.step.duration ?? 0) }];
  });
}

function firstCollision(mine: readonly Occupied[], yours: readonly Occupied[]): readonly [Happening, Happening] | undefined {
  for (const one of mine) {
    for (const other of yours) {
      const found = collide(one, other);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** One pair of steps for each two sessions of a track that overlap, on one day or from one to the next. */
function pairsOf(experiment: ExperimentModel): readonly (readonly [Happening, Happening])[] {
  return [...experiment.derived(occasionsByTrack).values()].flatMap((occasions) => {
    const days = new Map([...byDay(occasions)].map(([day, sessions]) => [day, sessions.map(occupiedIn)]));
    return [...days].flatMap(([day, sessions]) => sessions.flatMap((mine, index) => {
      const others = [...sessions.slice(index + 1), ...(days.get(day + 1) ?? [])];
      return others.map((yours) => firstCollision(mine, yours)).filter((found) => found !== undefined);
    }));
  });
}

export const overlappingSessions = experimentPractice('overlapping-sessions', (experiment, report) => {
  const said = new Set<string>();
  for (const [earlier, later] of pairsOf(experiment)) {
    const key = `${earlier.declared.session.id} ${later.declared.session.id}`;
    const from = earlier.step.clock;
    if (said.has(key) || from === null || later.step.clock === null) continue;
    said.add(key);
    report({
      at: later.declared.session.at,
      message: `On day ${later.day.day} ${later.declared.session.name} has “${later.declared.step.verb}” at ${clockText(later.step.clock)}, while the same animal is in ${earlier.declared.session.name} (“${earlier.declared.step.verb}”, ${clockText(from)} to ${clockText(from + (earlier.step.duration ?? 0))}).`,
      related: { at: earlier.declared.session.at, message: `${earlier.declared.session.name} is here.` },
    });
  }
});
