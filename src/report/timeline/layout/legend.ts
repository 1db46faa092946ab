import type { Background, Timeline } from '../model/types.js';
import { markRadius, sizes, type Picture, type PlacedText } from './picture.js';
import { stylesOf } from './styles.js';
import { shortened, textWidth, wrapped } from '../../paper/text-width.js';

const leading = 17;
const between = 16;
const barWidth = 16;

type Legend = Pick<Picture, 'samples' | 'texts'> & { readonly bottom: number };

interface Item {
  readonly text: string;
  readonly sample: number;
  readonly place: (x: number, y: number) => Picture['samples'][number];
}

/** Marks with their meaning, in lines no wider than the picture; below them the notes. `y` is that of the first baseline. */
export function layLegend({ legend, background, notes, signs }: Timeline, left: number, width: number, top: number): Legend {
  const styles = stylesOf(legend);
  const marks = legend.flatMap(({ key, label }): Item[] => {
    const style = styles.get(key);
    return style === undefined ? [] : [{ text: label, sample: 2 * markRadius, place: (x, y) => ({ x: x + markRadius, y: y - 3.5, style }) }];
  });
  const bars = background.map(({ name }: Background, index): Item => ({ text: name, sample: barWidth, place: (x, y) => ({ x, y: y - 3.5, width: barWidth, index, isPartial: false, title: '' }) }));
  const samples: Picture['samples'][number][] = [];
  const texts: PlacedText[] = [];
  let [x, y] = [left, top];
  for (const { text, sample, place } of [...marks, ...bars]) {
    const shown = shortened(text, sizes.legend, width - sample - 5);
    const needed = sample + 5 + textWidth(shown, sizes.legend);
    if (x > left && x + needed > left + width) [x, y] = [left, y + leading];
    samples.push(place(x, y));
    texts.push({ role: 'legend', text: shown, x: x + sample + 5, y, anchor: 'start' });
    x += needed + between;
  }
  if (samples.length > 0) y += leading;
  // Short sentences share lines, so that the words below are not longer than the picture.
  for (const line of wrapped([...signs, ...notes].join(' '), sizes.note, width)) {
    texts.push({ role: 'note', text: shortened(line, sizes.note, width), x: left, y, anchor: 'start' });
    y += 12;
  }
  return { samples, texts, bottom: y };
}
