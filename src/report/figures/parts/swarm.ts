/**
 * How far aside each dot of a column goes so that dots do not lie over one another, as far as there is room; where there is none
 * it stays in the middle.
 *
 * @param heights of the middles of the dots
 * @param room to either side
 */
export function swarm(heights: readonly number[], radius: number, room: number): number[] {
  const asides = heights.map(() => 0);
  const placed: number[] = [];
  const least = 2 * radius + 0.3;
  const steps = Math.floor(room / (radius / 2));
  const candidates = [0, ...Array.from({ length: Math.max(0, steps) }, (_, index) => index + 1).flatMap((step) => [(step * radius) / 2, (-step * radius) / 2])];
  for (const index of [...heights.keys()].sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0))) {
    const isFree = (aside: number): boolean => placed.every((other) => Math.hypot(aside - (asides[other] ?? 0), (heights[index] ?? 0) - (heights[other] ?? 0)) >= least);
    asides[index] = candidates.find(isFree) ?? 0;
    placed.push(index);
  }
  return asides;
}
