import type { ExperimentModel, Happening } from '../model/experiment.js';
import { clockText, lengthText } from '../../../ir/clock.js';
import { minutesBetween, occasionsByDay, type Occasion } from '../model/occasions.js';
import { collide, occupiesArm } from '../model/occupation.js';
import { experimentPractice } from '../rule.js';

/** The first step of one session that goes on when a step of another begins, with that step. */
function firstCollision(earlier: readonly Happening[], later: readonly Happening[]): readonly [Happening, Happening] | undefined {
  for (const one of earlier) {
    const other = later.find((begun) => collide(one, begun));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

/** Two steps of two sessions of one animal that are done at once. */
function collisionOf(one: Occasion, other: Occasion): readonly [Happening, Happening] | undefined {
  const [mine, yours] = [one.happenings.filter(occupiesArm), other.happenings.filter(occupiesArm)];
  return firstCollision(mine, yours) ?? firstCollision(yours, mine);
}

/** Says of any two sessions once whether they are to be looked at, and so of all that are like them, which share their steps. */
function newPairs(): (one: Occasion, other: Occasion) => boolean {
  const seen = new Map<object, Set<object>>();
  return ({ session: one }, { session: other }) => {
    const others = seen.get(one.steps) ?? new Set();
    const isNew = !others.has(other.steps);
    seen.set(one.steps, others.add(other.steps));
    return isNew;
  };
}

/** Two steps for each two sessions of a track that overlap, on one day or from one to the next. */
function pairsOf(experiment: ExperimentModel): readonly (readonly [Happening, Happening])[] {
  return [...experiment.derived(occasionsByDay).values()].flatMap((days) => {
    const [isNewInDay, isNewInTwo] = [newPairs(), newPairs()];
    return [...days].flatMap(([day, occasions]) => occasions.flatMap((one, index) => {
      const here = occasions.filter((other, place) => place > index && isNewInDay(one, other));
      const next = days.get(day + 1)?.filter((other) => isNewInTwo(one, other)) ?? [];
      return [...here, ...next].flatMap((other) => {
        const found = collisionOf(one, other);
        return found === undefined ? [] : [found];
      });
    }));
  });
}

/** `at 09:20`, or how long after the other began. */
function whenOf(earlier: Happening, later: Happening): string {
  if (later.step.clock !== null) return `at ${clockText(later.step.clock)}`;
  return `${lengthText(minutesBetween(earlier, later) ?? 0)} after “${earlier.declared.step.verb}” of ${earlier.declared.session.name} began`;
}

function lastingOf({ step: { clock, duration } }: Happening): string {
  return clock === null ? lengthText(duration ?? 0) : `${clockText(clock)} to ${clockText(clock + (duration ?? 0))}`;
}

export const overlappingSessions = experimentPractice('overlapping-sessions', (experiment, report) => {
  const said = new Set<string>();
  for (const [earlier, later] of pairsOf(experiment)) {
    const key = `${earlier.declared.session.id} ${later.declared.session.id}`;
    if (said.has(key)) continue;
    said.add(key);
    report({
      at: later.declared.session.at,
      message: `On day ${later.day.day} ${later.declared.session.name} has “${later.declared.step.verb}” ${whenOf(earlier, later)}, while the same animal is in ${earlier.declared.session.name} (“${earlier.declared.step.verb}”, ${lastingOf(earlier)}); move one of the two.`,
      related: { at: earlier.declared.session.at, message: `${earlier.declared.session.name} is here.` },
    });
  }
});
