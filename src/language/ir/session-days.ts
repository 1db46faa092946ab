import { isEach, isSession, type Each, type Phase, type Session } from '../generated/ast.js';
import type { Guard, SessionLike } from './steps.js';
import { guarded, sessionsOf } from './steps.js';
import { dayNumbers } from './days.js';
import type { Lowering } from './lowering.js';
import { clauseCount, clauseDays, periodOf } from './phase-days.js';
import type { Id } from './types.js';

/** One session on one day of a phase. */
export interface SessionDay {
  readonly session: SessionLike;
  readonly guards: readonly Guard[];
  /** From 0: which of the days of the phase. */
  readonly index: number;
  /** Level of the factor of the `each` around it. */
  readonly level: { readonly factor: Id; readonly level: Id } | undefined;
}

/** Order of the levels of each factor within animals, by the id of the factor. */
export type Orders = ReadonlyMap<Id, readonly Id[]>;

/** Indices of the days on which a session of a phase takes place. */
function indices(session: Session, days: readonly (number | null)[], lowering: Lowering): number[] {
  const all = days.map((_, index) => index);
  const { days: said } = session;
  if (said === undefined) {
    const interval = clauseDays(session, 'interval');
    return interval === undefined ? all : all.filter((index) => index % interval === 0);
  }
  if (said.parity !== undefined) return all.filter((index) => index % 2 === (said.parity === 'odd' ? 0 : 1));
  const numbers = dayNumbers(said);
  if (numbers === undefined) {
    lowering.problem('PP1601', said, 'These are not days: expected whole numbers, such as “on days 1, 3”.');
    return [];
  }
  const found = numbers.map((number) => (said.relative ? number - 1 : days.indexOf(number)));
  const outside = numbers.find((_, at) => (found[at] ?? -1) < 0 || (found[at] ?? 0) >= days.length);
  if (outside !== undefined && !days.includes(null)) {
    const hint = said.relative ? `the phase has ${days.length}` : `the phase is on days ${days[0]} to ${days.at(-1)}; “on day ${outside}” counts from its first`;
    lowering.problem('PP1601', said, `There is no day ${outside} here: ${hint}.`);
  }
  return found.filter((index) => index >= 0 && index < days.length);
}

function passes(each: Each, days: readonly (number | null)[], orders: Orders, lowering: Lowering): { start: number; length: number; level: SessionDay['level'] }[] {
  const factor = each.factor.ref;
  if (factor === undefined) return [];
  const id = lowering.id(factor);
  const order = orders.get(id) ?? [];
  const length = periodOf(each);
  const all = Array.from({ length: clauseCount(each) }, () => order).flat();
  // The last pass needs its sessions only, not the time to the next.
  const inner = Math.max(1, ...each.block.statements.filter(isSession).map((session) => Math.max(1, ...((session.days?.relative ? dayNumbers(session.days) : undefined) ?? [1]))));
  const needed = (all.length - 1) * length + Math.min(inner, length);
  if (needed > days.length && !days.includes(null)) {
    lowering.problem('PP1601', each, `${all.length} passes of ${length} ${length === 1 ? 'day' : 'days'} need ${needed} days; the phase has ${days.length}.`);
  }
  return all.map((level, index) => ({ start: index * length, length, level: { factor: id, level } })).filter(({ start }) => start < days.length);
}

/** Every session of a phase on every day that it takes place, by day and then as written. */
export function sessionDaysOf(phase: Phase, days: readonly (number | null)[], orders: Orders, lowering: Lowering): SessionDay[] {
  const found: SessionDay[] = [];
  const add = (session: SessionLike, guards: readonly Guard[], at: readonly number[], level: SessionDay['level']): void => {
    for (const index of at) found.push({ session, guards, index, level });
  };
  if (sessionsOf(phase).some(({ node }) => node === phase)) add(phase, [], days.map((_, index) => index), undefined);
  for (const { node, guards } of guarded(phase.block.statements)) {
    if (isSession(node)) add(node, guards, indices(node, days, lowering), undefined);
    if (!isEach(node)) continue;
    for (const { start, length, level } of passes(node, days, orders, lowering)) {
      const own = days.slice(start, start + length);
      for (const inner of guarded(node.block.statements, guards)) {
        if (!isSession(inner.node)) continue;
        // A session without days of its own takes place once in a pass.
        const at = inner.node.days === undefined && clauseDays(inner.node, 'interval') === undefined ? [0] : indices(inner.node, own, lowering);
        add(inner.node, inner.guards, at.map((index) => start + index), level);
      }
    }
  }
  return found.sort((a, b) => a.index - b.index);
}
