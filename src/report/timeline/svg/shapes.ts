import { markRadius } from '../layout/picture.js';
import type { Shape } from '../layout/styles.js';

type Point = readonly [number, number];

const turned = (count: number, radius: (index: number) => number, from = -Math.PI / 2): Point[] =>
  Array.from({ length: count }, (_, index): Point => [radius(index) * Math.cos(from + (index * 2 * Math.PI) / count), radius(index) * Math.sin(from + (index * 2 * Math.PI) / count)]);

const r = markRadius;
const arm = 1.7;
const cross: readonly Point[] = [[-arm, -r], [arm, -r], [arm, -arm], [r, -arm], [r, arm], [arm, arm], [arm, r], [-arm, r], [-arm, arm], [-r, arm], [-r, -arm], [-arm, -arm]];
const eighth = Math.SQRT1_2;

/** Corners, around the middle of the mark. */
const corners: Readonly<Record<Exclude<Shape, 'circle'>, readonly Point[]>> = {
  triangle: [[-r, -4.6], [r, -4.6], [0, r]],
  bar: [[-r, -3.6], [r, -3.6], [r, 3.6], [-r, 3.6]],
  diamond: [[0, -r], [r, 0], [0, r], [-r, 0]],
  star: turned(10, (index) => (index % 2 === 0 ? r : 2.4)),
  hexagon: turned(6, () => r, 0),
  plus: cross,
  pentagon: [[-4.2, -4.6], [4.2, -4.6], [4.2, 1], [0, r], [-4.2, 1]],
  peak: [[-r, 4.6], [r, 4.6], [0, -r]],
  saltire: cross.map(([x, y]): Point => [(x - y) * eighth, (x + y) * eighth]),
};

/** Corners of the part of a shape to the left of its middle. */
function leftOf(points: readonly Point[]): Point[] {
  return points.flatMap((point, index): Point[] => {
    const [x, y] = point;
    const [nextX, nextY] = points[(index + 1) % points.length] ?? point;
    const crossing: Point[] = x * nextX < 0 ? [[0, y + ((nextY - y) * x) / (x - nextX)]] : [];
    return x <= 0 ? [point, ...crossing] : crossing;
  });
}

const figure = (value: number): string => String(Math.round(value * 100) / 100);
const pathOf = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${figure(x)} ${figure(y)}`).join('L')}Z`;

/** The outline of a shape as path data, around (0, 0). */
export function outline(shape: Shape): string {
  return shape === 'circle' ? `M0 ${-r}A${r} ${r} 0 0 1 0 ${r}A${r} ${r} 0 0 1 0 ${-r}Z` : pathOf(corners[shape]);
}

/** Its left half. */
export function leftHalf(shape: Shape): string {
  return shape === 'circle' ? `M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z` : pathOf(leftOf(corners[shape]));
}
