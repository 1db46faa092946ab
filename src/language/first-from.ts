/** Index of the first thing that is not before a place, where all that are before it come first; the number of things if all are. */
export function firstFrom<Thing>(things: readonly Thing[], isBefore: (thing: Thing) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(things[middle] as Thing)) low = middle + 1;
    else high = middle;
  }
  return low;
}
