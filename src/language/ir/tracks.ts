import { isAdministration, isEach, isMaterial, isPhase, type Each, type Factor, type Phase } from '../generated/ast.js';
import { statedItems } from '../references/stated.js';
import { readSentence } from '../references/sentence.js';
import { contentsOf } from '../references/tree.js';
import { decide, type LevelsHeld } from './conditions.js';
import { daysOf } from './days.js';
import type { Placed } from './design.js';
import { lowerExpression } from './expressions.js';
import { isStep, type StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import { ordersOf, type OrderMethod } from './orders.js';
import { animalsIn, participantsOf } from './participants.js';
import type { PhaseDays, Span } from './phase-days.js';
import { Clocks } from './session-clocks.js';
import { sessionDaysOf, type Orders, type SessionDay } from './session-days.js';
import type { StepTime } from './step-times.js';
import { factorOf, sessionId, untilOf, type Guard, type SessionLike } from './steps.js';
import type { Arm, Expression, Id, Levels, Track, TrackDay, TrackSession, TrackStep } from './types.js';

function methodOf(each: Each): OrderMethod {
  const item = statedItems(each.block, 'order')[0];
  return (item?.$type === 'Ref' ? item.target.$refText : 'fixed_order') as OrderMethod;
}

/** Every combination of orders that animals of an arm can have. */
function allOrders(phases: readonly Placed<Phase>[]): Orders[] {
  let found: Orders[] = [new Map()];
  for (const { node, lowering } of phases) {
    for (const each of contentsOf(node).nodes.filter(isEach)) {
      const factor = factorOf(each, lowering);
      if (factor === undefined) continue;
      const id = lowering.id(factor);
      if (found[0]?.has(id)) continue;
      if (!factor.within) lowering.problem('PP1605', each, `'${factor.name}' varies between animals, so that none of them has one level after another. Write “factor ${factor.name} within = …”.`);
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

/** What is known when one session is worked out: the same on all days on which its arm has the same levels. */
interface Moment {
  readonly session: Id;
  readonly levels: LevelsHeld;
  /** Levels of the factors within animals. */
  readonly own: Levels;
  readonly subject: Id | null;
  readonly lowering: Lowering;
  /** Does a step take another dose of a ladder each time? */
  readonly hasLadder: boolean;
  /** All of this in one string. */
  readonly key: string;
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

/** Which dose of a ladder is due: of the doses of the sentence, else of the ladder of the drug. */
function rungOf(step: StepNode, occasion: number, lowering: Lowering): number | undefined {
  if (step.$type !== 'Administration') return undefined;
  const { values } = readSentence(step);
  if (!values.has('ladder_by')) return undefined;
  const material = lowering.target(step.materials[0]);
  const said = values.get('dose') ?? [];
  const doses = said.length > 0 || !isMaterial(material) ? said : statedItems(material.block, 'ladder');
  if (occasion < doses.length) return occasion;
  if (doses.length > 0) lowering.problem('PP1601', step, `The ladder has ${doses.length} ${doses.length === 1 ? 'dose' : 'doses'}, and one more is due.`);
  return undefined;
}

/** Who a step within another is done to: whoever undergoes that one. */
function subjectWithin(parent: StepNode | undefined, times: readonly StepTime[], subject: Id | null, lowering: Lowering): Id | null {
  if (parent === undefined) return subject;
  const above = times.find(({ step }) => step.node === parent)?.parent;
  const participants = participantsOf(parent, subjectWithin(above, times, subject, lowering), lowering);
  const acted = participants.find(({ role }) => role === 'undergoes' || role === 'receives');
  return acted === undefined ? subject : acted.animals;
}

function trackSteps(session: SessionDay, times: readonly StepTime[], occasion: number, clock: number | null, moment: Moment): TrackStep[] {
  const { lowering } = moment;
  return times.map(({ step, parent, onset, duration }) => {
    const id = lowering.id(step.node);
    const condition = conditionOf([...session.guards, ...step.guards], moment, id);
    const rung = rungOf(step.node, occasion, lowering);
    return {
      step: id,
      onset,
      duration,
      clock: clock === null || onset === null ? null : clock + onset,
      ...(rung !== undefined && { rung }),
      ...(condition !== undefined && { condition }),
      participants: participantsOf(step.node, subjectWithin(parent, times, moment.subject, lowering), lowering),
    };
  });
}

function subjectOf(session: SessionLike, phase: Phase, arm: Arm, lowering: Lowering): Id | null {
  const sentences = isPhase(session) ? [phase] : [session, phase];
  const said = sentences.map((node) => readSentence(node).values.get('animals')?.[0]).find((item) => item !== undefined);
  return animalsIn(said, lowering, arm.animals);
}

/** Known times in their order; what has none keeps its place in its list, after what is written before it. */
function byTime<T>(lists: readonly (readonly T[])[], timeOf: (item: T) => number | null): T[] {
  const keyed = lists.flatMap((items) => {
    let last = Number.NEGATIVE_INFINITY;
    return items.map((item) => {
      last = timeOf(item) ?? last;
      return { item, time: last };
    });
  });
  return keyed.sort((a, b) => (a.time === b.time ? 0 : a.time - b.time)).map(({ item }) => item);
}

type Performed = Pick<TrackSession, 'clock' | 'steps'>;

/** What is the same for every day of every track. */
interface Design {
  /** Every factor that makes an arm: of the others nothing can be said of an arm. */
  readonly crossed: readonly Id[];
  /** Sessions by all that they depend on: most are the same on many tracks. */
  readonly performed: Map<string, Performed>;
}

function hasLadder(session: SessionLike): boolean {
  return contentsOf(session).nodes.some((node) => isAdministration(node) && readSentence(node).values.has('ladder_by'));
}

function perform(session: SessionDay, occasion: number, moment: Moment, { performed }: Design): Performed {
  const { lowering } = moment;
  const key = moment.hasLadder ? `${moment.key} ${occasion}` : moment.key;
  const known = performed.get(key);
  if (known !== undefined) return known;
  const clocks = new Clocks((guards) => holds(guards, moment) !== false, lowering);
  const clock = clocks.onsetOf(session.session);
  const found = { clock, steps: trackSteps(session, clocks.stepsOf(session.session), occasion, clock, moment) };
  performed.set(key, found);
  return found;
}

/** A phase with one order of each factor within animals: the same for every arm. */
interface Plan extends Placed<Phase> {
  readonly days: Span['days'];
  readonly sessions: readonly SessionDay[];
}

function momentOf({ session, level }: SessionDay, { node: phase, lowering }: Plan, arm: Arm, { crossed }: Design): Moment {
  const own = level === undefined ? {} : { [level.factor]: level.level };
  const levels = new Map<Id, Id | null>([...crossed.map((factor) => [factor, null] as const), ...Object.entries({ ...arm.levels, ...own })]);
  const id = sessionId(session, lowering);
  const subject = subjectOf(session, phase, arm, lowering);
  return { session: id, levels, own, subject, lowering: lowering.holding(levels), hasLadder: hasLadder(session), key: JSON.stringify([id, subject, [...levels]]) };
}

function trackDays(plan: Plan, arm: Arm, design: Design): TrackDay[] {
  const { node: phase, lowering, days, sessions } = plan;
  const until = untilOf(phase);
  const least = until === undefined ? Number.POSITIVE_INFINITY : (daysOf(until.run) ?? 1);
  const id = lowering.id(phase);
  const found = days.map((day, index): TrackDay => ({ day, phase: id, status: index < least ? 'planned' : 'conditional', sessions: [] }));
  const occasions = new Map<SessionLike, number>();
  /** By session and level. */
  const moments = new Map<SessionLike, Map<Id | undefined, Moment>>();
  for (const session of sessions) {
    const known = moments.get(session.session) ?? new Map<Id | undefined, Moment>();
    const moment = known.get(session.level?.level) ?? momentOf(session, plan, arm, design);
    moments.set(session.session, known.set(session.level?.level, moment));
    if (holds(session.guards, moment) === false) continue;
    const occasion = occasions.get(session.session) ?? 0;
    occasions.set(session.session, occasion + 1);
    const { clock, steps } = perform(session, occasion, moment, design);
    // Of a session all of whose steps are for other arms there is nothing to do.
    if (steps.length === 0 && contentsOf(session.session).nodes.some(isStep)) continue;
    found[session.index]?.sessions.push({ session: moment.session, clock, levels: moment.own, steps });
  }
  return found.map((day) => (day.sessions.length < 2 ? day : { ...day, sessions: byTime([day.sessions], ({ clock }) => clock) }));
}

/** The timeline: for every arm, and every order that its animals can have, every phase, day, session and step. */
export function tracksOf(arms: readonly Arm[], phases: readonly Placed<Phase>[], spans: PhaseDays, prefix: string): Track[] {
  const orders = allOrders(phases);
  const design: Design = { crossed: [...new Set(arms.flatMap(({ levels }) => Object.keys(levels)))], performed: new Map() };
  // What runs in the background has no place in the sequence of the phases.
  const sequences = (['background', 'phase'] as const).map((kind) => phases.filter(({ node }) => node.kind === kind));
  const plans = orders.map((order) => sequences.map((sequence) => sequence.map((phase): Plan => {
    const days = spans.get(phase)?.days ?? [null];
    return { ...phase, days, sessions: sessionDaysOf(phase.node, days, order, phase.lowering) };
  })));
  const areUnique = new Set(arms.map(({ name }) => name)).size === arms.length;
  return arms.flatMap((arm) =>
    orders.map((order, index): Track => ({
      id: `${prefix}track.${areUnique ? arm.name : arm.id}${orders.length > 1 ? `.${index + 1}` : ''}`,
      arm: arm.id,
      orders: [...order].map(([factor, levels]) => ({ factor, levels: [...levels] })),
      days: byTime((plans[index] ?? []).map((sequence) => sequence.flatMap((plan) => trackDays(plan, arm, design))), ({ day }) => day),
    })),
  );
}
