import { isAmount, isUnstated, type Days, type Figure } from '../generated/ast.js';
import { readFigure } from '../quantities/figure.js';

const minutesPerDay = 24 * 60;

/** Whole days of a quantity of time, or a bare number of days. */
export function daysOf(figure: Figure | undefined): number | undefined {
  if (figure === undefined) return undefined;
  const { value, unit } = readFigure(figure.text ?? '', figure.negative);
  const days = unit === undefined ? value : (value * unit.factor) / (minutesPerDay * 60);
  return Number.isInteger(Number(days.toFixed(6))) ? Math.round(days) : undefined;
}

/** Numbers that a `days …` clause lists; undefined where it says `unstated` or something that is no day number. */
export function dayNumbers(days: Days): number[] | undefined {
  const numbers: number[] = [];
  for (const item of days.items) {
    if (!isAmount(item) || isUnstated(item)) return undefined;
    const low = daysOf(item.low);
    const high = item.high === undefined ? low : daysOf(item.high);
    if (low === undefined || high === undefined || high - low > 100_000) return undefined;
    const isWeeks = days.unit === 'week' || days.unit === 'weeks';
    const [first, last] = isWeeks ? [(low - 1) * 7 + 1, high * 7] : [low, high];
    for (let day = first; day <= last; day++) numbers.push(day);
  }
  return [...new Set(numbers)].sort((a, b) => a - b);
}
