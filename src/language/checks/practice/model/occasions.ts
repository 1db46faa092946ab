import { flatMap } from '../../../flat-map.js';
import type { Arm, Id, Phase, Session, Track, TrackDay, TrackSession, TrackStep } from '../../../ir/types.js';
import { minutesOfDay } from '../../../ir/clock.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { grouped } from '../../../grouped.js';

/** One session of one day of one track, in which something happens. */
export interface Occasion {
  readonly track: Track;
  readonly arm: Arm;
  readonly phase: Phase;
  readonly day: TrackDay;
  readonly session: TrackSession;
  readonly declared: Session;
  readonly happenings: readonly Happening[];
}

/** Every session of every track, in the order of the days. What happens in one stands together. */
export function everyOccasion({ happenings }: ExperimentModel): readonly Occasion[] {
  const found: Occasion[] = [];
  for (let begin = 0, end = 0; begin < happenings.length; begin = end) {
    const { track, arm, day, session, declared } = happenings[begin] as Happening;
    while (happenings[end]?.session === session) end++;
    found.push({ track, arm, phase: declared.phase, day, session, declared: declared.session, happenings: happenings.slice(begin, end) });
  }
  return found;
}

/** What happens in each session of each day and track. */
export const happeningsBySession = (experiment: ExperimentModel): ReadonlyMap<TrackSession, readonly Happening[]> =>
  new Map(experiment.derived(everyOccasion).map(({ session, happenings }) => [session, happenings]));

/** Every session other than of what goes on in the background. */
export const occasionsOf = (experiment: ExperimentModel): readonly Occasion[] => experiment.derived(everyOccasion).filter(({ phase }) => phase.kind !== 'background');

/** These of each track by the day of the study; without those whose day is not known. */
export function occasionsByDay(experiment: ExperimentModel): ReadonlyMap<Track, ReadonlyMap<number, readonly Occasion[]>> {
  const known = experiment.derived(occasionsOf).filter(({ day }) => day.day !== null);
  return new Map([...grouped(known, ({ track }) => track)].map(([track, own]) => [track, grouped(own, ({ day }) => day.day as number)]));
}

/** Does a step happen to the animals of the arm themselves, and not only to those that they meet or watch? */
export function concernsArm({ arm, step: { participants } }: Happening): boolean {
  return participants.some(({ role, animals }) => role !== 'met' && (animals === arm.id || animals === arm.animals));
}

/** Does something happen in a period that is named: a phase, a session, or the step itself? */
export function isDuring({ declared: { phase, session, step } }: Pick<Happening, 'declared'>, period: Id): boolean {
  return period === phase.id || period === session.id || period === step.id;
}

/** Minutes from the midnight before day 1 to the onset of a step; undefined where day or clock time is not known. */
export function momentOf({ day, step }: { readonly day: TrackDay; readonly step: TrackStep }): number | undefined {
  return day.day === null || step.clock === null ? undefined : (day.day - 1) * minutesOfDay + step.clock;
}

/** Minutes by which a session of a day begins after another, where one is timed by the onset of the other. */
function offsetFrom(session: Session, other: Session): number | undefined {
  for (const timing of session.timing) {
    if (timing.type !== 'offset' || timing.of !== other.id || timing.edge !== 'onset' || timing.value.type !== 'quantity') continue;
    return timing.direction === 'after' ? timing.value.value : -timing.value.value;
  }
  return undefined;
}

/** Minutes from the onset of one step to that of another: by the clock; without one in one session, or in two of a day one of which is timed by the other. */
export function minutesBetween(one: Happening, other: Happening): number | undefined {
  const first = momentOf(one);
  const second = momentOf(other);
  if (first !== undefined && second !== undefined) return second - first;
  if (one.day !== other.day || one.step.onset === null || other.step.onset === null) return undefined;
  if (one.session === other.session) return other.step.onset - one.step.onset;
  const [forwards, backwards] = [offsetFrom(other.declared.session, one.declared.session), offsetFrom(one.declared.session, other.declared.session)];
  const apart = forwards ?? (backwards === undefined ? undefined : -backwards);
  return apart === undefined ? undefined : apart + other.step.onset - one.step.onset;
}

/** Clock times at which the first known step begins and the last known step ends. */
export function spanOf({ session }: Occasion): { readonly from: number; readonly to: number } | undefined {
  const times = flatMap(session.steps, ({ clock, duration, condition }) => (clock === null || condition !== undefined ? [] : [clock, clock + (duration ?? 0)]));
  return times.length === 0 ? undefined : { from: Math.min(...times), to: Math.max(...times) };
}
