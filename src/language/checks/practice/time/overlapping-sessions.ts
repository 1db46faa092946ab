import type { Session } from '../../../ir/types.js';
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
    if (isNew) seen.set(one.steps, others.add(other.steps));
    return isNew;
  };
}

/** Two steps for each two sessions of a track that overlap, on one day or from one to the next. */
function pairsOf(experiment: ExperimentModel): readonly (readonly [Happening, Happening])[] {
  const found: (readonly [Happening, Happening])[] = [];
  const look = (one: Occasion, other: Occasion, isNew: ReturnType<typeof newPairs>): void => {
    const collision = isNew(one, other) ? collisionOf(one, other) : undefined;
    if (collision !== undefined) found.push(collision);
  };
  for (const days of experiment.derived(occasionsByDay).values()) {
    const [inOneDay, inTwo] = [newPairs(), newPairs()];
    for (const [day, occasions] of days) {
      const next = days.get(day + 1) ?? [];
      for (const [index, one] of occasions.entries()) {
        for (let later = index + 1; later < occasions.length; later++) look(one, occasions[later] as Occasion, inOneDay);
        for (const other of next) look(one, other, inTwo);
      }
    }
  }
  return found;
}

/** `at 09:20`, or how long after the other began. */
function whenOf(earlier: Happening, later: Happening): string {
  if (later.step.clock !== null) return `at ${clockText(later.step.clock)}`;
  return `${lengthText(minutesBetween(earlier, later) ?? 0)} after “${earlier.declared.step.verb}” of ${earlier.declared.session.name} began`;
}

function lastingOf({ step: { clock, duration } }: Happening): string {
  return clock === null ? lengthText(duration ?? 0) : `${clockText(clock)} to ${clockText(clock + (duration ?? 0))}`;
}

/** Said once of a session that comes into another: of many at one time each pair would be a finding. */
export const overlappingSessions = experimentPractice('overlapping-sessions', (experiment, report) => {
  const said = new Set<Session>();
  for (const [earlier, later] of pairsOf(experiment)) {
    if (said.has(later.declared.session)) continue;
    said.add(later.declared.session);
    report({
      at: later.declared.session.at,
      message: `On day ${later.day.day} ${later.declared.session.name} has “${later.declared.step.verb}” ${whenOf(earlier, later)}, while the same animal is in ${earlier.declared.session.name} (“${earlier.declared.step.verb}”, ${lastingOf(earlier)}); move one of the two.`,
      related: { at: earlier.declared.session.at, message: `${earlier.declared.session.name} is here.` },
    });
  }
});
