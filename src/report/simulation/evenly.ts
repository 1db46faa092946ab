/** So many of some things, evenly, the first and the last among them. */
export function evenly<T>(things: readonly T[], most: number): T[] {
  if (things.length <= most) return [...things];
  return Array.from({ length: most }, (_, index) => things[Math.round((index * (things.length - 1)) / (most - 1))]).filter((thing) => thing !== undefined);
}
