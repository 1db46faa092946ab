import { calendarDay } from '../../checks/practice/model/calendar.js';
import { clockText, minutesOfDay, withWeekday } from '../../ir/clock.js';
import type { ExperimentModel } from '../../checks/practice/model/experiment.js';
import { grouped } from '../../grouped.js';
import { daysText as ofDays, list } from '../../words.js';
import type { Day, Id, TrackSession } from '../../ir/types.js';

/** Times at which one thing is, for arms that have them in common. */
export interface When {
  readonly arms: readonly string[];
  /** In their order; null is a day that the protocol does not state. */
  readonly days: readonly (Day | null)[];
  /** Minutes after midnight; null where it is not stated. */
  readonly clocks: readonly (number | null)[];
  /** Is its phase said to last for `unstated`? Then only its beginning is known. */
  readonly isOpen: boolean;
}

type Look = (session: TrackSession) => readonly (number | null)[];

/** Gathers, for each arm, the days of a phase on which `look` finds something, and its clock times. */
function gather({ experiment, arms, phases }: ExperimentModel, isMeant: (phase: Id) => boolean, look: Look | undefined): readonly When[] {
  const byArm = new Map<string, { days: Set<Day | null>; clocks: Set<number | null>; isOpen: boolean }>();
  for (const track of experiment.timeline) {
    const name = arms.get(track.arm)?.name ?? '';
    const found = byArm.get(name) ?? { days: new Set(), clocks: new Set(), isOpen: false };
    for (const { day, phase, sessions } of track.days) {
      if (!isMeant(phase)) continue;
      const clocks = look === undefined ? [] : sessions.flatMap((session) => look(session));
      if (look !== undefined && clocks.length === 0) continue;
      found.days.add(day);
      found.isOpen ||= phases.get(phase)?.values['duration']?.some(({ type }) => type === 'unstated') ?? false;
      for (const clock of clocks) found.clocks.add(clock);
    }
    if (found.days.size > 0) byArm.set(name, found);
  }
  const each = [...byArm].map(([arm, { days, clocks, isOpen }]) => ({ arm, days: sorted(days), clocks: sorted(clocks), isOpen }));
  return [...grouped(each, ({ days, clocks, isOpen }) => JSON.stringify([days, clocks, isOpen])).values()].map((same) => ({ arms: same.map(({ arm }) => arm), days: same[0]?.days ?? [], clocks: same[0]?.clocks ?? [], isOpen: same[0]?.isOpen ?? false }));
}

const sorted = (values: ReadonlySet<number | null>): (number | null)[] => [...values].sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));

export const phaseTimes = (experiment: ExperimentModel, id: Id): readonly When[] => gather(experiment, (phase) => phase === id, undefined);

export const sessionTimes = (experiment: ExperimentModel, id: Id): readonly When[] => gather(experiment, () => true, (session) => (session.session === id ? [session.clock] : []));

/** Of a step; its clock time counts from the midnight of its session's day. */
export const stepTimes = (experiment: ExperimentModel, id: Id): readonly When[] => gather(experiment, () => true, ({ steps }) => steps.filter(({ step }) => step === id).map(({ clock }) => clock));

/** `days 2 to 9`, `days 3, 5, 7`, `day 25`, `from day 25`; days that the protocol does not state are not counted up. */
export function daysText({ days, isOpen }: When): string {
  const known = days.filter((day) => day !== null);
  if (known.length === 0) return '';
  return isOpen ? `from day ${known[0]}` : ofDays(known);
}

/** `Mon 2026-03-02`; undefined where the protocol has no date of day 1. */
function dateText(experiment: ExperimentModel, day: Day | null | undefined): string | undefined {
  const found = day === null || day === undefined ? undefined : calendarDay(experiment, day);
  return found && withWeekday(found.date);
}

/** `Mon 2026-03-02 to Tue 2026-03-10`, of the first and the last of some days. */
export function datesText(experiment: ExperimentModel, { days, isOpen }: When): string | undefined {
  const known = days.filter((day) => day !== null);
  const [first, last] = [dateText(experiment, known[0]), dateText(experiment, known.at(-1))];
  if (isOpen) return first === undefined ? undefined : `from ${first}`;
  return first === undefined || first === last ? first : `${first} to ${last}`;
}

export function clocksText({ clocks }: When): string {
  return list(clocks.filter((clock) => clock !== null).map((clock) => `${clockText(clock)}${dayShift(clock)}`));
}

function dayShift(clock: number): string {
  const shift = Math.floor(clock / minutesOfDay);
  return shift === 0 ? '' : shift === 1 ? ' of the next day' : shift === -1 ? ' of the day before' : ` ${Math.abs(shift)} days ${shift > 0 ? 'later' : 'before'}`;
}

/** `days 3, 5, 7 at 10:00 (Wed 2026-03-04 to Sun 2026-03-08)`; what is not stated is left out, or said where nothing is. */
export function whenText(experiment: ExperimentModel, when: When): string {
  const [onDays, at, dates] = [daysText(when), clocksText(when), datesText(experiment, when)];
  const said = [onDays === '' ? 'day not stated' : onDays, at === '' ? '' : `at ${at}`].filter(Boolean).join(' ');
  return dates === undefined ? said : `${said} (${dates})`;
}
