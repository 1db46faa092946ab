import { shortened, textWidth } from '../paper/text-width.js';
import { horizontalAxis } from './parts/axes.js';
import { type Drawing, type DrawnText, margin, type Shape, sizes, usualWidth, words } from './parts/drawing.js';
import { heading } from './parts/heading.js';
import { legend } from './parts/legend.js';
import { scaleOver } from './parts/scale.js';

/** Where animals are during tests. */
export interface OccupancyFigure {
  readonly title: string;
  readonly description: string;
  /** One for each test, from left to right, with how many minutes it lasts. */
  readonly tests: readonly { readonly title: string; readonly subtitle: string; readonly minutes: number }[];
  readonly places: readonly string[];
  readonly animals: readonly {
    readonly name: string;
    /** For each test the stretches of time in each place, minutes; empty where the animal was lost by then. */
    readonly visits: readonly (readonly { readonly place: number; readonly from: number; readonly to: number }[])[];
  }[];
  readonly remark: string;
}

const lane = 9;
const laneGap = 2;
const testGap = 16;
const nameHeight = 16;
const rowGap = 10;
const widestPlace = 110;
const hues = ['vermilion', 'blue', 'green', 'purple'] as const;

/** A row for each animal, in it a lane for each place, filled while the animal is there. */
export function occupancyFigure({ title, description, tests, places, animals, remark }: OccupancyFigure): Drawing {
  const width = usualWidth;
  const shownPlaces = places.map((place) => shortened(place, sizes.small, widestPlace));
  const left = margin + Math.max(0, ...shownPlaces.map((place) => textWidth(place, sizes.small))) + 8;
  const own = (width - left - margin - (tests.length - 1) * testGap) / Math.max(1, tests.length);
  const leftOf = (test: number): number => left + test * (own + testGap);
  const head = heading(title, width);
  const shapes: Shape[] = [];
  const texts: DrawnText[] = [...head.texts];
  for (const [index, { title: name, subtitle }] of tests.entries()) {
    const middle = leftOf(index) + own / 2;
    texts.push(words(shortened(name, sizes.head, own, true), [middle, head.bottom + 14], { isBold: true, anchor: 'middle', size: sizes.head }), words(shortened(subtitle, sizes.small, own), [middle, head.bottom + 27], { tone: 'muted', anchor: 'middle', size: sizes.small }));
  }
  let y = head.bottom + 34;
  const height = places.length * lane + Math.max(0, places.length - 1) * laneGap;
  for (const { name, visits } of animals) {
    texts.push(words(shortened(name, sizes.label, width - 2 * margin), [margin, y + 11]));
    y += nameHeight;
    const topOf = (place: number): number => y + place * (lane + laneGap);
    texts.push(...shownPlaces.map((place, index) => words(place, [left - 8, topOf(index) + lane - 1.4], { tone: 'muted', anchor: 'end', size: sizes.small })));
    for (const [test, { minutes }] of tests.entries()) {
      const scale = scaleOver([0, minutes], [leftOf(test), leftOf(test) + own], { isNice: false });
      shapes.push(...places.map((_, place): Shape => ({ type: 'rect', role: 'lane', x: leftOf(test), y: topOf(place), width: own, height: lane, fill: 'tint' })));
      shapes.push(...(visits[test] ?? []).map(({ place, from, to }): Shape => ({ type: 'rect', role: 'visit', x: scale.at(from), y: topOf(place), width: scale.at(to) - scale.at(from), height: lane, fill: hues[place % hues.length] ?? 'ink' })));
      if ((visits[test] ?? []).length === 0) texts.push(words('not tested', [leftOf(test) + own / 2, y + height / 2 + 3], { tone: 'muted', anchor: 'middle', size: sizes.small }));
    }
    y += height + rowGap;
  }
  for (const [test, { minutes }] of tests.entries()) {
    const axes = horizontalAxis(scaleOver([0, minutes], [leftOf(test), leftOf(test) + own], { isNice: false, count: Math.max(2, Math.min(6, Math.floor(own / 40))) }), { x: leftOf(test), y: y - 4, width: own, height: 0 });
    shapes.push(...axes.shapes);
    texts.push(...axes.texts);
  }
  texts.push(words('min', [left - 8, y + 10], { tone: 'muted', anchor: 'end', size: sizes.small }));
  const key = legend([], remark, { left: margin, top: y + 34, width: width - 2 * margin });
  return { width, height: Math.ceil(key.bottom + margin - 6), title, description, shapes: [...shapes, ...key.shapes], texts: [...texts, ...key.texts] };
}
