import { isReckoned } from '../formulas/work-out.js';
import { isAmount, isField, isRef, isUnstated, type Amount, type Days, type Figure, type Item } from '../generated/ast.js';
import { readFigure } from '../quantities/figure.js';
import { normaliseReckoned } from '../quantities/quantity.js';
import { mostDays } from './bounds.js';
import { minutesOfDay } from './clock.js';
import { workedOf } from './durations.js';
import type { Lowering } from './lowering.js';
import { follow } from './values.js';

/** Days of a quantity of time, or a bare number of days; not always whole. */
function dayValue({ text, negative }: Figure): number {
  const { value, unit } = readFigure(text ?? '', negative);
  return Number((unit === undefined ? value : (value * unit.factor) / (minutesOfDay * 60)).toFixed(6));
}

const wholeOf = (days: number | undefined): number | undefined => (Number.isInteger(days) ? days : undefined);

/** Whole days of a quantity of time, or a bare number of days. */
export function daysOf(figure: Figure | undefined): number | undefined {
  return figure === undefined ? undefined : wholeOf(dayValue(figure));
}

/** The number that a value is written as, through template parameters and facts. */
function amountOf(item: Item | undefined, lowering: Lowering): Amount | undefined {
  if (item === undefined || isAmount(item)) return item;
  if (!isRef(item)) return undefined;
  const target = lowering.target(item);
  if (target !== undefined) return isField(target) ? follow(target, lowering, () => amountOf(target.value?.items[0], lowering)) : undefined;
  const argument = lowering.argument(item.target.ref);
  return argument === undefined ? undefined : amountOf(argument.item, argument.lowering);
}

/** Days that are worked out, from minutes or from a bare number of days. */
function computedDays(item: Item | undefined, lowering: Lowering): number | undefined {
  const worked = workedOf(item, lowering);
  if (!isReckoned(worked)) return undefined;
  const { value } = normaliseReckoned(worked);
  return Number((worked.dimension.time === 1 ? value / minutesOfDay : value).toFixed(6));
}

/** Days of a value, whole or not. Of a range the upper end, so that a plan holds. */
export function daysIn(item: Item | undefined, lowering: Lowering): number | undefined {
  const amount = amountOf(item, lowering);
  return amount === undefined ? computedDays(item, lowering) : dayValue(amount.high ?? amount.low);
}

/** Numbers that a `days …` clause lists; undefined where it says `unstated` or something that is no number of a day of a study. */
export function dayNumbers(days: Days, lowering: Lowering): number[] | undefined {
  const numbers: number[] = [];
  for (const item of days.items) {
    const amount = amountOf(item, lowering);
    if (isUnstated(item)) return undefined;
    const low = amount === undefined ? wholeOf(computedDays(item, lowering)) : daysOf(amount.low);
    const high = amount?.high === undefined ? low : daysOf(amount.high);
    if (low === undefined || high === undefined || low < -mostDays || high > mostDays) return undefined;
    const isWeeks = days.unit === 'week' || days.unit === 'weeks';
    const [first, last] = isWeeks ? [(low - 1) * 7 + 1, high * 7] : [low, high];
    for (let day = first; day <= last; day++) numbers.push(day);
  }
  return [...new Set(numbers)].sort((a, b) => a - b);
}
