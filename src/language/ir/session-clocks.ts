import { AstUtils } from 'langium';
import { isAnchorClause, isAtClause, isBareClause, isPhase, isSession, type Named } from '../generated/ast.js';
import { readClock } from '../quantities/figure.js';
import { readSentence } from '../references/sentence.js';
import { numberOf } from './durations.js';
import type { Lowering } from './lowering.js';
import { directionOf, edgeOf, sessionsOf, type SessionLike } from './steps.js';
import { targetOf } from './values.js';

/** The session that a name stands for: itself, the only one of a phase, the one around a step. */
export function sessionNamed(target: Named | undefined): SessionLike | undefined {
  if (target === undefined) return undefined;
  if (isSession(target)) return target;
  if (isPhase(target)) {
    const sessions = sessionsOf(target);
    return sessions.length === 1 ? sessions[0]?.node : undefined;
  }
  return AstUtils.getContainerOfType(target, isSession);
}

/** Clock time of the onset of a session, in minutes after midnight; null where it is not stated or cannot be known. */
export function clockOf(session: SessionLike, lowering: Lowering, endOf: (other: SessionLike) => number | null, waiting: ReadonlySet<SessionLike> = new Set()): number | null {
  if (waiting.has(session)) {
    lowering.problem('PP1603', session, `'${session.name}' waits for itself: its clock time is taken from a session that takes its own from it.`);
    return null;
  }
  const inner = (other: SessionLike | undefined): number | null => (other === undefined ? null : clockOf(other, lowering, endOf, new Set([...waiting, session])));
  for (const clause of readSentence(session).timing) {
    if (isAtClause(clause) && clause.value?.$type === 'Clock') return readClock(clause.value.time) ?? null;
    if (isAtClause(clause) && clause.same !== undefined) return inner(sessionNamed(targetOf(clause.same)));
    if (isPhase(session) || (!isBareClause(clause) && !isAnchorClause(clause)) || clause.anchor === undefined) continue;
    const other = sessionNamed(targetOf(clause.anchor.ref));
    const clock = inner(other);
    if (other === undefined || clock === null) return null;
    const direction = directionOf(clause);
    const distance = isAnchorClause(clause) ? 0 : numberOf(clause.value, lowering);
    const length = edgeOf(clause.anchor, direction) === 'end' ? endOf(other) : 0;
    if (distance === undefined || length === null) return null;
    return clock + length + (direction === 'before' ? -distance : distance);
  }
  return null;
}
