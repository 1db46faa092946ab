import { flatMap } from '../flat-map.js';
import { isAdministration, isEach, isMaterial, type Each, type Factor, type Phase } from '../generated/ast.js';
import { readSentence } from '../references/sentence.js';
import { statedItems } from '../references/stated.js';
import { counted } from '../words.js';
import { mostCells, mostTrackDays } from './bounds.js';
import { ByLevels } from './by-levels.js';
import { decide } from './conditions.js';
import { daysOf } from './days.js';
import type { Placed } from './design.js';
import { stepsIn, type StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import { ordersOf, type OrderMethod } from './orders.js';
import { animalsIn, participantsOf } from './participants.js';
import type { PhaseDays, Span } from './phase-days.js';
import { areGroupsNamedApart } from './reading.js';
import { reportOtherDays } from './same-day.js';
import { Clocks } from './session-clocks.js';
import { sessionDaysOf, type Orders, type SessionDays } from './session-days.js';
import type { StepTime } from './step-times.js';
import { factorOf, guarded, lowerGuards, sessionId, untilOf, type Guard, type SessionLike } from './steps.js';
import type { Arm, Expression, Id, Track, TrackDay, TrackSession, TrackStep } from './types.js';

function methodOf(each: Each): OrderMethod {
  const item = statedItems(each.block, 'order')[0];
  return (item?.$type === 'Ref' ? item.target.$refText : 'fixed_order') as OrderMethod;
}

/** Every combination of orders that animals of an arm can have. */
function allOrders(phases: readonly Placed<Phase>[]): Orders[] {
  let found: Orders[] = [new Map()];
  for (const { node, lowering } of phases) {
    for (const { node: each } of guarded(node.block)) {
      if (!isEach(each)) continue;
      const factor = factorOf(each, lowering);
      if (factor === undefined) continue;
      const id = lowering.id(factor);
      if (found[0]?.has(id)) continue;
      if (!factor.within) lowering.problem('PP1605', each, `'${factor.name}' varies between animals, so that none of them has one level after another. Write “factor ${factor.name} within = …”.`);
      const method = methodOf(each);
      const orders = ordersOf(method, levelIds(factor, lowering));
      if (orders === undefined || orders.length * found.length > mostCells) {
        const what = orders === undefined ? `${factor.levels.length} levels have` : `With those of the factors before it, the levels of '${factor.name}' have`;
        lowering.problem('PP1605', each, `${what} too many orders to list. Use “order: latin_square” or “order: fixed_order”.`);
        continue;
      }
      found = flatMap(found, (known) => orders.map((order) => new Map([...known, [id, order]])));
    }
  }
  return found;
}

const levelIds = (factor: Factor, lowering: Lowering): Id[] => factor.levels.map((level) => lowering.id(level));

/** Truth of all conditions around something; undefined where one depends on what will be measured. */
function holds(guards: readonly Guard[], lowering: Lowering): boolean | undefined {
  let result: boolean | undefined = true;
  for (const { condition, negated } of guards) {
    const truth = decide(condition, lowering.levels, lowering);
    if (truth === undefined) result = undefined;
    else if (truth === negated) return false;
  }
  return result;
}

/** What of the conditions will be measured only. */
function conditionOf(guards: readonly Guard[], lowering: Lowering, of: Id): Expression | undefined {
  return lowerGuards(guards.filter((guard) => holds([guard], lowering) === undefined), lowering, of);
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

function trackSteps(guards: readonly Guard[], times: readonly StepTime[], occasion: number, clock: number | null, subject: Id | null, lowering: Lowering): TrackStep[] {
  return times.map(({ step, parent, onset, duration }) => {
    const id = lowering.id(step.node);
    const condition = conditionOf([...guards, ...step.guards], lowering, id);
    const rung = rungOf(step.node, occasion, lowering);
    return {
      step: id,
      onset,
      duration,
      clock: clock === null || onset === null ? null : clock + onset,
      ...(rung !== undefined && { rung }),
      ...(condition !== undefined && { condition }),
      participants: participantsOf(step.node, subjectWithin(parent, times, subject, lowering), lowering),
    };
  });
}

function subjectOf(session: SessionLike, phase: Phase, arm: Arm, lowering: Lowering): Id | null {
  const [said] = readSentence(session).values.get('animals') ?? readSentence(phase).values.get('animals') ?? [];
  return animalsIn(said, lowering, arm.animals);
}

/** Known times in their order; what has none keeps its place in its list, after what is written before it. */
function byTime<T>(lists: readonly T[][], timeOf: (item: T) => number | null): T[] {
  const [only = [], ...others] = lists.filter(({ length }) => length > 0);
  if (others.length === 0 && isByTime(only, timeOf)) return only;
  const keyed = flatMap(lists, (items) => {
    let last = Number.NEGATIVE_INFINITY;
    return items.map((item) => {
      last = timeOf(item) ?? last;
      return { item, time: last };
    });
  });
  return keyed.sort((a, b) => (a.time === b.time ? 0 : a.time - b.time)).map(({ item }) => item);
}

/** Most sessions and days are written in their order. */
function isByTime<T>(items: readonly T[], timeOf: (item: T) => number | null): boolean {
  let last = Number.NEGATIVE_INFINITY;
  return items.every((item) => {
    const before = last;
    last = timeOf(item) ?? before;
    return last >= before;
  });
}

type Performed = Pick<TrackSession, 'clock' | 'steps'>;

/** A phase with one order of each factor within animals: the same for every arm. */
interface Plan extends Placed<Phase> {
  readonly days: Span['days'];
  readonly sessions: readonly SessionDays[];
}

/** Sessions as they were worked out, by what they depend on besides the levels that they ask for, and by all levels. */
interface Known {
  readonly byLevels: Map<string, ByLevels<Performed>>;
  readonly performed: Map<string, Performed>;
}

function hasLadder(session: SessionLike): boolean {
  return stepsIn(session).some((step) => isAdministration(step) && readSentence(step).values.has('ladder_by'));
}

function perform({ session, guards }: SessionDays, occasion: number, subject: Id | null, lowering: Lowering): Performed {
  const clocks = new Clocks((around) => holds(around, lowering) !== false, lowering);
  const clock = clocks.onsetOf(session);
  return { clock, steps: trackSteps(guards, clocks.stepsOf(session), occasion, clock, subject, lowering) };
}

/** Animals with other levels have steps of their own, though they do the same: what a step gives can be the value of a level. */
function performOnce(key: string, held: string, taken: SessionDays, occasion: number, subject: Id | null, lowering: Lowering, known: Known): Performed {
  const whole = `${key}\n${held}`;
  const before = known.performed.get(whole);
  if (before !== undefined) return before;
  const byLevels = known.byLevels.get(key) ?? new ByLevels<Performed>();
  known.byLevels.set(key, byLevels);
  const { clock, steps } = byLevels.get(lowering.levels, (asked) => perform(taken, occasion, subject, lowering.holding(asked)));
  const performed = { clock, steps: steps.map((step) => ({ ...step })) };
  known.performed.set(whole, performed);
  return performed;
}

/** What an arm goes through in a phase, by day. */
function sessionsOfPlan(plan: Plan, arm: Arm, levels: ReadonlyMap<Id, Id | null>, known: Known): TrackSession[][] {
  const found = plan.days.map((): TrackSession[] => []);
  const occasions = new Map<SessionLike, number>();
  for (const taken of plan.sessions) {
    const { session, level } = taken;
    const held = level === undefined ? levels : new Map([...levels, [level.factor, level.level]]);
    const lowering = plan.lowering.holding(held);
    if (holds(taken.guards, lowering) === false) continue;
    const id = sessionId(session, lowering);
    const own = level === undefined ? {} : { [level.factor]: level.level };
    const subject = subjectOf(session, plan.node, arm, lowering);
    const climbs = hasLadder(session);
    const heldText = [...held.values()].join(' ');
    let performed: Performed | undefined;
    for (const index of taken.days) {
      // Only the next dose of a ladder makes a session unlike the one before.
      if (performed === undefined || climbs) {
        const occasion = occasions.get(session) ?? 0;
        occasions.set(session, occasion + 1);
        performed = performOnce(`${id} ${subject} ${climbs ? occasion : ''}`, heldText, taken, occasion, subject, lowering, known);
      }
      const { clock, steps } = performed;
      // Of a session all of whose steps are for other arms there is nothing to do.
      if (steps.length > 0 || stepsIn(session).length === 0) found[index]?.push({ session: id, clock, levels: own, steps });
    }
  }
  return found;
}

function trackDays(plan: Plan, arm: Arm, levels: ReadonlyMap<Id, Id | null>, known: Known): TrackDay[] {
  const until = untilOf(plan.node);
  const least = until === undefined ? Number.POSITIVE_INFINITY : (daysOf(until.run) ?? 1);
  const phase = plan.lowering.id(plan.node);
  const sessions = sessionsOfPlan(plan, arm, levels, known);
  return plan.days.map((day, index) => ({ day, phase, status: index < least ? 'planned' : 'conditional', sessions: byTime([sessions[index] ?? []], ({ clock }) => clock) }));
}

/** The timeline: for every arm, and every order that its animals can have, every phase, day, session and step. */
export function tracksOf(arms: readonly Arm[], phases: readonly Placed<Phase>[], spans: PhaseDays, prefix: string): Track[] {
  const orders = allOrders(phases);
  const days = phases.reduce((sum, phase) => sum + (spans.get(phase)?.days.length ?? 1), 0);
  const [first] = phases;
  // Looked at before anything is worked out for each of them.
  if (first !== undefined && days * orders.length * arms.length > mostTrackDays) {
    first.lowering.problem('PP1605', first.node, `${counted(arms.length, 'group')}${orders.length === 1 ? '' : ` in ${counted(orders.length, 'order')}`} on ${counted(days, 'day')} are more than can be followed: all together have at most ${counted(mostTrackDays, 'day')}.`);
    return [];
  }
  // Of the factors that make no arm nothing can be said of an arm.
  const crossed = flatMap(arms, ({ levels }) => Object.keys(levels)).map((factor): [Id, Id | null] => [factor, null]);
  const known: Known = { byLevels: new Map(), performed: new Map() };
  // What runs in the background has no place in the sequence of the phases.
  const sequences = (['background', 'phase'] as const).map((kind) => phases.filter(({ node }) => node.kind === kind));
  const plans = orders.map((order) => sequences.map((sequence) => sequence.map((phase): Plan => {
    const days = spans.get(phase)?.days ?? [null];
    return { node: phase.node, lowering: phase.lowering, days, sessions: sessionDaysOf(phase.node, days, order, phase.lowering) };
  })));
  reportOtherDays((plans[0] ?? []).flat());
  const areUnique = areGroupsNamedApart(arms.map(({ id }) => id));
  return flatMap(arms, (arm) => {
    const levels = new Map([...crossed, ...Object.entries(arm.levels)]);
    return orders.map((order, index): Track => ({
      id: `${prefix}track.${areUnique ? arm.name : arm.id}${orders.length > 1 ? `.${index + 1}` : ''}`,
      arm: arm.id,
      orders: [...order].map(([factor, levels]) => ({ factor, levels: [...levels] })),
      days: byTime((plans[index] ?? []).map((sequence) => flatMap(sequence, (plan) => trackDays(plan, arm, levels, known))), ({ day }) => day),
    }));
  });
}
