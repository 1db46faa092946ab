import type { Experiment, Id, Track } from '../../language/ir/types.js';
import { nameOf, term } from '../../language/ir/reading.js';
import { Random, streams } from '../../random/random.js';
import { armOf, sideLabel, sidesOf, type Placed } from './placed.js';
import { bySex, spread, spreadClaims, type Spread } from './spread.js';
import { stages } from './stages.js';
import type { Claim } from './together/claim.js';

interface Ordered {
  readonly factor: Id;
  readonly isDrawn: boolean;
  readonly orders: readonly (readonly Id[])[];
}

/** Orders that there are of each factor within animals, as the timeline has them; of one repeated in several phases, the first that is not fixed decides. */
function orderedFactors({ phases, timeline }: Experiment): Ordered[] {
  const methods = new Map<Id, string>();
  for (const each of phases.flatMap(({ each = [] }) => each)) if (!methods.has(each.factor)) methods.set(each.factor, term(each, 'order') ?? 'fixed_order');
  return [...methods].map(([factor, method]) => {
    const all = timeline.flatMap(({ orders }) => orders.filter((order) => order.factor === factor).map(({ levels }) => levels));
    return { factor, isDrawn: method === 'random_order', orders: [...new Map(all.map((levels) => [levels.join('\n'), levels])).values()] };
  });
}

/** Gives each animal its order of each factor that is varied within it: each order as often as each other in each group, or drawn where it says random. */
export function giveOrders(experiment: Experiment, placed: readonly Placed[], seed: number): Claim[] {
  return orderedFactors(experiment).flatMap(({ factor, isDrawn, orders }, index): Claim[] => {
    const random = new Random(seed, streams.allocation, stages.orders, index);
    const of = experiment.phases.flatMap(({ each = [] }) => each).find((each) => each.factor === factor)?.id ?? null;
    const before = placed.some(({ orders }) => orders.length > 0);
    const spreads: Spread[] = [
      { by: ['group'], of: isDrawn ? null : of, keys: [armOf], label: ({ arm }) => arm.name, shown: true },
      { by: ['group', 'side'], of: null, keys: [armOf, sidesOf], label: (one) => `${one.arm.name}, ${sideLabel(one)}`, shown: placed.some(({ places }) => Object.keys(places).length > 0) },
      { by: ['side'], of: null, keys: [sidesOf], label: sideLabel, shown: false },
      ...(before ? [{ by: ['group', 'other order'], of: null, keys: [armOf, ({ orders }: Placed) => JSON.stringify(orders)], label: ({ arm }: Placed) => arm.name, shown: false }] : []),
      ...bySex(placed),
    ];
    const settled = isDrawn || orders.length < 2 ? undefined : spread(placed, orders.length, spreads, random);
    const given = settled?.dealt ?? placed.map(() => (orders.length < 2 ? 0 : random.below(orders.length)));
    for (const [item, order] of given.entries()) placed[item]?.orders.push({ factor, levels: [...(orders[order] ?? [])] });
    if (orders.length < 2) return [];
    return spreadClaims(`order of ${nameOf(factor)}`, isDrawn ? undefined : `order ${index}`, orders.map((levels) => levels.map(nameOf).join(', ')), placed, given, spreads, settled?.notes);
  });
}

/** The track of the timeline that an animal goes through: of its group, with its orders. */
export function trackOf({ arm, orders }: Placed, timeline: readonly Track[]): Track | undefined {
  return timeline.find((track) => track.arm === arm.id && track.orders.every(({ factor, levels }) => orders.some((order) => order.factor === factor && order.levels.join('\n') === levels.join('\n'))));
}
