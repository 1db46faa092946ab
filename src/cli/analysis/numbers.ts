import type { ReportedEstimate } from '../../analysis/report/types.js';

/** Four digits at most, as one writes a result: `123.4`, `0.05123`, `1e-7`. */
export function digits(value: number | null): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return value.toExponential(1);
  return size >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}

/** `0.012`, `<0.001` */
export function pText(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/** `1.15 [0.52, 1.77]`; an open end is a dash. */
export function estimateText({ value, interval }: ReportedEstimate, unit = ''): string {
  const of = unit === '' ? '' : ` ${unit}`;
  return `${two(value)}${of}${interval === null ? '' : ` [${two(interval.low)}, ${two(interval.high)}]`}`;
}

/** Two decimals, three digits. */
function two(value: number | null): string {
  if (value === null) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A column of numbers with as many decimals for all: four digits of the largest. */
export function columnOf(values: readonly (number | null)[]): string[] {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const decimals = largest >= 100 ? 1 : largest >= 10 ? 2 : largest >= 1 ? 3 : 4;
  return values.map((value) => (value === null ? '–' : value.toFixed(decimals)));
}
