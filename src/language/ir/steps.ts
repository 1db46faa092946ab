import { flatMap } from '../flat-map.js';
import { isAct, isAdministration, isAnchorClause, isAtClause, isBetweenClause, isEach, isFactor, isFreeStep, isPhase, isSession, isTemplateParameter, isUntil, isWhen, type Anchor, type Block, type Each as EachNode, type Expression as ExpressionNode, type Factor, type Item, type Phase as PhaseNode, type Session as SessionNode, type Statement, type Until } from '../generated/ast.js';
import { readClock } from '../quantities/figure.js';
import { readSentence, type TimingClause } from '../references/sentence.js';
import { daysOf } from './days.js';
import { lowerExpression } from './expressions.js';
import { lowerFacts, lowerProvenance } from './facts.js';
import { isStep, labelOf, verbOf, type StepNode } from './ids.js';
import { written, type Lowering } from './lowering.js';
import type { Criterion, Each, Expression, Phase, Session, Step, Timing, Value } from './types.js';
import { lowerFigure, lowerItem, lowerItems } from './values.js';
import { folded } from '../words.js';
import { remembered } from '../remembered.js';

/** A condition around a statement; `negated` behind `otherwise`. */
export interface Guard {
  readonly condition: ExpressionNode;
  readonly negated: boolean;
}

export interface Guarded<N> {
  readonly node: N;
  readonly guards: readonly Guard[];
}

/** Statements of a block, those inside `when` too, each with the conditions around it. */
export const guarded = remembered((block: Block): readonly Guarded<Statement>[] => guardedBy(block.statements, []));

/** The same inside of other conditions. */
export function guardedBy(statements: readonly Statement[], guards: readonly Guard[]): Guarded<Statement>[] {
  return flatMap(statements, (node) =>
    isWhen(node)
      ? [...guardedBy(node.block.statements, [...guards, { condition: node.condition, negated: false }]), ...guardedBy(node.otherwise?.statements ?? [], [...guards, { condition: node.condition, negated: true }])]
      : [{ node, guards }],
  );
}

export function lowerGuards(guards: readonly Guard[], lowering: Lowering, of: string): Expression | undefined {
  if (guards.length === 0) return undefined;
  const [first, ...rest] = guards.map(({ condition, negated }): Expression => {
    const expression = lowerExpression(condition, lowering, { id: of, name: 'condition' });
    return negated ? { type: 'operation', operator: 'not', arguments: [expression] } : expression;
  });
  return rest.length === 0 || first === undefined ? first : { type: 'operation', operator: 'and', arguments: [first, ...rest] };
}

/** Offsets count from the onset of what comes later and from the end of what came earlier, unless the text says which. */
export function edgeOf({ edge }: Anchor, direction: 'before' | 'after'): 'onset' | 'end' {
  return edge ?? (direction === 'before' ? 'onset' : 'end');
}

export function directionOf(clause: { after?: boolean }): 'before' | 'after' {
  return clause.after === true ? 'after' : 'before';
}

export function isDuring(clause: TimingClause): boolean {
  return isAnchorClause(clause) && clause.during;
}

/** The factor whose levels are gone through. */
export function factorOf({ factor }: EachNode, lowering: Lowering): Factor | undefined {
  const argument = isTemplateParameter(factor.ref) ? lowering.argument(factor.ref) : undefined;
  const target = argument?.item.$type === 'Ref' ? argument.lowering.target(argument.item) : factor.ref;
  return isFactor(target) ? target : undefined;
}

function lowerValues(values: ReadonlyMap<string, readonly Item[]>, lowering: Lowering, id: string): Record<string, Value[]> {
  return values.size === 0 ? {} : Object.fromEntries(Array.from(values, ([name, items]): [string, Value[]] => [name, lowerItems(items, lowering, { id, name })]));
}

