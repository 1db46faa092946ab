import type { Id } from '../../language/ir/types.js';
import { figure } from '../../language/words.js';
import type { BalanceClaim } from '../types.js';
import type { Claim } from './together/claim.js';
import { deviation, greatestCommonDivisor, mean } from './statistics.js';

const hair = 1e-9;

/** What is counted: how often each label falls on the items of each row. */
export interface Counted {
  readonly what: string;
  readonly of: Id | null;
  readonly columns: readonly string[];
  /** Of each column; they add up to 1. */
  readonly shares: readonly number[];
  readonly rows: readonly { label: string; labels: readonly number[] }[];
  readonly note?: string | undefined;
  /** What a row is, for the note on how many would do. */
  readonly row: string;
  /** Absent where nothing was dealt by it. */
  readonly crossing?: Claim['crossing'];
}

/** The smallest number that is shared out without remainder: for equal shares their number. */
function divisor(shares: readonly number[]): number {
  const parts = shares.map((share) => Math.round(share * 10_000_000));
  const common = parts.reduce(greatestCommonDivisor, 0);
  return Math.round(parts.reduce((sum, part) => sum + part, 0) / common);
}

/** Counts, and whether each is its share, rounded down or up. */
export function countsClaim({ what, of, columns, shares, rows, note, row, crossing }: Counted): Claim {
  const counted = rows.map(({ label, labels }) => ({ label, values: columns.map((_, column) => labels.filter((given) => given === column).length), size: labels.length }));
  const distances = counted.map(({ values, size }) => values.map((value, column) => value - (shares[column] ?? 0) * size));
  const difference = Math.max(0, ...distances.map((row) => Math.max(...row) - Math.min(...row)));
  const isKept = counted.every(({ values, size }) => values.every((value, column) => value > (shares[column] ?? 0) * size - 1 + hair && value < (shares[column] ?? 0) * size + 1 - hair));
  const uneven = Math.max(0, ...counted.filter((_, index) => (distances[index] ?? []).some((distance) => Math.abs(distance) > 1e-5)).map(({ size }) => size));
  const multiple = divisor(shares);
  const reason = note ?? (uneven > 0 && isKept ? `${uneven} in a ${row} cannot be shared out without remainder; ${Math.ceil(uneven / multiple) * multiple} is the next number that can.` : undefined);
  return {
    what,
    of,
    status: isKept ? 'exact' : 'unmet',
    columns: [...columns],
    rows: counted.map(({ label, values }) => ({ label, values })),
    difference: Number(difference.toFixed(6)),
    ...(reason !== undefined && { note: reason }),
    ...(crossing !== undefined && { crossing }),
  };
}

/** What is compared by its means. */
export interface Averaged {
  readonly what: string;
  readonly of: Id | null;
  readonly columns: readonly string[];
  readonly values: readonly number[];
  readonly labels: readonly number[];
  readonly compared: number;
  readonly isLeast: boolean;
}

/** Means, standard deviations and numbers. */
export function meansClaim({ what, of, columns, values, labels, compared, isLeast }: Averaged): BalanceClaim {
  const groups = columns.map((_, column) => values.filter((_, item) => labels[item] === column));
  const means = groups.map(mean);
  const there = means.filter((_, column) => (groups[column] ?? []).length > 0);
  const note = isLeast ? `The least unlike of all ${figure(compared)} allocations that keep the counts.` : compared > 0 ? `The least unlike of ${figure(compared)} that were drawn at random and keep the counts.` : 'Not looked at when the animals were allocated.';
  const rounded = (value: number): number => Number(value.toFixed(4));
  return {
    what,
    of,
    status: compared > 0 ? 'closest' : 'unmet',
    columns: [...columns],
    rows: [
      { label: 'mean', values: means.map(rounded) },
      { label: 'SD', values: groups.map((group) => rounded(deviation(group))) },
      { label: 'n', values: groups.map((group) => group.length) },
    ],
    difference: rounded(there.length === 0 ? 0 : Math.max(...there) - Math.min(...there)),
    note,
  };
}

/** A criterion that the animals do not tell, as they were made up. */
export function unknownClaim(what: string, of: Id | null): BalanceClaim {
  return { what, of, status: 'unmet', columns: [], rows: [], difference: 0, note: 'Not known of animals that were made up; give a table of animals.' };
}
