import type { Cell, Column, Timeline } from '../model/types.js';
import type { LaidAxis, LaidItem } from './days.js';
import { barLeading, hasNumbers, laneLeading, numberLeading, type LaidLane } from './lanes.js';
import { margin, type Picture, type Line, type PlacedBar, type PlacedGap, type PlacedMark, type PlacedSession, type PlacedText } from './picture.js';
import { halfSlot, type SlotRow } from './slot-widths.js';
import { stylesOf } from './styles.js';

const boxHeight = 19;

/** All that belongs to one lane. */
type LaneParts = Pick<Picture, 'lines' | 'texts' | 'sessions' | 'bars' | 'gaps' | 'marks'>;

export function layLane(timeline: Timeline, axis: LaidAxis, rows: readonly SlotRow[], { lane, lines, y, height }: LaidLane, index: number): LaneParts {
  const styles = stylesOf(timeline.legend);
  const barsHeight = timeline.background.length * barLeading;
  const middle = y + (height - barsHeight - (hasNumbers(lane) ? numberLeading : 0)) / 2;
  const marks: PlacedMark[] = [];
  const sessions: PlacedSession[] = [];
  const numbers: PlacedText[] = [];
  for (const item of axis.items) {
    const [column, cell, row] = item.type === 'day' ? [timeline.columns[item.column], lane.cells[item.column], rows[item.column]] : [];
    if (column === undefined || cell === undefined || row === undefined) continue;
    const begin = item.x + (item.width - row.width) / 2;
    const middleOf = (slot: number): number => begin + (row.middles[slot] ?? 0);
    for (const session of cell.sessions) {
      const [first, last] = session.slots.map(middleOf) as [number, number];
      sessions.push({ x: first - halfSlot - 1.5, y: middle - boxHeight / 2, width: last - first + 2 * halfSlot + 3, height: boxHeight, isDashed: column.isConditional, title: session.title, ...(session.source && { source: session.source }) });
      for (const { slot, sort, number, isConditional, title, source } of session.marks) {
        const style = styles.get(sort);
        if (style === undefined) continue;
        const told = { title, ...(source && { source }) };
        marks.push({ x: middleOf(slot), y: middle, style, isDashed: isConditional, lane: index, ...told });
        if (number !== undefined) numbers.push({ role: 'number', text: number, x: middleOf(slot), y: middle + boxHeight / 2 + 7.5, anchor: 'middle' });
      }
    }
  }
  const gaps = axis.items.flatMap((item): PlacedGap[] => (item.type === 'break' ? [{ x: item.x + item.width / 2, y: middle, why: item.why, title: item.title }] : []));
  return { lines: rails(axis.items, timeline.columns, middle), texts: [...labelsOf(lane, lines, middle), ...numbers], sessions, marks, gaps, bars: barsOf(timeline, axis.items, lane.cells, y + height - barsHeight - 1) };
}

/** A thin line through the days; it stops where days are left out. */
function rails(items: readonly LaidItem[], columns: readonly Column[], y: number): Line[] {
  return items.flatMap((item): Line[] => {
    const cut = item.type === 'break' ? 8 : 0;
    const isDashed = item.type === 'day' ? columns[item.column]?.isConditional === true : item.columns !== undefined && columns[item.columns[0]]?.isConditional === true;
    const halves: (readonly [number, number])[] = cut === 0 ? [[item.x, item.x + item.width]] : [[item.x, item.x + item.width / 2 - cut], [item.x + item.width / 2 + cut, item.x + item.width]];
    return halves.map(([from, to]) => ({ role: 'rail', from: [from, y], to: [to, y], isDashed }));
  });
}

function labelsOf(lane: LaidLane['lane'], lines: LaidLane['lines'], middle: number): PlacedText[] {
  const begin = middle - (lines.length * laneLeading) / 2 + 9.5;
  const told = { title: [lane.label, lane.n, lane.order].filter((part) => part !== undefined).join('\n'), ...(lane.source && { source: lane.source }) };
  return lines.map(({ role, text }, index) => ({ role, text, x: margin, y: begin + index * laneLeading, anchor: 'start', told }));
}

/** What runs in the background lies below the marks, over each day and break on which it runs. */
function barsOf({ background }: Timeline, items: readonly LaidItem[], cells: readonly Cell[], top: number): PlacedBar[] {
  return background.flatMap(({ id }, index) => items.flatMap((item): PlacedBar[] => {
    const [from, to] = item.type === 'day' ? [item.column, item.column] : (item.columns ?? [0, -1]);
    const hidden = cells.slice(from, to + 1);
    const running = hidden.flatMap((cell) => cell.background.filter(({ phase }) => phase === id));
    const [first] = running;
    if (first === undefined) return [];
    return [{ x: item.x + 0.5, y: top + index * barLeading + 2, width: item.width - 1, index, isPartial: running.length < hidden.length, title: first.title, ...(first.source && { source: first.source }) }];
  }));
}
