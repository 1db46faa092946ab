import type { ColumnMetaData } from 'hyparquet';

/** The least and the greatest value; both missing where there is none. */
export type Bounds = Pick<NonNullable<ColumnMetaData['statistics']>, 'min_value' | 'max_value'>;

/** Of numbers without NaN. */
export function boundsOfNumbers(numbers: ArrayLike<number>): Bounds {
  if (numbers.length === 0) return {};
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? Number.NaN;
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  // Some readers have -0 before 0, so the format wants both between the bounds where one is zero.
  return { min_value: least === 0 ? -0 : least, max_value: greatest === 0 ? 0 : greatest };
}

/** Of texts in UTF-8, by the order of their bytes, which is not that in which JavaScript has texts beyond the first 65,536 characters. */
export function boundsOfTexts(texts: readonly Uint8Array[]): Bounds {
  const [first] = texts;
  if (first === undefined) return {};
  let [least, greatest] = [first, first];
  for (const text of texts) {
    if (compared(text, least) < 0) least = text;
    if (compared(text, greatest) > 0) greatest = text;
  }
  return { min_value: least, max_value: greatest };
}

function compared(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at++;
  return at < length ? (one[at] ?? 0) - (other[at] ?? 0) : one.length - other.length;
}
