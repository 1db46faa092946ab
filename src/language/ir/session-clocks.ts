import { AstUtils } from 'langium';
import { isAtClause, isBareClause, isAnchorClause, isLabelClause, isPhase, isSession, type Named } from '../generated/ast.js';
import { readClock } from '../quantities/figure.js';
import { readSentence, type TimingClause } from '../references/sentence.js';
import { numberOf } from './durations.js';
import { isStep } from './ids.js';
import type { Lowering } from './lowering.js';
import { timeSteps, type StepTime, type Takes } from './step-times.js';
import { directionOf, edgeOf, guarded, isDuring, sessionsOf, type SessionLike } from './steps.js';

/** The session that a name stands for: itself, the only one of a phase, the one around a step. */
export function sessionNamed(target: Named | undefined): SessionLike | undefined {
  if (target === undefined) return undefined;
  if (isSession(target)) return target;
  if (isPhase(target)) {
    const sessions = sessionsOf(target);
    return sessions.length === 1 ? sessions[0]?.node : undefined;
  }
  return AstUtils.getContainerOfType(target, isSession) ?? AstUtils.getContainerOfType(target, isPhase);
}

/** Times of the sessions and steps that one arm goes through; each is worked out once, when it is asked for. */
export class Clocks {
  private readonly onsets = new Map<SessionLike, number | null | 'waiting'>();
  private readonly steps = new Map<SessionLike, readonly StepTime[] | 'waiting'>();

  /** `takes` says which conditions could hold for the arm. */
  constructor(
    private readonly takes: Takes,
    private readonly lowering: Lowering,
  ) {}

  /** Clock time of the onset of a session, in minutes after midnight; null where it is not stated or cannot be known. */
  onsetOf(session: SessionLike): number | null {
    const known = this.onsets.get(session);
    if (known === 'waiting') {
      this.lowering.problem('PP1603', session, `'${session.name}' waits for itself: its clock time is taken from a session that takes its own from it.`);
      return null;
    }
    if (known !== undefined) return known;
    this.onsets.set(session, 'waiting');
    const found = this.stated(session);
    this.onsets.set(session, found);
    return found;
  }

  /** Times of the steps of a session, in minutes from its onset. */
  stepsOf(session: SessionLike): readonly StepTime[] {
    const known = this.steps.get(session);
    if (known === 'waiting') {
      this.lowering.problem('PP1603', session, `'${session.name}' waits for itself: its steps are timed by a session that is timed by them.`);
      return [];
    }
    if (known !== undefined) return known;
    this.steps.set(session, 'waiting');
    const clock = this.onsetOf(session);
    const found = timeSteps(session, this.takes, clock, (target, edge) => (sessionNamed(target) === session ? null : this.edge(target, edge)), this.lowering);
    this.steps.set(session, found);
    return found;
  }

  private stated(session: SessionLike): number | null {
    for (const clause of readSentence(session).timing) {
      if (isAtClause(clause) && clause.value?.$type === 'Clock') return readClock(clause.value.time) ?? null;
      if (isAtClause(clause) && clause.same !== undefined) return this.same(clause, this.lowering.target(clause.same));
      // Of a phase whose steps are its session, such a clause says the day.
      if (!isPhase(session) && (isBareClause(clause) || isAnchorClause(clause))) return this.anchored(session, clause);
    }
    return readSentence(session).timing.some((clause) => !isPhase(session) || isAtClause(clause)) ? null : this.fromFirstStep(session);
  }

  /** A session that says no time begins with its first step. */
  private fromFirstStep(session: SessionLike): number | null {
    const first = guarded(session.block).find(({ node, guards }) => isStep(node) && this.takes(guards))?.node;
    const clause = first !== undefined && isStep(first) ? readSentence(first).timing.find(isAtClause) : undefined;
    return clause?.value?.$type === 'Clock' ? (readClock(clause.value.time) ?? null) : null;
  }

  private same(clause: TimingClause, target: Named | undefined): number | null {
    if (isPhase(target) && sessionsOf(target).length > 1) {
      this.lowering.problem('PP1602', clause, `'${target.name}' has ${sessionsOf(target).length} sessions: say which one this is at the same time as.`);
    }
    return target === undefined ? null : this.edge(target, 'onset');
  }

  private anchored(session: SessionLike, clause: TimingClause): number | null {
    const target = 'anchor' in clause ? this.lowering.target(clause.anchor?.ref) : undefined;
    if (target === undefined || !('anchor' in clause) || clause.anchor === undefined) return null;
    const direction = directionOf(clause);
    const edge = this.edge(target, edgeOf(clause.anchor, direction));
    const distance = isDuring(clause) ? 0 : isAnchorClause(clause) ? (direction === 'before' ? this.ownLength(session) : 0) : 'value' in clause ? numberOf(clause.value, this.lowering) : undefined;
    if (edge === null || distance === null || distance === undefined) return null;
    return direction === 'before' ? edge - distance : edge + distance;
  }

  /** Clock time at which a session, or a labelled step, begins or ends. */
  private edge(target: Named, edge: 'onset' | 'end'): number | null {
    const session = sessionNamed(target);
    const onset = session === undefined ? null : this.onsetOf(session);
    if (session === undefined || onset === null) return null;
    if (!isLabelClause(target)) {
      const length = edge === 'onset' ? 0 : lengthOf(session, this.stepsOf(session), this.lowering);
      return length === null ? null : onset + length;
    }
    const step = this.stepsOf(session).find(({ step: { node } }) => node === target.$container);
    if (step === undefined || step.onset === null) return null;
    if (edge === 'onset') return onset + step.onset;
    return step.duration === null ? null : onset + step.onset + step.duration;
  }

  /** Length of a session whose clock time is not yet known. */
  private ownLength(session: SessionLike): number | null {
    return lengthOf(session, timeSteps(session, this.takes, null, () => null, this.lowering), this.lowering);
  }
}

/** Minutes from the onset of a session to its end: as stated, or to the end of its last step. */
function lengthOf(session: SessionLike, steps: readonly StepTime[], lowering: Lowering): number | null {
  const said = isSession(session) ? readSentence(session).values.get('duration')?.[0] : undefined;
  if (said !== undefined) return numberOf(said, lowering) ?? null;
  let end = 0;
  for (const { onset, duration } of steps) {
    if (onset === null || duration === null) return null;
    end = Math.max(end, onset + duration);
  }
  return end;
}
