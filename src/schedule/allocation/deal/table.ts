import type { Deal } from './types.js';

/** Margins as they are asked for again and again: those of each item, and how often each label has fallen in each of them. */
export class Table {
  /** Numbers of the margins that an item is in. */
  readonly of: readonly (readonly number[])[];
  private readonly counts: Int32Array;

  constructor(readonly deal: Deal) {
    const of: number[][] = Array.from({ length: deal.items }, () => []);
    for (const [number, { items }] of deal.margins.entries()) for (const item of items) of[item]?.push(number);
    this.of = of;
    this.counts = new Int32Array(deal.margins.length * deal.labels);
  }

  count(margin: number, label: number): number {
    return this.counts[margin * this.deal.labels + label] ?? 0;
  }

  /** Puts a label on an item, or with -1 takes it off. */
  add(item: number, label: number, by: 1 | -1 = 1): void {
    for (const margin of this.of[item] ?? []) this.counts[margin * this.deal.labels + label] = this.count(margin, label) + by;
  }

  /** By how many a label is too few or too many in a margin. */
  excess(margin: number, label: number, more = 0): number {
    const { least, most } = this.deal.margins[margin] ?? this.deal.margins[0];
    const count = this.count(margin, label) + more;
    return Math.max(0, count - (most[label] ?? 0), (least[label] ?? 0) - count);
  }

  /** By how many labels all margins together are missed. */
  missed(): number {
    let sum = 0;
    for (const margin of this.deal.margins.keys()) for (let label = 0; label < this.deal.labels; label++) sum += this.excess(margin, label);
    return sum;
  }

  /** How much more would be missed if an item had another label. */
  costOfRelabelling(item: number, from: number, to: number): number {
    let sum = 0;
    for (const margin of this.of[item] ?? []) {
      sum += this.excess(margin, from, -1) - this.excess(margin, from) + this.excess(margin, to, 1) - this.excess(margin, to);
    }
    return sum;
  }
}
