export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation; 0 of fewer than two values. */
export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return values.length < 2 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Sum over measures and groups of the squared distance of a group's mean from the mean of all, in standard deviations. */
export function unlikeness(measures: readonly (readonly number[])[], labels: number): (dealt: readonly number[]) => number {
  const scaled = measures.map((values) => {
    const [centre, spread] = [mean(values), deviation(values)];
    return values.map((value) => (spread === 0 ? 0 : (value - centre) / spread));
  });
  return (dealt) => {
    let sum = 0;
    for (const values of scaled) {
      const totals = Array.from({ length: labels }, () => ({ sum: 0, count: 0 }));
      for (const [item, label] of dealt.entries()) {
        const total = totals[label];
        if (total === undefined) continue;
        total.sum += values[item] ?? 0;
        total.count++;
      }
      for (const total of totals) if (total.count > 0) sum += (total.sum / total.count) ** 2;
    }
    return sum;
  };
}
