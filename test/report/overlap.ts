import type { Box } from '../../src/report/paper/box.js';

export function isInside({ x, y, width: w, height: h }: Box, { width, height }: Pick<Box, 'width' | 'height'>): boolean {
  return [x, y, w, h].every(Number.isFinite) && x >= 0 && y >= 0 && x + w <= width && y + h <= height;
}

export function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** Pairs of boxes that lie over one another; those that lie in different lines are not compared. */
export function overlapping<T>(things: readonly T[], box: (thing: T) => Box): [T, T][] {
  const sorted = things.map((thing) => ({ thing, box: box(thing) })).sort((one, other) => one.box.y - other.box.y);
  return sorted.flatMap((one, index) => {
    const found: [T, T][] = [];
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.box.y >= one.box.y + one.box.height) break;
      if (overlap(one.box, other.box)) found.push([one.thing, other.thing]);
    }
    return found;
  });
}
