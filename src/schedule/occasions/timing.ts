import { clockText, lengthText } from '../../language/ir/clock.js';
import { nameOf, quantityIn } from '../../language/ir/reading.js';
import type { Id, Session, Timing, TrackSession } from '../../language/ir/types.js';
import type { StudyParts } from './study.js';
import type { Beginning, Relation, SameTime } from './types.js';

/** A session that a timing names, and how long after its onset the moment is that is meant; minutes. */
interface Moment {
  readonly session: Id;
  readonly after: number;
}

const lengthOf = ({ steps }: TrackSession): number => Math.max(0, ...steps.map(({ onset, duration }) => (onset ?? 0) + (duration ?? 0)));

/** The moment that a relation counts from, among the sessions that an animal goes through. */
function momentOf(id: Id, edge: 'onset' | 'end', parts: StudyParts, taken: ReadonlyMap<Id, TrackSession>): Moment | undefined {
  const [only] = parts.phases.get(id)?.sessions ?? [];
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

/** What the sessions of one animal have to do with each other in time. */
export function relationsOf(session: Session, own: TrackSession, parts: StudyParts, taken: ReadonlyMap<Id, TrackSession>): { relations: Relation[]; same: SameTime[] } {
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
      // `at least 6 h before x` is a limit from above.
      else if ((timing.bound === 'least') === (timing.direction === 'after')) relations.push({ from: target.session, to: session.id, least: apart, most: Number.POSITIVE_INFINITY, written: words });
      else relations.push({ from: target.session, to: session.id, least: Number.NEGATIVE_INFINITY, most: apart, written: words });
    }
  }
  return { relations, same };
}
