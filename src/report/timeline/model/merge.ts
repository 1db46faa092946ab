/** One list of the things of all lists, each once; what follows another in a list follows it here, where all lists agree. */
export function mergeInOrder(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const items of lists) {
    let place = 0;
    for (const item of items) {
      const known = merged.indexOf(item);
      if (known < 0) merged.splice(place, 0, item);
      place = known < 0 ? place + 1 : known + 1;
    }
  }
  return merged;
}
