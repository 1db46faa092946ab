import { nameOf, withInner } from '../language/ir/reading.js';
import type { Experiment, Id } from '../language/ir/types.js';
import { changeOf, type Change } from './change.js';

/** Parts in the order in which they are declared, and whether it is what says when they are: whether one of them has no time of its own. */
interface Order {
  readonly what: string;
  readonly ids: readonly Id[];
  readonly counts: boolean;
}

/** What comes in another order. Where all have their days and hours these tell it, and the order of the text says nothing. */
export function changedOrders(before: Experiment, after: Experiment): Change[] {
  const was = new Map(ordersOf(before));
  return ordersOf(after).flatMap(([key, is]) => {
    const own = was.get(key);
    if (own === undefined || !(own.counts || is.counts)) return [];
    const [from, to] = [own.ids.filter((id) => is.ids.includes(id)), is.ids.filter((id) => own.ids.includes(id))].map((ids) => ids.map(nameOf).join(', '));
    return changeOf(`${is.what}, order`, from, to) ?? [];
  });
}

function ordersOf({ phases, timeline }: Experiment): [key: Id, order: Order][] {
  const open = new Set<Id>();
  for (const { sessions } of timeline.flatMap(({ days }) => days)) {
    for (const { session, clock, steps } of sessions) {
      if (clock === null) open.add(session);
      for (const { step, onset } of steps) if (onset === null) open.add(step);
    }
  }
  return [
    ['', { what: 'phases', ids: phases.map(({ id }) => id), counts: phases.some(({ span }) => span.first === null) }],
    ...phases.flatMap(({ id, name, sessions }): [Id, Order][] => [
      [id, { what: name, ids: sessions.map((session) => session.id), counts: sessions.some((session) => session.timing.length === 0 && open.has(session.id)) }],
      ...sessions.flatMap((session) => [
        orderOf(session.id, `${name}, ${session.name}`, session.steps, open),
        ...session.steps.flatMap(withInner).map((step) => orderOf(step.id, `${name}, ${session.name}: ${nameOf(step.id)}`, step.steps ?? [], open)),
      ]),
    ]),
  ];
}

const orderOf = (key: Id, what: string, steps: readonly { readonly id: Id }[], open: ReadonlySet<Id>): [Id, Order] => [key, { what, ids: steps.map(({ id }) => id), counts: steps.some(({ id }) => open.has(id)) }];
