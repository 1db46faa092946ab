import { Table } from './table.js';
import type { Deal, Dealt } from './types.js';

/** All that keeps every margin, or as much of it as was found before there were too many steps. */
export interface Listing {
  readonly complete: boolean;
  readonly found: readonly Dealt[];
}

/**
 * Lists every way to deal the labels that keeps all margins, item by item.
 *
 * @param steps after so many labels put on an item the listing is given up
 * @param enough after so many ways found
 */
export function listed(deal: Deal, steps: number, enough = Number.POSITIVE_INFINITY): Listing {
  const table = new Table(deal);
  /** Items of each margin that have no label yet. */
  const open = deal.margins.map(({ items }) => items.length);
  const found: Dealt[] = [];
  const dealt: number[] = [];
  let left = steps;

  function fits(item: number, label: number): boolean {
    return (table.of[item] ?? []).every((number) => {
      const { least, most } = deal.margins[number] ?? deal.margins[0];
      if (table.count(number, label) > (most[label] ?? 0)) return false;
      let needed = 0;
      let possible = 0;
      for (let other = 0; other < deal.labels; other++) {
        const count = table.count(number, other);
        needed += Math.max(0, (least[other] ?? 0) - count);
        possible += Math.max(0, (most[other] ?? 0) - count);
      }
      const unlabelled = open[number] ?? 0;
      return needed <= unlabelled && unlabelled <= possible;
    });
  }

  /** False where it was given up. */
  function go(item: number): boolean {
    if (item === deal.items) {
      found.push([...dealt]);
      return found.length < enough;
    }
    for (const number of table.of[item] ?? []) open[number] = (open[number] ?? 0) - 1;
    let goesOn = true;
    for (let label = 0; label < deal.labels && goesOn; label++) {
      if (left-- <= 0) {
        goesOn = false;
        break;
      }
      table.add(item, label);
      if (fits(item, label)) {
        dealt.push(label);
        goesOn = go(item + 1);
        dealt.pop();
      }
      table.add(item, label, -1);
    }
    for (const number of table.of[item] ?? []) open[number] = (open[number] ?? 0) + 1;
    return goesOn;
  }

  return { complete: go(0), found };
}
