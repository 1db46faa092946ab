import type { Random } from '../../../random/random.js';
import { shuffled } from '../../../random/shuffle.js';
import { Table } from './table.js';
import type { Deal, Dealt, Unlikeness } from './types.js';

/** Exchanges tried for each item before a dealing counts as drawn, between two that are compared, and without any before all is given up. */
const mixing = 200;
const between = 4;
const most = 4000;
/** How many dealings are compared where measures are to be alike. */
const candidates = 1000;

export interface Exchanged {
  /** Undefined where none was reached that keeps every margin. */
  readonly dealt: Dealt | undefined;
  readonly compared: number;
}

/** Labels in random order, each as often as the margin over all items wants it. */
function begun({ items, labels, margins: [all] }: Deal, random: Random): number[] {
  const found = all.least.flatMap((count, label) => Array.from({ length: count }, () => label));
  const spare = all.most.flatMap((count, label) => Array.from({ length: count - (all.least[label] ?? 0) }, () => label));
  const given = [...found, ...shuffled(spare, random).slice(0, Math.max(0, items - found.length))].slice(0, items);
  while (given.length < items) given.push(random.below(labels));
  return shuffled(given, random);
}

/**
 * A dealing that was reached by random exchanges of the labels of two items, and random changes of one label. What misses more margins is
 * taken with a probability of 1/32 for each; so every way that keeps all margins is as likely as every other in the long run (Metropolis
 * 1953, 10.1063/1.1699114), and the number of exchanges before one is taken is many times what it takes to forget the beginning.
 */
export function exchanged(deal: Deal, random: Random, unlikeness?: Unlikeness): Exchanged {
  const table = new Table(deal);
  const now = begun(deal, random);
  for (const [item, label] of now.entries()) table.add(item, label);
  let missed = table.missed();
  let best: { dealt: Dealt; unlike: number } | undefined;
  let compared = 0;
  let next = mixing * deal.items;
  const relabel = (item: number, to: number): number => {
    const from = now[item] ?? 0;
    const cost = table.costOfRelabelling(item, from, to);
    table.add(item, from, -1);
    table.add(item, to);
    now[item] = to;
    return cost;
  };

  for (let tried = 0; tried < (mixing + most + between * candidates) * deal.items; tried++) {
    if (tried >= next && missed === 0) {
      const unlike = unlikeness?.(now) ?? 0;
      if (best === undefined || unlike < best.unlike) best = { dealt: [...now], unlike };
      if (unlikeness === undefined) return { dealt: best.dealt, compared: 0 };
      compared++;
      next = tried + between * deal.items;
      if (compared === candidates) break;
    }
    if (best === undefined && tried >= most * deal.items) break;
    const one = random.below(deal.items);
    const other = random.below(deal.items + 1);
    const [first, second] = [now[one] ?? 0, now[other] ?? random.below(deal.labels)];
    if (first === second) continue;
    let cost = relabel(one, second);
    if (other < deal.items) cost += relabel(other, first);
    if (cost > 0 && (cost > 6 || random.word() >>> (32 - 5 * cost) !== 0)) {
      relabel(one, first);
      if (other < deal.items) relabel(other, second);
    } else missed += cost;
  }
  return { dealt: best?.dealt, compared };
}
