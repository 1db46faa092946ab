import { nice, ticks, tickStep } from 'd3-array';

/** Numbers along an axis. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  at(value: number): number;
  label(tick: number): string;
}

export interface ScaleOptions {
  /** About how many ticks. */
  readonly count?: number;
  /** Set false for an axis that ends where its values do. */
  readonly isNice?: boolean;
}

/** Numbers that differ by less than this part of them, or are less than that, have no scale of their own. */
const alike = 1e-6;
const tiny = 1e-9;

/**
 * A straight scale over all values; where they are all the same, a little to both sides of them.
 *
 * @param start and end of the axis in the picture
 */
export function scaleOver(values: readonly number[], [start, end]: readonly [number, number], { count = 5, isNice = true }: ScaleOptions = {}): Scale {
  const known = values.filter(Number.isFinite);
  const [least, most] = known.length === 0 ? [0, 1] : [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  const size = Math.max(Math.abs(least), Math.abs(most));
  const spare = most - least > size * alike && size > tiny ? 0 : size > tiny ? size / 10 : 1;
  const [from, to] = isNice ? nice(least - spare, most + spare, count) : [least - spare, most + spare];
  const step = tickStep(from, to, count);
  const decimals = Math.min(10, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return {
    from,
    to,
    ticks: ticks(from, to, count),
    at: (value) => start + ((value - from) / (to - from)) * (end - start),
    label: (tick) => tick.toFixed(decimals).replace(/^-(?=0(\.0*)?$)/, '').replace('-', '−'),
  };
}
