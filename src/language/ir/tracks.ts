import { isEach, isFactor, isPhase, type Each, type Factor, type Phase } from '../generated/ast.js';
import { statedItems } from '../references/stated.js';
import { readSentence } from '../references/sentence.js';
import { contentsOf } from '../references/tree.js';
import { decide, type Levels } from './conditions.js';
import { daysOf } from './days.js';
import { only, type Placed } from './design.js';
import { lowerExpression } from './expressions.js';
import type { StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import { ordersOf, type OrderMethod } from './orders.js';
import { participantsOf } from './participants.js';
import { resolvePhaseDays } from './phase-days.js';
import { clockOf, sessionNamed } from './session-clocks.js';
import { sessionDaysOf, type Orders, type SessionDay } from './session-days.js';
import { timeSteps, type StepTime } from './step-times.js';
import { sessionId, untilOf, type Guard, type Guarded, type SessionLike } from './steps.js';
import type { Arm, Expression, Id, Track, TrackDay, TrackSession, TrackStep } from './types.js';
import { targetOf } from './values.js';

function methodOf(each: Each): OrderMethod {
  const item = statedItems(each.block, 'order')[0];
  return (item?.$type === 'Ref' ? item.target.$refText : 'fixed_order') as OrderMethod;
}

/** Every combination of orders that animals of an arm can have. */
function allOrders(phases: readonly Placed<Phase>[]): Orders[] {
  let found: Orders[] = [new Map()];
  for (const { node, lowering } of phases) {
    for (const each of contentsOf(node).nodes.filter(isEach)) {
      const factor = each.factor.ref;
      if (factor === undefined || !isFactor(factor)) continue;
      const id = lowering.id(factor);
      if (found[0]?.has(id)) continue;
      const method = methodOf(each);
      const orders = ordersOf(method, levelIds(factor, lowering));
      if (orders === undefined) {
        lowering.problem('PP1605', each, `${factor.levels.length} levels have too many orders to list. Use “order: latin_square” or “order: fixed_order”.`);
        continue;
      }
      found = found.flatMap((known) => orders.map((order) => new Map([...known, [id, order]])));
    }
  }
  return found;
}

const levelIds = (factor: Factor, lowering: Lowering): Id[] => factor.levels.map((level) => lowering.id(level));

/** What is known when one session is worked out. */
interface Moment {
  readonly levels: Levels;
  readonly subject: Id | null;
  readonly lowering: Lowering;
}

/** Truth of all conditions around something; undefined where one depends on what will be measured. */
function holds(guards: readonly Guard[], { levels, lowering }: Moment): boolean | undefined {
  let result: boolean | undefined = true;
  for (const { condition, negated } of guards) {
    const truth = decide(condition, levels, lowering);
    if (truth === undefined) result = undefined;
    else if (truth === negated) return false;
  }
  return result;
}

function conditionOf(guards: readonly Guard[], moment: Moment, of: Id): Expression | undefined {
  const open = guards.filter((guard) => holds([guard], moment) === undefined);
  const [first, ...rest] = open.map(({ condition, negated }): Expression => {
    const expression = lowerExpression(condition, moment.lowering, { id: of, name: 'condition' });
    return negated ? { type: 'operation', operator: 'not', arguments: [expression] } : expression;
  });
  return first === undefined || rest.length === 0 ? first : { type: 'operation', operator: 'and', arguments: [first, ...rest] };
}

function timesOf(session: SessionLike, moment: Moment, clock: number | null): StepTime[] {
  const { lowering } = moment;
  const takes = ({ guards }: Guarded<StepNode>): boolean => holds(guards, moment) !== false;
  return timeSteps(session, takes, clock, (target) => {
    const other = sessionNamed(target);
    if (other === undefined || other === session) return undefined;
    const onset = clockOf(other, lowering, (near) => lengthOf(near, moment));
    const length = onset === null ? null : lengthOf(other, moment);
    return onset === null ? undefined : { onset, end: length === null ? null : onset + length };
  }, lowering);
}

/** Minutes from the onset of a session to the end of its last step. */
function lengthOf(session: SessionLike, moment: Moment): number | null {
  let end = 0;
  for (const { onset, duration } of timeSteps(session, ({ guards }) => holds(guards, moment) !== false, null, () => undefined, moment.lowering)) {
    if (onset === null || duration === null) return null;
    end = Math.max(end, onset + duration);
  }
  return end;
}

/** Which dose of a ladder is due; the last day or session of a ladder that is too short is a problem. */
function rungOf(step: StepNode, session: SessionDay, occasion: number, lowering: Lowering): number | undefined {
  if (step.$type !== 'Administration') return undefined;
  const { values } = readSentence(step);
  const by = values.get('ladder_by')?.[0];
  const doses = values.get('dose') ?? [];
  if (by === undefined || doses.length < 2) return undefined;
  const rung = by.$type === 'Ref' && by.target.$refText === 'day' ? session.index : occasion;
  if (rung >= doses.length) {
    if (rung === doses.length) lowering.problem('PP1601', step, `The ladder has ${doses.length} doses; a ${rung + 1}th is due.`);
    return undefined;
  }
  return rung;
}

function trackStep({ step, onset, duration }: StepTime, session: SessionDay, occasion: number, clock: number | null, moment: Moment): TrackStep {
  const { lowering } = moment;
  const id = lowering.id(step.node);
  const condition = conditionOf([...session.guards, ...step.guards], moment, id);
  const rung = rungOf(step.node, session, occasion, lowering);
  return {
    step: id,
    onset,
    duration,
    clock: clock === null || onset === null ? null : clock + onset,
    ...(rung !== undefined && { rung }),
    ...(condition !== undefined && { condition }),
    participants: participantsOf(step.node, moment.subject, lowering),
  };
}

function subjectOf(session: SessionLike, phase: Phase, arm: Arm, lowering: Lowering): Id | null {
  for (const node of isPhase(session) ? [phase] : [session, phase]) {
    const item = readSentence(node).values.get('animals')?.[0];
    const target = item?.$type === 'Ref' ? targetOf(item) : undefined;
    if (target !== undefined) return lowering.id(target);
  }
  return arm.animals;
}

function trackDays({ node: phase, lowering }: Placed<Phase>, days: readonly (number | null)[], arm: Arm, orders: Orders): TrackDay[] {
  const until = untilOf(phase);
  const least = until === undefined ? Number.POSITIVE_INFINITY : (daysOf(until.run) ?? 1);
  const found = days.map((day, index): TrackDay => ({ day, phase: lowering.id(phase), status: index < least ? 'planned' : 'conditional', sessions: [] }));
  const occasions = new Map<SessionLike, number>();
  for (const session of sessionDaysOf(phase, days, orders, lowering)) {
    const levels = new Map([...Object.entries(arm.levels), ...(session.level === undefined ? [] : [[session.level.factor, session.level.level] as const])]);
    const moment: Moment = { levels, subject: subjectOf(session.session, phase, arm, lowering), lowering };
    if (holds(session.guards, moment) === false) continue;
    const occasion = occasions.get(session.session) ?? 0;
    occasions.set(session.session, occasion + 1);
    const clock = clockOf(session.session, lowering, (other) => lengthOf(other, moment));
    const steps = timesOf(session.session, moment, clock).map((time) => trackStep(time, session, occasion, clock, moment));
    const held: TrackSession['levels'] = session.level === undefined ? {} : { [session.level.factor]: session.level.level };
    found[session.index]?.sessions.push({ session: sessionId(session.session, lowering), clock, levels: held, steps });
  }
  for (const { sessions } of found) sessions.sort((a, b) => (a.clock ?? Number.POSITIVE_INFINITY) - (b.clock ?? Number.POSITIVE_INFINITY) || 0);
  return found;
}

/** The timeline: for every arm, and every order that its animals can have, every phase, day, session and step. */
export function tracksOf(arms: readonly Arm[], statements: readonly Placed[], prefix: string): Track[] {
  const phases = only(statements, isPhase);
  const days = resolvePhaseDays(phases);
  return arms.flatMap((arm) =>
    allOrders(phases).map((orders, index, all): Track => ({
      id: `${prefix}track.${arm.name}${all.length > 1 ? `.${index + 1}` : ''}`,
      arm: arm.id,
      orders: [...orders].map(([factor, levels]) => ({ factor, levels: [...levels] })),
      days: phases
        .flatMap((phase) => trackDays(phase, days.get(phase.node) ?? [null], arm, orders))
        .sort((a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || 0),
    })),
  );
}
