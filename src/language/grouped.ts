/** Things by what they have in common, in the order in which they come. */
export function grouped<Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): ReadonlyMap<Key, readonly Thing[]> {
  const found = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = found.get(key);
    if (known === undefined) found.set(key, [thing]);
    else known.push(thing);
  }
  return found;
}
