import { isAnchorClause, isAtClause, isPhase, isUnstated, type Days, type Phase } from '../generated/ast.js';
import { readSentence, type TimingClause } from '../references/sentence.js';
import { counted } from '../words.js';
import { mostDays } from './bounds.js';
import { dayNumbers, daysIn, daysOf } from './days.js';
import type { Placed } from './design.js';
import { clauseDays, isOpen, lengthOf } from './phase-lengths.js';
import { directionOf, edgeOf, isDuring, untilOf } from './steps.js';
import type { Phase as PhaseOfStudy } from './types.js';

/** Days that a phase takes, in order. */
export interface Span {
  /** Days of the study; null, as often as there are days, where the protocol does not state them. */
  readonly days: readonly (number | null)[];
  /** The day it ends on, which may be later than the last on which anything happens; null where it is not known. */
  readonly end: number | null;
}

export type PhaseDays = ReadonlyMap<Placed<Phase>, Span>;

const unknown: Span = { days: [null], end: null };

const firstOf = ({ days }: Span): number | null => days[0] ?? null;

/** What the representation says of the days of a phase. */
export function spanOf(phase: Placed<Phase>, days: PhaseDays): PhaseOfStudy['span'] {
  const span = days.get(phase) ?? unknown;
  return { first: firstOf(span), last: span.end, isFixed: phase.node.days !== undefined };
}

/** Days of a phase that begins on a day, as long as it lasts. */
function spanFrom(first: number | null, { node, lowering }: Placed<Phase>): Span {
  const length = lengthOf(node, lowering);
  if (length > mostDays) {
    lowering.problem('PP1601', node, `'${node.name}' would last ${counted(length, 'day')}; a study has at most ${counted(mostDays, 'day')}.`);
    return unknown;
  }
  const all = Array.from({ length }, (_, index) => (first === null ? null : first + index));
  return { days: thin(all, clauseDays(node, 'interval', lowering)), end: first === null || isOpen(node) ? null : first + length - 1 };
}

function thin<T>(days: readonly T[], interval: number | undefined): T[] {
  return interval === undefined ? [...days] : days.filter((_, index) => index % interval === 0);
}

/** Every so many days of those that are listed, counted from the first. */
function thinList(days: readonly number[], interval: number | undefined): number[] {
  return days.filter((day) => interval === undefined || (day - (days[0] ?? 0)) % interval === 0);
}

/** A phase goes on no longer than its criterion lets it. */
function upToLimit(span: Span, { node }: Placed<Phase>): Span {
  const limit = daysOf(untilOf(node)?.limit);
  const first = firstOf(span);
  if (limit === undefined || first === null) return span;
  return { days: span.days.filter((day) => day !== null && day - first < limit), end: span.end === null ? null : Math.min(span.end, first + limit - 1) };
}

function listed(days: Days, placed: Placed<Phase>): Span {
  const { node, lowering } = placed;
  if (days.relative || days.parity !== undefined) {
    lowering.problem('PP1601', days, 'A phase says on which days of the study it is: day 3, days 2 to 9, weeks 1 to 2. “on …” is for its sessions.');
    return unknown;
  }
  const unstated = days.items.filter(isUnstated);
  unstated.forEach((item) => lowering.unstated(lowering.id(node), 'days', item));
  if (unstated.length > 0) return spanFrom(null, placed);
  const numbers = dayNumbers(days, lowering);
  if (numbers === undefined) {
    lowering.problem('PP1601', days, `These are not days: expected whole numbers up to ${mostDays}, such as days 2 to 9, or unstated.`);
    return unknown;
  }
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined) return spanFrom(only, placed);
  return { days: thinList(numbers, clauseDays(node, 'interval', lowering)), end: numbers.at(-1) ?? null };
}