function lowerTiming(clause: TimingClause, lowering: Lowering, of: string): Timing[] {
  if (isBetweenClause(clause)) return [{ type: 'window', from: readClock(clause.from.time) ?? 0, to: readClock(clause.to.time) ?? 0 }];
  if (isAtClause(clause) && clause.value !== undefined) {
    if (clause.value.$type === 'Clock') return [{ type: 'clock', minute: readClock(clause.value.time) ?? 0 }];
    lowering.unstated(of, 'time', clause.value);
    return [{ type: 'unstated' }];
  }
  const target = lowering.target(isAtClause(clause) && clause.same !== undefined ? clause.same : clause.anchor?.ref);
  if (target === undefined) return [];
  const as = lowering.id(target);
  if (isAtClause(clause) && clause.same !== undefined) return [{ type: 'same time', as }];
  const anchor = clause.anchor as Anchor;
  if (isDuring(clause)) return [{ type: 'during', of: as }];
  const direction = directionOf(clause);
  const edge = edgeOf(anchor, direction);
  if (isAnchorClause(clause)) return [{ type: 'immediately', direction, edge, of: as }];
  if (isAtClause(clause)) return clause.amount === undefined || clause.bound === undefined ? [] : [{ type: 'bound', bound: clause.bound, direction, edge, of: as, value: lowerFigure(clause.amount) }];
  const value = lowerItem(clause.value, lowering, { id: of, name: 'time' })[0];
  return value === undefined ? [] : [{ type: 'offset', direction, edge, of: as, value }];
}

function lowerStep({ node, guards }: Guarded<StepNode>, lowering: Lowering): Step {
  const id = lowering.id(node);
  const { values, timing } = readSentence(node);
  const label = labelOf(node);
  const condition = lowerGuards(guards, lowering, id);
  const inner = node.block === undefined ? [] : stepsOf(node.block, lowering);
  if (isFreeStep(node)) lowering.collected.inWords.push({ step: id, text: node.description, at: lowering.at(node) });
  return {
    id,
    verb: verbOf(node),
    ...(isAct(node) && node.procedure.ref !== undefined && { procedure: lowering.id(node.procedure.ref) }),
    ...(isAdministration(node) && { materials: flatMap(flatMap(node.materials, (material) => lowerItem(material, lowering, { id, name: 'material' })), (value) => (value.type === 'reference' ? [value.id] : [])) }),
    ...(isFreeStep(node) && { text: node.description }),
    ...(label !== undefined && { label }),
    values: lowerValues(values, lowering, id),
    facts: lowerFacts(node.block, id, lowering),
    timing: flatMap(timing, (clause) => lowerTiming(clause, lowering, id)),
    ...(condition !== undefined && { condition }),
    ...(inner.length > 0 && { steps: inner }),
    ...lowerProvenance(node.annotations, node.block),
    written: written(node),
    at: lowering.at(node),
  };
}

function stepsOf(block: Block, lowering: Lowering): Step[] {
  return guarded(block).filter((found): found is Guarded<StepNode> => isStep(found.node)).map((found) => lowerStep(found, lowering));
}

/** Head of a sentence as written, up to its block. */
function head(node: SessionNode | PhaseNode): string {
  const text = node.$cstNode?.text ?? '';
  const brace = text.indexOf('{');
  return folded((brace < 0 ? text : text.slice(0, brace)).trimEnd());
}

/** Where the steps of a session stand; steps that stand in a phase are its session. */
export type SessionLike = SessionNode | PhaseNode;

/** The sessions of a phase or an `each`, in `when` too. Steps that stand in a phase itself make a session of its name. */
export const sessionsOf = remembered((phase: PhaseNode | EachNode): readonly Guarded<SessionLike>[] => {
  const direct = guarded(phase.block);
  const inner = flatMap(direct, ({ node, guards }): Guarded<SessionLike>[] => {
    if (isSession(node)) return [{ node, guards }];
    if (!isEach(node)) return [];
    return guardedBy(node.block.statements, guards).filter((found): found is Guarded<SessionNode> => isSession(found.node));
  });
  return isPhase(phase) && direct.some(({ node }) => isStep(node)) ? [{ node: phase, guards: [] }, ...inner] : inner;
});

