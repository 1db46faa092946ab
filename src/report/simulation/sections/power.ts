import type { Section } from '../../document/types.js';
import { powerFigure, type PowerFigure } from '../../figures/power.js';
import { drawn } from '../drawn.js';
import { grouping } from '../names.js';

/** Power over the number of animals or another value, of whoever has computed it. */
export function powerSection(data: PowerFigure): Section {
  const { series, axis, description } = data;
  const percent = (share: number): string => (share * 100).toFixed(1);
  const rows = series.flatMap(({ name, points }) => points.map(({ x, power, low, high, runs }) => [name, String(x), percent(power), `${percent(low)} to ${percent(high)}`, grouping(runs)]));
  return { title: 'Power', blocks: [{ type: 'figure', figure: drawn('power', powerFigure(data)), caption: description, table: { heads: ['Under', axis, 'Power, %', 'Interval, %', 'Experiments'], rows } }] };
}
