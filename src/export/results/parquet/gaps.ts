/** The numbers that are known, in their order, and for each place 1 where one is, 0 for NaN. */
export interface Gapless {
  readonly known: Float64Array;
  readonly levels: Int32Array;
}

export function withoutGaps(numbers: Float64Array): Gapless {
  const known = new Float64Array(numbers.length);
  const levels = new Int32Array(numbers.length);
  let count = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? Number.NaN;
    if (Number.isNaN(number)) continue;
    known[count++] = number;
    levels[at] = 1;
  }
  return { known: known.subarray(0, count), levels };
}