/** A clause of a phase that is about its days; one about the time of day is of the session that its steps make. */
function isOfDays(clause: TimingClause): boolean {
  return !isBetweenClause(clause) && (!isAtClause(clause) || clause.bound !== undefined);
}

function lowerSession({ node, guards }: Guarded<SessionLike>, lowering: Lowering): Session {
  const id = sessionId(node, lowering);
  const { values, timing } = readSentence(node);
  const condition = lowerGuards(guards, lowering, id);
  return {
    id,
    name: node.name,
    facts: isSession(node) ? lowerFacts(node.block, id, lowering) : {},
    written: head(node),
    values: isSession(node) ? lowerValues(values, lowering, id) : {},
    timing: flatMap(timing.filter((clause) => isSession(node) || !isOfDays(clause)), (clause) => lowerTiming(clause, lowering, id)),
    ...(condition !== undefined && { condition }),
    steps: stepsOf(node.block, lowering),
    at: lowering.at(node),
  };
}

export function sessionId(node: SessionLike, lowering: Lowering): string {
  return isSession(node) ? lowering.id(node) : lowering.id(node).replace(/(phase|background)\.([^/]*)$/, 'session.$2.$2');
}

export function untilOf(phase: PhaseNode): Until | undefined {
  return phase.block.statements.find(isUntil);
}

function lowerUntil(node: Until, lowering: Lowering, of: string): Criterion {
  if (node.runUnstated !== undefined) lowering.unstated(of, 'until for', node.runUnstated);
  if (node.limitUnstated !== undefined) lowering.unstated(of, 'until at most', node.limitUnstated);
  return {
    condition: lowerExpression(node.condition, lowering, { id: of, name: 'until' }),
    written: written(node),
    days: node.runUnstated === undefined ? (daysOf(node.run) ?? 1) : null,
    atMost: daysOf(node.limit) ?? null,
    otherwise: node.failure?.$refText ?? null,
    at: lowering.at(node),
  };
}

function lowerEach(node: EachNode, factor: Factor, lowering: Lowering): Each {
  const id = lowering.id(node);
  return {
    id,
    factor: lowering.id(factor),
    facts: lowerFacts(node.block, id, lowering),
    values: lowerValues(readSentence(node).values, lowering, id),
    sessions: sessionsOf(node).map((session) => sessionId(session.node, lowering)),
    at: lowering.at(node),
  };
}

export function lowerPhase(node: PhaseNode, lowering: Lowering, span: Phase['span']): Phase {
  const id = lowering.id(node);
  const until = untilOf(node);
  const { values, timing } = readSentence(node);
  const hasOwnSession = sessionsOf(node).some((session) => session.node === node);
  const each = flatMap(guarded(node.block), ({ node: inner }) => {
    const factor = isEach(inner) ? factorOf(inner, lowering) : undefined;
    return isEach(inner) && factor !== undefined ? [lowerEach(inner, factor, lowering)] : [];
  });
  return {
    id,
    name: node.name,
    kind: node.kind,
    facts: lowerFacts(node.block, id, lowering),
    written: head(node),
    span,
    values: lowerValues(values, lowering, id),
    timing: flatMap(timing.filter((clause) => !hasOwnSession || isOfDays(clause)), (clause) => lowerTiming(clause, lowering, id)),
    ...(until !== undefined && { until: lowerUntil(until, lowering, id) }),
    ...(each.length > 0 && { each }),
    sessions: sessionsOf(node).map((session) => lowerSession(session, lowering)),
    ...lowerProvenance(node.annotations, node.block),
    at: lowering.at(node),
  };
}
