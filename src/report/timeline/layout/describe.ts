import { counted } from '../../../language/words.js';
import { dayLabel } from '../model/axis.js';
import type { Timeline } from '../model/types.js';

/** The picture in a few sentences, for who cannot see it. */
export function describe({ columns, lanes, notes }: Timeline): string {
  const spans = new Map<string, { first: string; last: string }>();
  for (const column of columns) {
    if (column.phase === undefined) continue;
    const label = dayLabel(column);
    const known = spans.get(column.phase.name);
    if (known === undefined) spans.set(column.phase.name, { first: label, last: label });
    else known.last = label;
  }
  const phases = [...spans].map(([name, { first, last }]) => `${name} (${first === last ? `day ${first}` : `days ${first} to ${last}`})`);
  const groups = new Set(lanes.map(({ arm }) => arm)).size;
  return [`Days across, ${counted(groups, 'group')} down.`, ...(phases.length === 0 ? [] : [`Phases: ${phases.join(', ')}.`]), ...notes].join(' ');
}
