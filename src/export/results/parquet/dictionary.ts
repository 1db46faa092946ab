/** Each value once, in the order in which they come first, and for every value which of these it is. */
export interface Dictionary<Value> {
  readonly distinct: Value[];
  readonly indexes: Int32Array;
}

/** The dictionary of values, none of them NaN; undefined where nearly every value is another. */
export function dictionaryOf<Value extends string | number>(values: ArrayLike<Value>): Dictionary<Value> | undefined {
  if (mostlyDistinct(values)) return undefined;
  const distinct: Value[] = [];
  const indexes = new Int32Array(values.length);
  const indexOf = new Map<Value | number, number>();
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value;
    // A map takes 0 and -0 for the same.
    const key = Object.is(value, -0) ? Number.NaN : value;
    let index = indexOf.get(key);
    if (index === undefined) {
      index = distinct.push(value) - 1;
      indexOf.set(key, index);
    }
    indexes[at] = index;
  }
  return { distinct, indexes };
}

/** Whether of values from all over a column 19 of 20 are distinct; of no values, all are. */
function mostlyDistinct(values: ArrayLike<unknown>): boolean {
  const count = Math.min(values.length, Math.max(100, Math.floor(values.length / 8)), 1000);
  const some = new Set<unknown>();
  for (let one = 0; one < count; one++) some.add(values[Math.floor((one * values.length) / count)]);
  return some.size >= 0.95 * count;
}
