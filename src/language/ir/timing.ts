import { clockText, lengthText } from './clock.js';
import { nameOf, quantityIn } from './reading.js';
import type { Id, Phase, Session, Timing, TrackSession } from './types.js';

/** Minutes between the onsets of two sessions of one animal on one day. */
export interface Relation {
  readonly from: Id;
  readonly to: Id;
  readonly least: number;
  readonly most: number;
  /** In words, as `at least 6 h after morning`. */
  readonly written: string;
}

/** What a protocol says of the clock time of a session: when it begins, or the window that it begins in; minutes after midnight. */
export interface Beginning {
  readonly earliest: number | null;
  /** Null where it is only the first that begins then. */
  readonly latest: number | null;
  readonly written: string | null;
}

/** `session` is `after` minutes later than `as`, on whichever day. */
export interface SameTime {
  readonly session: Id;
  readonly as: Id;
  readonly after: number;
  readonly written: string;
}

/** Phases by their ids. */
interface Parts {
  readonly phases: ReadonlyMap<Id, Phase>;
}

/** A session that a timing names, and how long after its onset the moment is that is meant; minutes. */
interface Moment {
  readonly session: Id;
  readonly after: number;
}

/** Minutes from the onset of a session to the end of its last step. */
export const lengthOf = ({ steps }: TrackSession): number => Math.max(0, ...steps.map(({ onset, duration }) => (onset ?? 0) + (duration ?? 0)));

/** The moment that a relation counts from, among the sessions that an animal goes through. */
function momentOf(id: Id, edge: 'onset' | 'end', { phases }: Parts, taken: ReadonlyMap<Id, TrackSession>): Moment | undefined {
  const [only] = phases.get(id)?.sessions ?? [];
  const session = taken.get(id) ?? taken.get(only?.id ?? '');
  if (session !== undefined) return { session: session.session, after: edge === 'onset' ? 0 : lengthOf(session) };
  for (const one of taken.values()) {
    const step = one.steps.find((each) => each.step === id);
    if (step?.onset !== null && step !== undefined) return { session: one.session, after: step.onset + (edge === 'onset' ? 0 : (step.duration ?? 0)) };
  }
  return undefined;
}

const valueOf = (timing: Timing): number | undefined => ('value' in timing ? quantityIn([timing.value])?.value : undefined);

/** When a session begins; nothing where it is open. A session without a time that begins with a step at a clock time begins with it. */
export function beginningOf({ timing }: Session, { clock }: TrackSession): Beginning {
  const windows = timing.flatMap((one) => (one.type === 'window' ? [one] : []));
  const [stated] = timing.flatMap((one) => (one.type === 'clock' ? [one.minute] : []));
  const earliest = stated ?? (timing.length === 0 ? clock : null);
  if (windows.length === 0) return { earliest, latest: null, written: earliest === null ? null : `at ${clockText(earliest)}` };
  const [from, to] = [Math.max(...windows.map((one) => one.from)), Math.min(...windows.map((one) => one.to))];
  return { earliest: Math.max(from, earliest ?? from), latest: to, written: `between ${clockText(from)} and ${clockText(to)}` };
}

/** How long after another a session is, at least and at most. `at most 6 h after x` is after x, too; `at most 6 h before x` has ended by then, if it is no longer than that. */
function betweenOf({ bound, direction }: Extract<Timing, { type: 'bound' }>, apart: number, edge: number, length: number): Pick<Relation, 'least' | 'most'> {
  if (direction === 'after') return bound === 'least' ? { least: apart, most: Number.POSITIVE_INFINITY } : { least: edge, most: apart };
  return bound === 'least' ? { least: Number.NEGATIVE_INFINITY, most: apart } : { least: apart, most: Math.max(apart, edge - length) };
}

/** What the sessions of one animal have to do with each other in time. */
export function relationsOf(session: Session, own: TrackSession, parts: Parts, taken: ReadonlyMap<Id, TrackSession>): { relations: Relation[]; same: SameTime[] } {
  const relations: Relation[] = [];
  const same: SameTime[] = [];
  for (const timing of session.timing) {
    if (!('of' in timing || 'as' in timing)) continue;
    const target = 'as' in timing ? momentOf(timing.as, 'onset', parts, taken) : momentOf(timing.of, timing.type === 'during' ? 'onset' : timing.edge, parts, taken);
    if (target === undefined || target.session === session.id) continue;
    const of = nameOf(target.session);
    if (timing.type === 'same time') same.push({ session: session.id, as: target.session, after: target.after, written: `${session.name} at the same time as ${of}` });
    else if (timing.type === 'during') same.push({ session: session.id, as: target.session, after: target.after, written: `${session.name} during ${of}` });
    else if (timing.type === 'immediately' && timing.direction === 'after') same.push({ session: session.id, as: target.session, after: target.after, written: `${session.name} immediately after ${of}` });
    else if (timing.type === 'immediately') same.push({ session: session.id, as: target.session, after: target.after - lengthOf(own), written: `${session.name} immediately before ${of}` });
    else {
      const value = valueOf(timing);
      if (value === undefined) continue;
      const words = `${session.name} ${timing.type === 'bound' ? `at ${timing.bound} ` : ''}${lengthText(value)} ${timing.direction} ${of}`;
      const apart = target.after + (timing.direction === 'after' ? value : -value);
      if (timing.type === 'offset') same.push({ session: session.id, as: target.session, after: apart, written: words });
      else relations.push({ from: target.session, to: session.id, ...betweenOf(timing, apart, target.after, lengthOf(own)), written: words });
    }
  }
  return { relations, same };
}
