import { clockText, minutesOfDay } from '../../language/ir/clock.js';

/** Part of a day, minutes after its midnight; `to` is not in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `"07:30-12:00"` as minutes; undefined for a text that is none, or that ends before it begins. */
export function spanOf(stretch: string): Span | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(stretch);
  if (found === null) return undefined;
  const [from, to] = [Number(found[1]) * 60 + Number(found[2]), Number(found[3]) * 60 + Number(found[4])];
  return from < to && to <= minutesOfDay ? { from, to } : undefined;
}

export const spanText = ({ from, to }: Span): string => `${clockText(from)}-${to === minutesOfDay ? '24:00' : clockText(to)}`;

/** The first two that overlap. */
export function overlapping(spans: readonly Span[]): readonly [Span, Span] | undefined {
  const sorted = spans.toSorted((one, other) => one.from - other.from || one.to - other.to);
  for (const [index, later] of sorted.entries()) {
    const earlier = sorted[index - 1];
    if (earlier !== undefined && later.from < earlier.to) return [earlier, later];
  }
  return undefined;
}

/** What is left of some spans without others. */
export function without(spans: readonly Span[], removed: readonly Span[]): Span[] {
  return removed.reduce<Span[]>((left, { from, to }) => left.flatMap((span) => [{ from: span.from, to: Math.min(span.to, from) }, { from: Math.max(span.from, to), to: span.to }].filter((part) => part.from < part.to)), [...spans]);
}

/** What lies in both. */
export function common(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.flatMap((span) => others.map((other) => ({ from: Math.max(span.from, other.from), to: Math.min(span.to, other.to) })).filter(({ from, to }) => from < to));
}

/** In order, with those that touch or overlap made one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}
