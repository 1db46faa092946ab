const parts = /\d+|\D+/g;
const isNumber = /^\d+$/;

/** Names in the order in which one counts: `M2` before `M10`. The same wherever it runs. */
export function byName(one: string, other: string): number {
  const [ones, others] = [one.match(parts) ?? [], other.match(parts) ?? []];
  for (const [index, part] of ones.entries()) {
    const against = others[index];
    if (against === undefined) return 1;
    const areNumbers = isNumber.test(part) && isNumber.test(against);
    const difference = areNumbers ? Number(part) - Number(against) : 0;
    if (difference !== 0) return difference;
    if (!areNumbers && part !== against) return part < against ? -1 : 1;
  }
  if (ones.length < others.length) return -1;
  return one < other ? -1 : Number(one > other);
}
