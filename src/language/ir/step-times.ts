import { AstUtils } from 'langium';
import { isAnchorClause, isAtClause, isLabelClause, isProcedure, type Named } from '../generated/ast.js';
import { readClock } from '../quantities/figure.js';
import { readSentence, type TimingClause } from '../references/sentence.js';
import { durationOf, numberOf } from './durations.js';
import { isStep, type StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import { directionOf, edgeOf, guarded, type Guarded, type SessionLike } from './steps.js';
import { targetOf } from './values.js';

/** When a step happens, in minutes from the onset of its session; null where it cannot be known. */
export interface StepTime {
  readonly step: Guarded<StepNode>;
  readonly onset: number | null;
  readonly duration: number | null;
}

/** What a session knows of the others of its day: minutes after midnight of onset and end. */
export type ClockOf = (target: Named) => { onset: number; end: number | null } | undefined;

interface Row {
  readonly step: Guarded<StepNode>;
  readonly parent: Row | undefined;
  readonly before: Row | undefined;
}

function rowsOf(statements: SessionLike['block']['statements'], takes: (found: Guarded<StepNode>) => boolean, parent?: Row): Row[] {
  const rows: Row[] = [];
  let before: Row | undefined;
  for (const found of guarded(statements)) {
    if (!isStep(found.node)) continue;
    const step = { node: found.node, guards: found.guards };
    if (!takes(step)) continue;
    const row: Row = { step, parent, before };
    rows.push(row, ...rowsOf(step.node.block?.statements ?? [], takes, row));
    if (joinsSequence(step.node)) before = row;
  }
  return rows;
}

const anchorOf = (node: StepNode): TimingClause | undefined => readSentence(node).timing.find((clause) => clause.$type !== 'BetweenClause' && !(isAtClause(clause) && (clause.bound !== undefined || clause.same !== undefined)));

/** What is done before or during something else stands outside the sequence; all other steps follow one another. */
function joinsSequence(node: StepNode): boolean {
  const clause = anchorOf(node);
  return clause === undefined || isAtClause(clause) || ('after' in clause && clause.after === true);
}

/**
 * Times of the steps of one session. Without a time of its own a step begins when the one written before it ends;
 * a step within another begins with it. `before x` counts to the onset of x, `after x` from its end.
 */
export function timeSteps(session: SessionLike, takes: (found: Guarded<StepNode>) => boolean, sessionClock: number | null, clockOf: ClockOf, lowering: Lowering): StepTime[] {
  const rows = rowsOf(session.block.statements, takes);
  const onsets = new Map<Row, number | null>();
  const waiting = new Set<Row>();

  const endOf = (row: Row): number | null => {
    const onset = onsetOf(row);
    const duration = durationOf(row.step.node, lowering);
    return onset === null || duration === null ? null : onset + duration;
  };

  const onsetOf = (row: Row): number | null => {
    const known = onsets.get(row);
    if (known !== undefined) return known;
    if (waiting.has(row)) {
      lowering.problem('PP1603', row.step.node, 'This step waits for itself: it is timed by a step that is timed by it.');
      onsets.set(row, null);
      return null;
    }
    waiting.add(row);
    const clause = anchorOf(row.step.node);
    const onset = clause !== undefined ? anchored(row, clause) : row.before !== undefined ? endOf(row.before) : row.parent !== undefined ? onsetOf(row.parent) : 0;
    waiting.delete(row);
    onsets.set(row, onset);
    return onset;
  };

  const anchored = (row: Row, clause: TimingClause): number | null => {
    if (isAtClause(clause)) {
      const clock = clause.value?.$type === 'Clock' ? readClock(clause.value.time) : undefined;
      return clock === undefined || sessionClock === null ? null : clock - sessionClock;
    }
    if (!('anchor' in clause) || clause.anchor === undefined) return null;
    const target = targetOf(clause.anchor.ref);
    const direction = directionOf(clause);
    const edge = isAnchorClause(clause) && clause.$cstNode?.text.startsWith('during') ? 'onset' : edgeOf(clause.anchor, direction);
    const distance = isAnchorClause(clause) ? 0 : numberOf(clause.value, lowering);
    const reference = target === undefined ? null : edgeTime(row, target, edge);
    if (reference === null || distance === undefined) return null;
    // What is done immediately before something ends when that begins.
    const own = isAnchorClause(clause) && direction === 'before' ? (durationOf(row.step.node, lowering) ?? 0) : 0;
    return direction === 'before' && !(isAnchorClause(clause) && edge === 'onset' && clause.$cstNode?.text.startsWith('during')) ? reference - distance - own : reference + distance;
  };

  const edgeTime = (row: Row, target: Named, edge: 'onset' | 'end'): number | null => {
    const found = rowFor(row, target);
    if (found !== undefined) return edge === 'onset' ? onsetOf(found) : endOf(found);
    if (target === session) {
      const ends = rows.filter((other) => other !== row && joinsSequence(other.step.node)).map(endOf);
      return edge === 'onset' ? 0 : ends.some((end) => end === null) ? null : Math.max(0, ...(ends as number[]));
    }
    const clock = clockOf(target);
    const time = clock === undefined ? undefined : edge === 'onset' ? clock.onset : clock.end;
    return time === undefined || time === null || sessionClock === null ? null : time - sessionClock;
  };

  /** The step of this session that a label or a procedure names. */
  const rowFor = (row: Row, target: Named): Row | undefined => {
    if (isLabelClause(target)) {
      const found = rows.find((other) => other.step.node === target.$container);
      if (found === undefined && AstUtils.hasContainerOfType(target, (node) => node === session)) {
        lowering.problem('PP1602', row.step.node, `This step is timed by '${target.name}', which does not take place wherever this step does. Put both under the same “when”.`);
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

  return rows.map((row) => ({ step: row.step, onset: onsetOf(row), duration: durationOf(row.step.node, lowering) }));
}

