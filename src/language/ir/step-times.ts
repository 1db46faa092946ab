import { AstUtils } from 'langium';
import { flatMap } from '../flat-map.js';
import { isAnchorClause, isAtClause, isLabelClause, isPhase, isProcedure, isSession, isWhen, type Named, type Statement, type When } from '../generated/ast.js';
import { readClock } from '../quantities/figure.js';
import { fixesTime, readSentence, type TimingClause } from '../references/sentence.js';
import { durationOf, numberOf, numberOfFigure } from './durations.js';
import { isStep, labelOf, type StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import { directionOf, edgeOf, isDuring, type Guard, type Guarded, type SessionLike } from './steps.js';

/** When a step happens, in minutes from the onset of its session; null where it cannot be known. */
export interface StepTime {
  readonly step: Guarded<StepNode>;
  /** The step in whose block this one stands. */
  readonly parent: StepNode | undefined;
  readonly onset: number | null;
  readonly duration: number | null;
}

type Edge = 'onset' | 'end';

/** Clock time, in minutes after midnight, at which another session, or a step of it, begins or ends; null if not known. */
export type EdgeOf = (target: Named, edge: Edge) => number | null;

interface Row {
  readonly step: Guarded<StepNode>;
  readonly parent: Row | undefined;
  /** What it follows in the sequence: several after a `when` of which it is not known whether it holds. */
  readonly before: readonly Row[];
  readonly duration: number | null;
}

/** Could steps under these conditions take place? */
export type Takes = (guards: readonly Guard[]) => boolean;

function rowsOf(all: readonly Statement[], takes: Takes, lowering: Lowering, parent?: Row): Row[] {
  const rows: Row[] = [];

  /** Gives what the statement after these follows. */
  const walk = (statements: readonly Statement[], guards: readonly Guard[], first: readonly Row[]): readonly Row[] => {
    let before = first;
    for (const node of statements) {
      if (isWhen(node)) before = branches(node, guards, before);
      if (!isStep(node)) continue;
      const row: Row = { step: { node, guards }, parent, before, duration: durationOf(node, lowering) };
      rows.push(row);
      if (node.block !== undefined) rows.push(...rowsOf(node.block.statements, takes, lowering, row));
      if (joinsSequence(node, lowering)) before = [row];
    }
    return before;
  };

  /** Either side begins where the other one does; what comes after waits for the longer one, so that a plan holds. */
  const branches = ({ condition, block, otherwise }: When, guards: readonly Guard[], before: readonly Row[]): readonly Row[] => {
    const sides = [false, true].map((negated) => ({ guards: [...guards, { condition, negated }], statements: (negated ? otherwise : block)?.statements ?? [] }));
    return [...new Set(flatMap(sides.filter((side) => takes(side.guards)), (side) => walk(side.statements, side.guards, before)))];
  };

  walk(all, parent?.step.guards ?? [], []);
  return rows;
}

/** The latest of times, of which none may be unknown. */
function latest(times: readonly (number | null)[]): number | null {
  return times.reduce((last, time) => (last === null || time === null ? null : Math.max(last, time)), Number.NEGATIVE_INFINITY);
}

/** The clause that fixes the time of a step; the time of another one only where nothing else does. */
function anchorOf(node: StepNode): TimingClause | undefined {
  const { timing } = readSentence(node);
  return timing.find((clause) => fixesTime(clause) && !(isAtClause(clause) && clause.same !== undefined)) ?? timing.find(fixesTime);
}

/** `at least 30 min before x`, `at least 30 min after x`. */
function leastOf(node: StepNode, when: 'before' | 'after'): TimingClause | undefined {
  return readSentence(node).timing.find((clause) => isAtClause(clause) && clause.bound === 'least' && directionOf(clause) === when);
}

/** What is done before, during or along with something else stands outside the sequence; all other steps follow one another. */
function joinsSequence(node: StepNode, lowering: Lowering): boolean {
  const clause = anchorOf(node);
  if (clause === undefined) return leastOf(node, 'before') === undefined;
  if (!isAtClause(clause)) return 'after' in clause && clause.after === true;
  const same = clause.same === undefined ? undefined : lowering.target(clause.same);
  return same === undefined || isSession(same) || isPhase(same);
}

/**
 * Times of the steps of one session. Without a time of its own a step begins when the one written before it ends;
 * a step within another begins with it. `before x` counts to the onset of x, `after x` from its end. Where a text
 * says `at least`, the nearest time is taken that keeps to it.
 */
export function timeSteps(session: SessionLike, takes: Takes, sessionClock: number | null, clockOf: EdgeOf, lowering: Lowering): StepTime[] {
  const rows = rowsOf(session.block.statements, takes, lowering);
  const onsets = new Map<Row, number | null | 'waiting'>();

  const endOf = (row: Row): number | null => {
    const onset = onsetOf(row);
    return onset === null || row.duration === null ? null : onset + row.duration;
  };

  const onsetOf = (row: Row): number | null => {
    const known = onsets.get(row);
    if (known === 'waiting') {
      lowering.problem('PP1603', row.step.node, 'This step waits for itself: it is timed by a step that is timed by it. A step without a time of its own begins when the one written before it ends, so write this one below the step that it names.');
      return null;
    }
    if (known !== undefined) return known;
    onsets.set(row, 'waiting');
    const clause = anchorOf(row.step.node);
    const onset = clause === undefined ? unanchored(row) : anchored(row, clause);
    onsets.set(row, onset);
    return onset;
  };

  const unanchored = (row: Row): number | null => {
    const before = leastOf(row.step.node, 'before');
    if (before !== undefined) return anchored(row, before);
    const next = row.before.length > 0 ? latest(row.before.map(endOf)) : row.parent !== undefined ? onsetOf(row.parent) : 0;
    const after = leastOf(row.step.node, 'after');
    if (after === undefined || next === null) return next;
    const earliest = anchored(row, after);
    return earliest === null ? null : Math.max(next, earliest);
  };

  const distanceOf = (row: Row, clause: TimingClause): number | null => {
    if (isDuring(clause)) return 0;
    // What is done immediately before something ends when that begins.
    if (isAnchorClause(clause)) return directionOf(clause) === 'before' ? row.duration : 0;
    if (isAtClause(clause)) return clause.amount === undefined ? null : numberOfFigure(clause.amount);
    return 'value' in clause ? (numberOf(clause.value, lowering) ?? null) : null;
  };

  const anchored = (row: Row, clause: TimingClause): number | null => {
    if (isAtClause(clause) && clause.bound === undefined) {
      const same = clause.same === undefined ? undefined : lowering.target(clause.same);
      if (same !== undefined) return edgeTime(row, same, 'onset');
      const clock = clause.value?.$type === 'Clock' ? readClock(clause.value.time) : undefined;
      return clock === undefined || sessionClock === null ? null : clock - sessionClock;
    }
    const target = 'anchor' in clause ? lowering.target(clause.anchor?.ref) : undefined;
    if (target === undefined || !('anchor' in clause) || clause.anchor === undefined) return null;
    const direction = directionOf(clause);
    const reference = edgeTime(row, target, edgeOf(clause.anchor, direction));
    const distance = distanceOf(row, clause);
    if (reference === null || distance === null) return null;
    return direction === 'before' ? reference - distance : reference + distance;
  };

  const edgeTime = (row: Row, target: Named, edge: Edge): number | null => {
    const found = rowFor(row, target);
    if (found !== undefined) return edge === 'onset' ? onsetOf(found) : endOf(found);
    if (target === session) {
      if (edge === 'onset') return 0;
      const ends = rows.filter((other) => other !== row && joinsSequence(other.step.node, lowering)).map(endOf);
      return latest([0, ...ends]);
    }
    const time = clockOf(target, edge);
    return time === null || sessionClock === null ? null : time - sessionClock;
  };

  /** The step of this session that a label or a procedure names. */
  const rowFor = (row: Row, target: Named): Row | undefined => {
    if (isLabelClause(target)) {
      // Two sides of a `when` can give one label; whichever takes place is meant.
      const found = rows.find((other) => other.step.node === target.$container) ?? rows.find((other) => labelOf(other.step.node) === target.name);
      if (found === undefined && AstUtils.hasContainerOfType(target, (node) => node === session)) {
        lowering.problem('PP1602', row.step.node, `This step is timed by '${target.name}', which does not take place wherever this step does. Put both under the same “when”, or give the step of the other branch the same name.`);
      }
      return found;
    }
    if (!isProcedure(target)) return undefined;
    const same = rows.filter((other) => other !== row && other.step.node.$type === 'Act' && other.step.node.procedure.ref === target);
    if (same.length === 1) return same[0];
    const why = same.length === 0 ? `no '${target.name}' takes place in this session` : `'${target.name}' takes place ${same.length} times in this session; give the one that is meant a name with “as”`;
    lowering.problem('PP1602', row.step.node, `This step is timed by '${target.name}', but ${why}.`);
    return undefined;
  };

  return rows.map((row) => ({ step: row.step, parent: row.parent?.step.node, onset: onsetOf(row), duration: row.duration }));
}
