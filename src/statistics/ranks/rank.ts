/** Ranks from 1, of equal values their mean rank; and the sizes of the groups of equal values. */
export function ranksOf(values: ArrayLike<number>): { readonly ranks: Float64Array; readonly ties: readonly number[] } {
  const order = Array.from(values, (_value, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length);
  const ties: number[] = [];
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && values[order[next] as number] === values[order[first] as number]) next++;
    for (let place = first; place < next; place++) ranks[order[place] as number] = (first + 1 + next) / 2;
    if (next - first > 1) ties.push(next - first);
    first = next;
  }
  return { ranks, ties };
}

/** Sum of t³ - t over groups of equal values, by which ties lessen the variance of a sum of ranks. */
export const tieTerm = (ties: readonly number[]): number => ties.reduce((sum, size) => sum + (size ** 3 - size), 0);
