import { withWeekday } from '../../../language/ir/clock.js';
import type { Step, TrackDay, TrackSession } from '../../../language/ir/types.js';
import { clockOf, entryOf, sessionNameOf, titleOf, type Moment } from './entries.js';
import type { LaneHead } from './lanes.js';
import { readable, type Lookup } from './lookup.js';
import type { Cell, Column, Mark, Running, SessionBox } from './types.js';
import { slotKey, type Slots } from './slots.js';
import type { Sorts } from './sorts.js';
import { sourceOf } from './source.js';

export interface CellContext {
  readonly lookup: Lookup;
  readonly sorts: Sorts;
  readonly column: Column;
  readonly slots: Slots;
  readonly lane: LaneHead;
}

/** What one lane has on one day: sessions of the phase of the column, and what runs in the background. */
export function cellOf(days: readonly TrackDay[], context: CellContext): Cell {
  const own = days.filter((day) => day.phase === context.column.phase?.id);
  const background = days.filter((day) => day.phase !== context.column.phase?.id && day.sessions.some(({ steps }) => steps.length > 0));
  return {
    sessions: own.flatMap((day) => day.sessions.map((session) => boxOf(session, momentOf(day, session, context), context))),
    background: background.map((day) => runningOn(day, context)),
  };
}

function momentOf(day: TrackDay, session: TrackSession, { lookup, column, lane }: CellContext): Moment {
  const sessionName = sessionNameOf(lookup.phases.get(day.phase)?.name ?? '', lookup.sessions.get(session.session)?.name ?? '');
  return { lane, arm: lookup.arms.get(lane.arm), dayText: dayTextOf(column), session, sessionName };
}

function boxOf(session: TrackSession, moment: Moment, { lookup, sorts, slots }: CellContext): SessionBox {
  const declared = lookup.sessions.get(session.session);
  const slotOf = (step: string | undefined): number => slots.of.get(slotKey(session.session, step)) ?? 0;
  const marks = session.steps.flatMap((step): Mark[] => {
    const [declaredStep, sort] = [lookup.steps.get(step.step), sorts.of(step.step)];
    if (declaredStep === undefined || sort === undefined) return [];
    const entry = entryOf(step, declaredStep, moment, lookup);
    const source = sourceOf(declaredStep);
    return [{ slot: slotOf(step.step), sort: sort.key, isConditional: step.condition !== undefined, title: titleOf(entry, moment), entry, ...(source && { source }) }];
  });
  const used = marks.length === 0 ? [slotOf(undefined)] : marks.map(({ slot }) => slot);
  const source = declared === undefined ? undefined : sourceOf(declared, declared.steps);
  const title = [moment.sessionName, `${moment.dayText}, ${clockOf(session.clock, declared, lookup)}`].join('\n');
  return { id: session.session, slots: [Math.min(...used), Math.max(...used)], title, marks, ...(source && { source }) };
}

function runningOn(day: TrackDay, context: CellContext): Running {
  const { lookup, lane, column } = context;
  const phase = lookup.phases.get(day.phase);
  const lines = day.sessions.flatMap((session) => session.steps.flatMap((step) => {
    const declared: Step | undefined = lookup.steps.get(step.step);
    if (declared === undefined) return [];
    const { text, to, condition } = entryOf(step, declared, momentOf(day, session, context), lookup);
    return [[text, to === undefined ? undefined : `(to ${to})`, condition].filter((part) => part !== undefined).join(' ')];
  }));
  const source = phase === undefined ? undefined : sourceOf(phase, phase.sessions);
  const name = readable(phase?.name ?? '');
  return { phase: day.phase, name, title: [`${name}, ${dayTextOf(column)}`, ...lines, lane.label].join('\n'), lines, ...(source && { source }) };
}

/** `day 3 (Wed 2026-03-04)`, or what is known instead. */
function dayTextOf({ day, date, ordinal, phase, isConditional, isLatest }: Column): string {
  const name = day === null ? `day ${ordinal} of ${phase?.name ?? 'the background'}` : `${isLatest ? 'at the latest ' : ''}day ${day}`;
  return `${name}${date === undefined ? '' : ` (${withWeekday(date)})`}${isConditional ? ', unless the criterion was met before' : ''}`;
}
