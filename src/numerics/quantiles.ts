export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, Am Stat 1996;50:361, the default of R).
 *
 * @param share from 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  return quantileOfSorted([...values].sort((one, other) => one - other), share);
}

/** The same of values in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
