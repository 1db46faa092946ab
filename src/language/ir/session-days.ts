import { flatMap } from '../flat-map.js';
import { isEach, isSession, type Days, type Each, type Phase, type Session } from '../generated/ast.js';
import { mostDays } from './bounds.js';
import { dayNumbers } from './days.js';
import type { Lowering } from './lowering.js';
import { clauseDays, eachLength, periodOf, startsOf } from './phase-lengths.js';
import { factorOf, guarded, guardedBy, sessionsOf, type Guard, type SessionLike } from './steps.js';
import type { Id } from './types.js';

/** A session of a phase, on the days on which its arm has the same levels. */
export interface SessionDays {
  readonly session: SessionLike;
  readonly guards: readonly Guard[];
  /** From 0, in order: which of the days of the phase. */
  readonly days: readonly number[];
  /** Level of the factor of the `each` around it. */
  readonly level: { readonly factor: Id; readonly level: Id } | undefined;
}

/** Order of the levels of each factor within animals, by the id of the factor. */
export type Orders = ReadonlyMap<Id, readonly Id[]>;

type PhaseDays = readonly (number | null)[];

/** Days of a phase, from 0, that a session lists; of those outside the phase the first is a problem. */
function listed(said: Days, days: PhaseDays, lowering: Lowering): number[] {
  const numbers = dayNumbers(said, lowering);
  if (numbers === undefined) {
    lowering.problem('PP1601', said, `These are not days: expected whole numbers up to ${mostDays}, such as “on days 1, 3”.`);
    return [];
  }
  const found = numbers.map((number) => (said.relative ? number - 1 : days.indexOf(number)));
  const outside = numbers.find((_, at) => (found[at] ?? -1) < 0 || (found[at] ?? 0) >= days.length);
  if (outside !== undefined && (said.relative || !days.includes(null))) {
    const hint = said.relative ? `the phase has ${days.length}` : `the phase is on days ${days[0]} to ${days.at(-1)}; “on day ${outside}” counts from its first`;
    lowering.problem('PP1601', said, `There is no day ${outside} here: ${hint}.`);
  }
  return found.filter((index) => index >= 0 && index < days.length);
}

/** Days of a phase, from 0, on which a session takes place. */
function indices(session: Session, days: PhaseDays, lowering: Lowering): number[] {
  const all = days.map((_, index) => index);
  const { days: said } = session;
  const interval = clauseDays(session, 'interval', lowering);
  if (said?.parity !== undefined) {
    const number = (index: number): number => (said.relative ? undefined : days[index]) ?? index + 1;
    return all.filter((index) => (number(index) % 2 === 0) === (said.parity === 'even'));
  }
  const found = said === undefined ? all : listed(said, days, lowering);
  return interval === undefined ? found : found.filter((index) => (index - (found[0] ?? 0)) % interval === 0);
}

interface Pass {
  readonly start: number;
  /** First day of the next pass. */
  readonly end: number;
  readonly level: NonNullable<SessionDays['level']>;
}

function passes(each: Each, days: PhaseDays, orders: Orders, lowering: Lowering): Pass[] {
  const factor = factorOf(each, lowering);
  if (factor === undefined) return [];
  const id = lowering.id(factor);
  const order = orders.get(id) ?? [];
  const starts = startsOf(each, lowering);
  if (starts.some((start) => Number.isNaN(start))) {
    lowering.problem('PP1601', each.days ?? each, `${starts.length} turns of '${factor.name}' need ${starts.length} days on which they begin.`);
    return [];
  }
  const needed = eachLength(each, lowering);
  if (needed > days.length) {
    const period = periodOf(each, lowering);
    const help = period > 1 ? ` A turn begins every ${period} days.` : '';
    lowering.problem('PP1601', each, `'${factor.name}' has ${order.length} levels, which makes ${starts.length} turns. They need ${needed} days; the phase has ${days.length}.${help}`);
  };
  return flatMap(starts, (start, pass) => {
    const level = order[pass % order.length];
    return level === undefined || start >= days.length ? [] : [{ start, end: starts[pass + 1] ?? Math.max(start + periodOf(each, lowering), needed), level: { factor: id, level } }];
  });
}

/** Every session of a phase with the days on which it takes place, as written. */
export function sessionDaysOf(phase: Phase, days: PhaseDays, orders: Orders, lowering: Lowering): SessionDays[] {
  const found: SessionDays[] = [];
  if (sessionsOf(phase).some(({ node }) => node === phase)) found.push({ session: phase, guards: [], days: days.map((_, index) => index), level: undefined });
  for (const { node, guards } of guarded(phase.block)) {
    if (isSession(node)) found.push({ session: node, guards, days: indices(node, days, lowering), level: undefined });
    if (!isEach(node)) continue;
    for (const { start, end, level } of passes(node, days, orders, lowering)) {
      const own = days.slice(start, end);
      for (const inner of guardedBy(node.block.statements, guards)) {
        if (!isSession(inner.node)) continue;
        // A session without days of its own takes place once in a pass.
        const at = inner.node.days === undefined && clauseDays(inner.node, 'interval', lowering) === undefined ? [0] : indices(inner.node, own, lowering);
        found.push({ session: inner.node, guards: inner.guards, days: at.map((index) => start + index), level });
      }
    }
  }
  return found;
}
