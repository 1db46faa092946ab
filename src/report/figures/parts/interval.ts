import { line, type Point, type Shape } from './drawing.js';

/** An interval, along or up the paper, with a cap across each of its ends. @param cap half of its length */
export function interval(from: Point, to: Point, cap: number, look: Parameters<typeof line>[3]): Shape[] {
  const [across, up] = from[1] === to[1] ? [0, cap] : [cap, 0];
  return [line('interval', from, to, look), ...[from, to].map(([x, y]) => line('interval', [x - across, y - up], [x + across, y + up], look))];
}
