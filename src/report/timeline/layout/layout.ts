import type { Box } from '../../paper/box.js';
import { boxOfText } from '../../paper/text.js';
import { layAxis, type LaidAxis } from './days.js';
import { layLane } from './lane-parts.js';
import { layLanes, type LaidLane } from './lanes.js';
import { layLegend } from './legend.js';
import { dateLabels, dateRows, weekendBoxes } from './date-labels.js';
import { describe } from './describe.js';
import type { Timeline } from '../model/types.js';
import { boldRoles, margin, sizes, type Line, type Picture, type PlacedText } from './picture.js';
import { slotRows } from './slot-widths.js';
import { shortened, wrapped } from '../../paper/text-width.js';

const least = 420;
const nameLeading = 12;
const remarkLeading = 11;

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
  const days = headBottom + 13;
  const top = days + 7 + (hasDates ? dateRows.date : 0);
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
    weekends: weekendBoxes(axis.items, columns, days),
    lines: [...axis.bands.map(({ x, width, isDashed }): Line => ({ role: 'bracket', from: [x + 2, headBottom], to: [x + width - 2, headBottom], isDashed })), ...rules(laid.lanes, laid.bottom, left + axis.width), ...body.flatMap(({ lines }) => lines)],
    texts: [
      ...heading.map((text, index): PlacedText => ({ role: 'title', text, x: margin, y: margin + 10 + index * 16, anchor: 'start' })),
      ...phaseTexts(axis, headBottom),
      { role: 'axis', text: 'Day', x: left - 10, y: days, anchor: 'end' },
      ...axis.items.filter(({ label }) => label !== '').map(({ label, x, width }): PlacedText => ({ role: 'day', text: label, x: x + width / 2, y: days, anchor: 'middle' })),
      ...dateLabels(axis.items, columns, days),
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

/** The box of a text, by the widths of its letters. */
export function boxOf({ role, ...placed }: PlacedText): Box {
  return boxOfText({ ...placed, size: sizes[role], isBold: boldRoles.has(role) });
}
