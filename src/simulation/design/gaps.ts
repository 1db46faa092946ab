/** Moments closer than this are one, min. */
const dust = 1e-9;

/**
 * How far apart some moments may be, minutes: all that was said of any two of them together. Whatever lies between the ends that are left for
 * one, the others can be placed too.
 */
export class Gaps {
  /** By two moments, how long the second may be after the first at most. */
  private readonly largest: number[][];

  constructor(private readonly count: number) {
    this.largest = Array.from({ length: count }, (_, one) => Array.from({ length: count }, (_, other) => (one === other ? 0 : Number.POSITIVE_INFINITY)));
  }

  /** How long after one moment the other is at least, and at most. */
  between(one: number, other: number): { readonly least: number; readonly most: number } {
    return { least: -this.most(other, one), most: this.most(one, other) };
  }

  /** Says how long after one moment the other is. @returns whether that can be with all that was said before; else it is left out */
  say(one: number, other: number, least: number, most: number): boolean {
    const known = this.between(one, other);
    const low = Math.max(least, known.least);
    const high = Math.min(most, known.most);
    if (low > high + dust) return false;
    this.limit(one, other, Math.max(low, high));
    this.limit(other, one, -low);
    return true;
  }

  private most(one: number, other: number): number {
    return this.largest[one]?.[other] ?? Number.POSITIVE_INFINITY;
  }

  private limit(one: number, other: number, most: number): void {
    if (most >= this.most(one, other)) return;
    for (let from = 0; from < this.count; from++) {
      const row = this.largest[from] ?? [];
      const until = this.most(from, one) + most;
      for (let to = 0; to < this.count; to++) row[to] = Math.min(this.most(from, to), until + this.most(other, to));
    }
  }
}

/** What is left of a wish between two ends; itself where it is beyond them by less than can be told. */
export const within = (wish: number, { least, most }: { readonly least: number; readonly most: number }): number => (wish < least - dust ? least : wish > most + dust ? most : wish);

/** Is nothing left open? */
export const isSettled = ({ least, most }: { readonly least: number; readonly most: number }): boolean => most - least <= dust;
