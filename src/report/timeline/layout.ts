import { layAxis, type LaidAxis, type LaidItem } from './columns-laid.js';
import { barLeading, hasNumbers, laneLeading, layLanes, numberLeading, type LaidLane } from './lanes-laid.js';
import { layLegend } from './legend.js';
import { dateLabels } from './date-labels.js';
import { describe } from './describe.js';
import type { Cell, Column, Timeline } from './model.js';
import { boldRoles, sizes, type Line, type Picture, type PlacedBar, type PlacedGap, type PlacedMark, type PlacedSession, type PlacedText } from './picture.js';
import { halfSlot, slotRows, type SlotRow } from './slot-widths.js';
import { stylesOf } from './styles.js';
import { shortened, textWidth, wrapped } from './text-width.js';

const margin = 16;
const least = 420;
const nameLeading = 12;
const remarkLeading = 11;
const boxHeight = 19;

export interface PictureOptions {
  /** Set false where the title stands above the picture already. */
  readonly hasTitle?: boolean;
}

/** Puts a timeline on paper. */
export function pictureOf(timeline: Timeline, { hasTitle = true }: PictureOptions = {}): Picture {
  const { columns } = timeline;
  const { labels } = layLanes(timeline, 0);
  const left = margin + labels + 14;
  const rows = slotRows(timeline);
  const axis = layAxis(timeline, rows, left);
  const width = Math.max(least, left + axis.width + margin);
  const inner = width - 2 * margin;
  const heading = hasTitle ? wrapped(timeline.title, sizes.title, inner, true).map((line) => shortened(line, sizes.title, inner, true)) : [];
  const headBottom = margin + (heading.length === 0 ? 0 : heading.length * 16 + 8) + headHeight(axis);
  const hasDates = columns.some(({ date }) => date !== undefined);
  const top = headBottom + 20 + (hasDates ? 11 : 0);
  const laid = layLanes(timeline, top);
  const legend = layLegend(timeline, margin, inner, laid.bottom + 26);
  const body = laid.lanes.map((lane, index) => layLane(timeline, axis, rows, lane, index));
  return {
    width: Math.ceil(width),
    height: Math.ceil(legend.bottom + margin - 6),
    title: timeline.title,
    description: describe(timeline),
    file: timeline.file,
    tints: axis.bands.filter((_, index) => index % 2 === 1).map(({ x, width }) => ({ x, y: headBottom + 2, width, height: laid.bottom - headBottom - 2 })),
    lines: [...axis.bands.map(({ x, width, isDashed }): Line => ({ role: 'bracket', from: [x + 2, headBottom], to: [x + width - 2, headBottom], isDashed })), ...rules(laid.lanes, laid.bottom, left + axis.width), ...body.flatMap(({ lines }) => lines)],
    texts: [
      ...heading.map((text, index): PlacedText => ({ role: 'title', text, x: margin, y: margin + 10 + index * 16, anchor: 'start' })),
      ...phaseTexts(axis, headBottom),
      { role: 'axis', text: 'Day', x: left - 10, y: headBottom + 13, anchor: 'end' },
      ...axis.items.filter(({ label }) => label !== '').map(({ label, x, width }): PlacedText => ({ role: 'day', text: label, x: x + width / 2, y: headBottom + 13, anchor: 'middle' })),
      ...(hasDates ? dateLabels(axis.items, columns, headBottom + 24) : []),
      ...body.flatMap(({ texts }) => texts),
      ...legend.texts,
    ],
    sessions: body.flatMap(({ sessions }) => sessions),
    bars: body.flatMap(({ bars }) => bars),
    gaps: body.flatMap(({ gaps }) => gaps),
    marks: body.flatMap(({ marks }) => marks),
    samples: legend.samples,
  };
}

function headHeight({ bands }: LaidAxis): number {
  return Math.max(0, ...bands.map(({ name, remark }) => name.length * nameLeading + remark.length * remarkLeading)) + 4;
}

/** Names stand on the bracket of their days, remarks below the name. */
function phaseTexts({ bands }: LaidAxis, bottom: number): PlacedText[] {
  return bands.flatMap(({ phase, name, remark, x, width }) => {
    const told = { title: phase.title, ...(phase.source && { source: phase.source }) };
    const place = (role: 'phase' | 'remark', text: string, y: number): PlacedText => ({ role, text, x: x + width / 2, y, anchor: 'middle', told });
    const remarkTop = bottom - 5 - (remark.length - 1) * remarkLeading;
    const nameBottom = remark.length === 0 ? bottom - 5 : remarkTop - remarkLeading;
    return [...name.map((text, index) => place('phase', text, nameBottom - (name.length - 1 - index) * nameLeading)), ...remark.map((text, index) => place('remark', text, remarkTop + index * remarkLeading))];
  });
}

function rules(lanes: readonly LaidLane[], bottom: number, right: number): Line[] {
  const ys = [...lanes.filter(({ isFirst }) => isFirst).map(({ y }) => y), bottom];
  return ys.map((y) => ({ role: 'rule', from: [margin, y], to: [right, y] }));
}

interface LaneParts {
  readonly lines: readonly Line[];
  readonly texts: readonly PlacedText[];
  readonly sessions: readonly PlacedSession[];
  readonly bars: readonly PlacedBar[];
  readonly gaps: readonly PlacedGap[];
  readonly marks: readonly PlacedMark[];
}

function layLane(timeline: Timeline, axis: LaidAxis, rows: readonly SlotRow[], { lane, lines, y, height }: LaidLane, index: number): LaneParts {
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

/** The box of a text, by the widths of its letters. */
export function boxOf({ role, text, x, y, anchor }: PlacedText): { x: number; y: number; width: number; height: number } {
  const width = textWidth(text, sizes[role], boldRoles.has(role));
  const begin = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: begin, y: y - sizes[role] * 0.75, width, height: sizes[role] };
}
