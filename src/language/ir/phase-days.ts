import { isAnchorClause, isAtClause, isEach, isPhase, isSession, isUnstated, type Each, type Phase, type Session } from '../generated/ast.js';
import { readSentence } from '../references/sentence.js';
import { dayNumbers, daysOf } from './days.js';
import type { Placed } from './design.js';
import { directionOf, edgeOf, sessionsOf, untilOf } from './steps.js';
import { targetOf } from './values.js';

/** A day of the study; null where the protocol does not state which. */
export type Day = number | null;

/** The days that each phase takes, in order: as many as it takes, even where it is not known which they are. */
export type PhaseDays = ReadonlyMap<Phase, readonly Day[]>;

/** Days of a clause of a sentence, such as `for 14 days` or `every 2 days`. */
export function clauseDays(node: Phase | Session | Each, slot: string): number | undefined {
  const item = readSentence(node).values.get(slot)?.[0];
  return item?.$type === 'Amount' ? daysOf(item.low) : undefined;
}

export function clauseCount(node: Each): number {
  return clauseDays(node, 'count') ?? 1;
}

/** Days that one pass of an `each` takes. */
export function periodOf(each: Each): number {
  const last = Math.max(1, ...each.block.statements.filter(isSession).map(lastRelativeDay));
  return clauseDays(each, 'interval') ?? last;
}

function lastRelativeDay(session: Session): number {
  const numbers = session.days?.relative ? dayNumbers(session.days) : undefined;
  return Math.max(1, ...(numbers ?? []));
}

function lengthOf(phase: Phase): number {
  const said = clauseDays(phase, 'duration');
  if (said !== undefined) return said;
  const eachDays = phase.block.statements.filter(isEach).map((each) => {
    const factor = each.factor.ref;
    const levels = factor?.$type === 'Factor' ? factor.levels.length : 1;
    return levels * clauseCount(each) * periodOf(each);
  });
  const content = Math.max(1, ...eachDays, ...sessionsOf(phase).map(({ node }) => node).filter(isSession).map(lastRelativeDay));
  return Math.max(content, daysOf(untilOf(phase)?.limit) ?? 1);
}

/** The days of a phase from its first; of unknown days the right number. */
function span(first: Day | undefined, phase: Phase): Day[] {
  const days = Array.from({ length: lengthOf(phase) }, (_, index) => index);
  return everyNth(days, clauseDays(phase, 'interval')).map((index) => (first === null || first === undefined ? null : first + index));
}

function everyNth(days: readonly number[], interval: number | undefined): number[] {
  const first = days[0] ?? 0;
  return interval === undefined || interval < 1 ? [...days] : days.filter((day) => (day - first) % interval === 0);
}

/** Works out the days of all phases; what cannot be worked out is a problem of the text. */
export function resolvePhaseDays(phases: readonly Placed<Phase>[]): PhaseDays {
  const found = new Map<Phase, readonly Day[]>();
  const waiting = new Set<Phase>();
  const main = phases.filter(({ node }) => node.kind === 'phase');

  const resolve = (placed: Placed<Phase>): readonly Day[] => {
    const { node, lowering } = placed;
    const known = found.get(node);
    if (known !== undefined) return known;
    if (waiting.has(node)) {
      lowering.problem('PP1603', node, `'${node.name}' waits for itself: its days are counted from a phase that is counted from it.`);
      return span(null, node);
    }
    waiting.add(node);
    const days = compute(placed);
    waiting.delete(node);
    found.set(node, days);
    return days;
  };

  const compute = ({ node, lowering }: Placed<Phase>): readonly Day[] => {
    if (node.days !== undefined) {
      if (node.days.relative || node.days.parity !== undefined) {
        lowering.problem('PP1601', node.days, 'A phase says on which days of the study it is: day 3, days 2 to 9, weeks 1 to 2. “on …” is for its sessions.');
        return span(null, node);
      }
      const numbers = dayNumbers(node.days);
      if (numbers === undefined) {
        node.days.items.filter(isUnstated).forEach((item) => lowering.unstated(lowering.id(node), 'days', item));
        if (!node.days.items.some(isUnstated)) lowering.problem('PP1601', node.days, 'These are not days: expected whole numbers, such as days 2 to 9, or unstated.');
        return span(null, node);
      }
      return numbers.length === 1 && numbers[0] !== undefined && node.days.unit === 'day' ? span(numbers[0], node) : everyNth(numbers, clauseDays(node, 'interval'));
    }
    const clause = readSentence(node).timing.find(({ $type }) => $type === 'BareClause' || $type === 'AnchorClause');
    if (clause !== undefined && 'anchor' in clause && clause.anchor !== undefined && !isAtClause(clause)) {
      const target = targetOf(clause.anchor.ref);
      const other = phases.find((candidate) => candidate.node === target);
      if (target === undefined || !isPhase(target) || other === undefined) {
        lowering.problem('PP1602', clause, `The days of a phase are counted from another phase; '${clause.anchor.ref.$cstNode?.text}' is none of this experiment.`);
        return span(null, node);
      }
      const days = resolve(other);
      const direction = directionOf(clause);
      const offset = isAnchorClause(clause) ? 1 : clause.value.$type === 'Amount' ? daysOf(clause.value.low) : undefined;
      if (offset === undefined) {
        lowering.problem('PP1601', clause, 'The distance between phases is a whole number of days, such as 14 days.');
        return span(null, node);
      }
      const edge = edgeOf(clause.anchor, direction) === 'onset' ? days[0] : days.at(-1);
      return span(edge === null || edge === undefined ? null : direction === 'before' ? edge - offset : edge + offset, node);
    }
    if (node.kind === 'background') {
      lowering.problem('PP1601', node, `'${node.name}' runs in the background of other phases and must say on which days: days 1 to 20.`);
      return span(null, node);
    }
    const before = main[main.findIndex((candidate) => candidate.node === node) - 1];
    if (before === undefined) return span(1, node);
    const last = resolve(before).at(-1);
    return span(last === null || last === undefined ? null : last + 1, node);
  };

  for (const phase of phases) {
    resolve(phase);
    const until = untilOf(phase.node);
    if (until !== undefined && until.limit === undefined && phase.node.days === undefined && clauseDays(phase.node, 'duration') === undefined) {
      phase.lowering.problem('PP1604', until, 'This criterion may never be met. Say how long to go on at the longest: “at most 14 days”.');
    }
  }
  return found;
}
