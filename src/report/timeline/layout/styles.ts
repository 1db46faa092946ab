import { hues, type Hue } from '../../paper/palette.js';
import type { Kind, Sort } from '../model/kinds.js';

export const shapes = ['triangle', 'bar', 'diamond', 'circle', 'star', 'hexagon', 'plus', 'pentagon', 'peak', 'saltire'] as const;
export type Shape = (typeof shapes)[number];

/** How a mark is filled: this, and not only its colour, tells marks of one shape apart in a grey print. */
export const fills = ['solid', 'hollow', 'half', 'dot', 'stripe'] as const;
export type Fill = (typeof fills)[number];

export interface MarkStyle {
  readonly shape: Shape;
  readonly fill: Fill;
  readonly hue: Hue;
}

/** Hues and fills are taken in turn. */
interface Range {
  readonly shape: Shape;
  readonly hues: readonly Hue[];
  readonly fills: readonly Fill[];
}

/** Fills of what has nothing in it that acts: vehicles, and the places that go with them. */
const plainFills: readonly Fill[] = ['hollow', 'dot'];

const ofKind: Readonly<Record<Kind, Range>> = {
  given: { shape: 'triangle', hues: ['vermilion', 'blue', 'purple', 'green'], fills: ['solid', 'half', 'dot', 'stripe'] },
  place: { shape: 'bar', hues: ['ink'], fills: ['solid', 'half'] },
  free: { shape: 'bar', hues: ['ink'], fills: ['stripe'] },
  test: { shape: 'diamond', hues: ['blue'], fills: ['solid', 'half', 'dot', 'stripe', 'hollow'] },
  social: { shape: 'circle', hues: ['green'], fills: ['solid', 'half', 'dot', 'stripe', 'hollow'] },
  stressor: { shape: 'star', hues: ['purple'], fills: ['solid', 'half', 'hollow'] },
  device: { shape: 'hexagon', hues: ['green'], fills: ['half', 'dot', 'stripe', 'hollow', 'solid'] },
  surgery: { shape: 'plus', hues: ['ink'], fills: ['solid', 'hollow', 'half'] },
  sampling: { shape: 'pentagon', hues: ['ink'], fills: ['solid', 'half', 'dot', 'stripe', 'hollow'] },
  measured: { shape: 'peak', hues: ['blue'], fills: ['hollow', 'solid', 'half', 'dot', 'stripe'] },
  other: { shape: 'saltire', hues: ['ink'], fills: ['hollow', 'solid', 'half'] },
};

/** Each sort has a style of its own, as long as there are styles. */
export function stylesOf(legend: readonly Sort[]): ReadonlyMap<string, MarkStyle> {
  const used = new Map<string, number>();
  return new Map(legend.map((sort): [string, MarkStyle] => {
    const own = ofKind[sort.kind];
    const [allowed, inTurn]: readonly [readonly Hue[], readonly Fill[]] = sort.isPlain ? [['ink'], plainFills] : [own.hues, own.fills];
    const group = `${sort.kind} ${sort.isPlain}`;
    const index = used.get(group) ?? 0;
    used.set(group, index + 1);
    // Where the fills are used up, the next round takes other hues.
    const round = Math.floor(index / inTurn.length);
    const [first = 'ink', ...more] = allowed;
    const hue = more.length > 0 ? allowed[(index + round) % allowed.length] : hues[(hues.indexOf(first) + round) % hues.length];
    return [sort.key, { shape: own.shape, fill: inTurn[index % inTurn.length] ?? 'solid', hue: hue ?? 'ink' }];
  }));
}
