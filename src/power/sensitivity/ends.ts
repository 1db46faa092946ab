import { minutesOfDay } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import type { NumberValue, QuantityValue, Value } from '../../language/ir/types.js';
import { doseText } from '../../language/words.js';
import { halfAndTwice } from '../../simulation/parameters/ranges.js';
import type { End } from '../report/types.js';

/** Other values that something may have had, and why these. */
export interface Ends {
  readonly why: string;
  readonly values: readonly { readonly end: End; readonly value: Value }[];
}

type Point = Omit<QuantityValue, 'written' | 'upper' | 'spread'> | Omit<NumberValue, 'written' | 'upper' | 'spread'>;

/** Of a value that somebody assumed: half and twice a number, the other of yes and no; of a range its lower end counts; undefined for any other word, a route, a time of day. */
export function endsOf(value: Value): Ends | undefined {
  if (value.type === 'term' && (value.term === 'yes' || value.term === 'no')) return { why: 'the other of yes and no', values: [{ end: 'other', value: { ...value, term: value.term === 'yes' ? 'no' : 'yes' } }] };
  if (value.type !== 'quantity' && value.type !== 'number') return undefined;
  const times = (factor: number): Value => {
    const { upper: _upper, spread: _spread, ...point } = value;
    const moved = { ...point, value: value.value * factor };
    return { ...moved, written: pointText(moved) };
  };
  return { why: halfAndTwice, values: [{ end: 'low', value: times(0.5) }, { end: 'high', value: times(2) }] };
}

/** As one writes it: `5 ug per animal`, `12.5 g`, `15 %`, `1.5 h`. */
function pointText(value: Point): string {
  const number = value.type === 'quantity' ? quantityText(value) : digits(value.value);
  return `${number}${value.of === undefined ? '' : ` of ${nameOf(value.of)}`}${value.per === undefined ? '' : ` per ${nameOf(value.per)}`}`;
}

function quantityText({ value, unit }: Pick<QuantityValue, 'value' | 'unit'>): string {
  if (unit === '1') return `${digits(100 * value)} %`;
  if (unit === 'Cel') return `${digits(value)} °C`;
  if (unit === 'min') return durationText(value);
  if (unit === 'mg' && value >= 1000) return `${digits(value / 1000)} g`;
  return doseText(value, unit, digits);
}

function durationText(minutes: number): string {
  if (minutes < 120) return `${digits(minutes)} min`;
  return minutes < 2 * minutesOfDay ? `${digits(minutes / 60)} h` : `${digits(minutes / minutesOfDay)} d`;
}

/** Without the digits that come of multiplying. */
const digits = (value: number): string => String(Number(value.toPrecision(6)));
