import type { Id, Session, Track, TrackDay, TrackSession, TrackStep } from '../language/ir/types.js';
import { clockText } from '../language/ir/clock.js';
import { nameOf } from '../language/ir/reading.js';
import { daysText } from '../language/words.js';
import { meaningOf } from './meaning.js';
import { expressionText, minutesText, timingsText, type Telling } from './words.js';

/** One time at which a step takes place in a track. */
export interface Occurrence {
  readonly of: Omit<TrackDay, 'sessions'>;
  readonly session: Omit<TrackSession, 'steps'>;
  readonly step: TrackStep;
  /** What the protocol says of when its session is. */
  readonly timing: Session['timing'];
}

/** A respect in which what happens in a track may differ. */
export interface Respect {
  readonly name: 'hour' | 'length' | 'dose' | 'levels' | 'condition' | 'who' | 'day';
  /** Behind the name of the step; empty for its hour. */
  readonly label: string;
  readonly of: (occurrence: Occurrence) => unknown;
  readonly text: (occurrence: Occurrence, telling: Telling) => string;
}

/** Every respect but the days. What is not asked here nobody compares: `test/diff/laws.test.ts` tries each leaf. */
export const respects: readonly Respect[] = [
  { name: 'hour', label: '', of: momentOf, text: hourText },
  { name: 'length', label: 'length', of: ({ step }) => step.duration, text: ({ step }, telling) => (step.duration === null ? 'unstated' : minutesText(step.duration, telling)) },
  { name: 'dose', label: 'dose of the ladder', of: ({ step }) => step.rung, text: ({ step }) => (step.rung === undefined ? 'none' : `number ${step.rung + 1}`) },
  { name: 'levels', label: 'levels', of: ({ session }) => session.levels, text: ({ session }, telling) => orNone(Object.entries(session.levels).map(([factor, level]) => (telling === 'exactly' ? `${factor} ${level}` : `${nameOf(factor)} ${nameOf(level)}`))) },
  { name: 'condition', label: 'only when', of: ({ step }) => step.condition, text: ({ step }, telling) => (step.condition === undefined ? 'always' : expressionText(step.condition, telling)) },
  { name: 'who', label: 'who takes part', of: ({ step }) => step.participants, text: ({ step }, telling) => orNone(step.participants.map(({ role, animals }) => `${animals === null ? 'unnamed animals' : telling === 'exactly' ? animals : nameOf(animals)} (${role})`)) },
  { name: 'day', label: 'its day', of: ({ of: { phase, status }, session }) => [phase, status, session.session], text: ({ of: { phase, status }, session }, telling) => (telling === 'exactly' ? `${status}, ${phase}, ${session.session}` : status === 'planned' ? 'in any case' : 'unless the phase has ended') },
];

const orNone = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));

/** Minutes after midnight; null where only the order or a window is stated. */
function clockOf({ session, step }: Occurrence): number | null {
  return step.clock ?? (session.clock === null || step.onset === null ? null : session.clock + step.onset);
}

/** Of a known hour both ways in which it is; else how far it is into its session. */
function momentOf({ session, step: { clock, onset } }: Occurrence): unknown {
  if (session.clock !== null && onset !== null) return [clock, session.clock + onset];
  return clock === null ? [onset] : [clock, onset, session.clock];
}

/** `at 09:00`, `between 08:00 and 12:00, 30 min into the session` */
function hourText(occurrence: Occurrence, telling: Telling): string {
  const { step: { onset }, timing } = occurrence;
  const clock = clockOf(occurrence);
  if (clock !== null) return telling === 'exactly' ? `${clock} min after midnight, in a session at ${occurrence.session.clock}, ${onset} min into it` : `at ${clockText(clock)}`;
  const session = timing.length === 0 ? 'at an open time' : timingsText(timing, telling);
  return [session, ...(onset === null ? ['at an open time in the session'] : onset === 0 ? [] : [`${minutesText(Math.abs(onset), telling)} ${onset < 0 ? 'before' : 'into'} the session`])].join(', ');
}

/** All occurrences in one respect, alike as often as they are said; by the day where that alone tells them apart. */
export function occurrencesText(occurrences: readonly Occurrence[], { text }: Respect, telling: Telling | 'by the day'): string {
  if (telling !== 'by the day') return [...new Set(occurrences.map((occurrence) => text(occurrence, telling)))].join('; ');
  return occurrences.map((occurrence) => `${daysText([occurrence.of.day])} ${text(occurrence, 'exactly')}`).join('; ');
}

export const meaningIn = (occurrences: readonly Occurrence[], { of }: Respect): string[] => occurrences.map((occurrence) => meaningOf(of(occurrence)));

/** Of each step of a track when it takes place. */
export function occurrencesOf({ days }: Track, timings: ReadonlyMap<Id, Session['timing']>): ReadonlyMap<Id, readonly Occurrence[]> {
  const found = new Map<Id, Occurrence[]>();
  for (const { sessions, ...of } of days) {
    for (const { steps, ...session } of sessions) {
      for (const step of steps) {
        const own = found.get(step.step) ?? [];
        own.push({ of, session, step, timing: timings.get(session.session) ?? [] });
        found.set(step.step, own);
      }
    }
  }
  return found;
}