/** Works out the days of all phases; what cannot be worked out is a problem of the text. */
export function resolvePhaseDays(phases: readonly Placed<Phase>[]): PhaseDays {
  const found = new Map<Placed<Phase>, Span>();
  const waiting = new Set<Placed<Phase>>();
  const main = phases.filter(({ node }) => node.kind === 'phase');

  const resolve = (placed: Placed<Phase>): Span => {
    const known = found.get(placed);
    if (known !== undefined) return known;
    if (waiting.has(placed)) {
      placed.lowering.problem('PP1603', placed.node, `'${placed.node.name}' waits for itself: its days are counted from a phase that is counted from it.`);
      return unknown;
    }
    waiting.add(placed);
    const span = upToLimit(compute(placed), placed);
    waiting.delete(placed);
    found.set(placed, span);
    return span;
  };

  /** The phase that a clause counts from: of the same use of a template, if it stands in one. */
  const anchored = (clause: TimingClause, { lowering }: Placed<Phase>): Placed<Phase> | undefined => {
    const anchor = 'anchor' in clause ? clause.anchor : undefined;
    const target = lowering.target(anchor?.ref);
    const other = phases.find(({ node, lowering: own }) => node === target && own === lowering) ?? phases.find(({ node }) => node === target);
    if (target === undefined || !isPhase(target) || other === undefined) {
      lowering.problem('PP1602', clause, `The days of a phase are counted from another phase; '${anchor?.ref.$cstNode?.text}' is none of this experiment.`);
      return undefined;
    }
    return other;
  };

  /** Day of an edge of another phase, moved by a distance in days; null where it cannot be known. */
  const moved = (clause: TimingClause, placed: Placed<Phase>, distance: number): number | null => {
    const other = anchored(clause, placed);
    if (other === undefined || !('anchor' in clause) || clause.anchor === undefined) return null;
    const direction = directionOf(clause);
    const span = resolve(other);
    const edge = edgeOf(clause.anchor, direction) === 'onset' ? firstOf(span) : span.end;
    return edge === null ? null : direction === 'before' ? edge - distance : edge + distance;
  };

  const distanceOf = (clause: TimingClause, { node, lowering }: Placed<Phase>): number | undefined => {
    // What is immediately before another ends on the day before it.
    if (isAnchorClause(clause)) return clause.after ? 1 : lengthOf(node, lowering);
    const amount = isAtClause(clause) ? clause.amount && daysOf(clause.amount) : 'value' in clause ? daysIn(clause.value, lowering) : undefined;
    if (amount !== undefined && Number.isInteger(amount)) return amount;
    const isSaid = 'value' in clause && clause.value !== undefined && isUnstated(clause.value);
    if (!isSaid) lowering.problem('PP1601', clause, 'The distance between phases is a whole number of days, such as 14 days.');
    return undefined;
  };

  const sequential = (placed: Placed<Phase>): number | null => {
    const before = main[main.indexOf(placed) - 1];
    if (before === undefined) return 1;
    const { end } = resolve(before);
    return end === null ? null : end + 1;
  };

  const compute = (placed: Placed<Phase>): Span => {
    const { node, lowering } = placed;
    if (node.days !== undefined) return listed(node.days, placed);
    const { timing } = readSentence(node);
    const clause = timing.find(({ $type }) => $type === 'BareClause' || $type === 'AnchorClause');
    if (clause !== undefined && isDuring(clause)) {
      const other = anchored(clause, placed);
      const length = clauseDays(node, 'duration', lowering);
      const { days, end } = other === undefined ? unknown : resolve(other);
      const own = days.slice(0, length);
      return { days: thin(own, clauseDays(node, 'interval', lowering)), end: length === undefined ? end : (own.at(-1) ?? null) };
    }
    if (clause !== undefined) {
      const distance = distanceOf(clause, placed);
      return spanFrom(distance === undefined ? null : moved(clause, placed, distance), placed);
    }
    if (node.kind === 'background') {
      lowering.problem('PP1601', node, `'${node.name}' runs in the background of other phases and must say on which days: days 1 to 20.`);
      return unknown;
    }
    let first = sequential(placed);
    for (const bound of timing.filter(isAtClause).filter((at) => at.bound === 'least' && at.after)) {
      const distance = distanceOf(bound, placed);
      const earliest = distance === undefined ? null : moved(bound, placed, distance);
      first = first === null || earliest === null ? null : Math.max(first, earliest);
    }
    return spanFrom(first, placed);
  };

  for (const phase of phases) {
    const early = resolve(phase).days.find((day) => day !== null && day < 1);
    const late = resolve(phase).end;
    if (late !== null && late > mostDays) phase.lowering.problem('PP1601', phase.node, `'${phase.node.name}' would end on day ${late}; a study has at most ${counted(mostDays, 'day')}.`);
    if (early !== undefined) phase.lowering.problem('PP1601', phase.node, `'${phase.node.name}' would be on day ${early}. Day 1 is the first day of the study.`);
    const until = untilOf(phase.node);
    if (until !== undefined && until.limit === undefined && until.limitUnstated === undefined && phase.node.days === undefined && clauseDays(phase.node, 'duration', phase.lowering) === undefined) {
      phase.lowering.problem('PP1604', until, 'This criterion may never be met. Say how long to go on at the longest: “at most 14 days”.');
    }
  }
  return found;
}
