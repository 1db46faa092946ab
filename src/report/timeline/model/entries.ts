import { clockText, minutesOfDay } from '../../../language/ir/clock.js';
import { list } from '../../../language/words.js';
import type { Arm, Id, Levels, Session, Step, TrackSession, TrackStep } from '../../../language/ir/types.js';
import { kindOf } from './kinds.js';
import type { LaneHead } from './lanes.js';
import { readable, type Lookup } from './lookup.js';
import type { Entry } from './types.js';
import { doseText, notStated, stepWords } from './words.js';

/** A step with all around it. */
export interface Moment {
  readonly lane: LaneHead;
  readonly arm: Arm | undefined;
  /** `day 3 (Wed 2026-03-04)` */
  readonly dayText: string;
  readonly session: TrackSession;
  readonly sessionName: string;
}

/** Of a step or a session, as far as it is known: else the hours between which its session lies. */
export function clockOf(minutes: number | null, session: Session | undefined, lookup: Lookup): string {
  if (minutes === null) return windowOf(session, lookup) ?? `clock time ${notStated}`;
  const days = Math.floor(minutes / minutesOfDay);
  const beside = days === 0 ? '' : days < 0 ? ', the day before' : `, ${days === 1 ? 'the day' : `${days} days`} after`;
  return `${clockText(minutes)}${beside}`;
}

/** `between 09:00 and 12:00`, of the session itself or of that at whose time it is. */
export function windowOf(session: Session | undefined, lookup: Lookup, known: readonly Id[] = []): string | undefined {
  for (const timing of session?.timing ?? []) {
    if (timing.type === 'window') return `between ${clockText(timing.from)} and ${clockText(timing.to)}`;
    if (timing.type === 'same time' && !known.includes(timing.as)) return windowOf(lookup.sessions.get(timing.as), lookup, [...known, timing.as]);
  }
  return undefined;
}

export function entryOf(happening: TrackStep, step: Step, { arm, dayText, session, sessionName }: Moment, lookup: Lookup): Entry {
  const levels: Levels = { ...arm?.levels, ...session.levels };
  const others = othersOf(happening, step, arm, lookup);
  const { said, missing } = stepWords(step, levels, lookup, happening.rung);
  const dose = doseText(step, levels, lookup, happening.rung);
  return {
    text: missing.length === 0 ? said : `${said} (${list(missing)} ${notStated})`,
    brief: said,
    day: dayText,
    session: sessionName,
    clock: clockOf(happening.clock, lookup.sessions.get(session.session), lookup),
    ...(happening.condition !== undefined && { condition: 'only where what is measured asks for it' }),
    ...(dose !== undefined && { dose }),
    ...(others !== undefined && { to: others }),
  };
}

/** Who a step is done to, if to none of the arm; who is only watched is named in the step itself. */
function othersOf({ participants }: TrackStep, step: Step, arm: Arm | undefined, lookup: Lookup): string | undefined {
  const acted = participants.filter(({ role }) => role === 'receives' || role === 'undergoes');
  const ids = acted.flatMap(({ animals }) => (animals === null || animals === arm?.id || animals === arm?.animals ? [] : [animals]));
  return ids.length === 0 || ids.length < acted.length || kindOf(step, lookup) === 'social' ? undefined : [...new Set(ids)].map((id) => lookup.name(id)).join(', ');
}

/** Several lines, for who points at a mark. */
export function titleOf({ text, day, session, clock, condition, to }: Entry, { lane }: Moment): string {
  const what = to === undefined ? text : `${text} (to ${to})`;
  return [what, `${day}, ${clock}`, session, [lane.label, lane.order, lane.n].filter((part) => part !== undefined).join('; '), condition].filter((line) => line !== undefined).join('\n');
}

export function sessionNameOf(phase: string, session: string): string {
  return phase === session ? readable(phase) : `${readable(phase)}: ${readable(session)}`;
}
