import { clockText, minutesOfDay } from '../../language/checks/practice/model/clock.js';
import type { Arm, Levels, Step, TrackDay, TrackSession, TrackStep } from '../../language/ir/types.js';
import { kindOf } from './kinds.js';
import type { LaneHead } from './lanes.js';
import { readable, type Lookup } from './lookup.js';
import type { Entry } from './model.js';
import { notStated, stepText } from './words.js';

/** A step with all around it. */
export interface Moment {
  readonly lane: LaneHead;
  readonly arm: Arm | undefined;
  /** `day 3 (2026-03-04)` */
  readonly dayText: string;
  readonly day: TrackDay;
  readonly session: TrackSession;
  readonly sessionName: string;
}

export function clockOf(minutes: number | null): string {
  if (minutes === null) return `clock time ${notStated}`;
  const days = Math.floor(minutes / minutesOfDay);
  const beside = days === 0 ? '' : days < 0 ? ', the day before' : `, ${days === 1 ? 'the day' : `${days} days`} after`;
  return `${clockText(minutes)}${beside}`;
}

export function entryOf(happening: TrackStep, step: Step, { arm, dayText, session, sessionName }: Moment, lookup: Lookup): Entry {
  const levels: Levels = { ...arm?.levels, ...session.levels };
  const others = othersOf(happening, step, arm, lookup);
  return {
    text: stepText(step, levels, lookup, happening.rung),
    day: dayText,
    session: sessionName,
    clock: clockOf(happening.clock),
    ...(happening.condition !== undefined && { condition: 'only where what is measured asks for it' }),
    ...(others !== undefined && { to: others }),
  };
}

/** Who a step is done to, if to none of the arm; who is only watched is named in the step itself. */
function othersOf({ participants }: TrackStep, step: Step, arm: Arm | undefined, lookup: Lookup): string | undefined {
  if (kindOf(step, lookup) === 'social') return undefined;
  const acted = participants.filter(({ role }) => role === 'receives' || role === 'undergoes');
  const ids = acted.flatMap(({ animals }) => (animals === null || animals === arm?.id || animals === arm?.animals ? [] : [animals]));
  return ids.length === 0 || ids.length < acted.length ? undefined : [...new Set(ids)].map((id) => lookup.name(id)).join(', ');
}

/** Several lines, for who points at a mark. */
export function titleOf({ text, day, session, clock, condition, to }: Entry, { lane }: Moment): string {
  const what = to === undefined ? text : `${text} (to ${to})`;
  return [what, `${day}, ${clock}`, session, [lane.label, lane.order, lane.n].filter((part) => part !== undefined).join('; '), condition].filter((line) => line !== undefined).join('\n');
}

export function sessionNameOf(phase: string, session: string): string {
  return phase === session ? readable(phase) : `${readable(phase)}: ${readable(session)}`;
}
