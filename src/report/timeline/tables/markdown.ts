import { escaped, tableOf } from '../../paper/markdown.js';
import { marksOf } from '../model/doses.js';
import type { Timeline } from '../model/types.js';
import { dayRows, laneName } from './rows.js';

/** A table of days by groups, for a Methods section or a pull request. */
export function markdownOf(timeline: Timeline): string {
  const { title, lanes, background, notes } = timeline;
  const rows = dayRows(timeline);
  const hasDates = rows.some(({ date }) => date !== '');
  const heads = ['Day', ...(hasDates ? ['Date'] : []), 'Phase', ...lanes.map((lane) => [laneName(lane), lane.n].filter((part) => part !== undefined).join(', '))];
  const lines = rows.map(({ days, date, phase, cells, remark }) => [days, ...(hasDates ? [date] : []), phase, ...(cells ?? lanes.map((_, index) => (index === 0 ? (remark ?? '') : '')))]);
  const table = tableOf(heads, lines);
  const isBrief = marksOf(lanes).some(({ entry }) => entry.brief !== entry.text);
  const remarks = [...background.map(({ name }) => `In the background: ${name}.`), ...notes, ...(isBrief ? ['Doses, volumes, routes and lengths that are not here are not stated in the protocol.'] : [])];
  return `${[`## ${escaped(title)}`, table, ...(remarks.length === 0 ? [] : [remarks.map((note) => `- ${escaped(note)}`).join('\n')])].join('\n\n')}\n`;
}
