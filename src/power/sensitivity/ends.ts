import type { Value } from '../../language/ir/types.js';
import { halfAndTwice } from '../../simulation/parameters/ranges.js';
import type { End } from '../report/types.js';

/** Other values that something may have had, and why these. */
export interface Ends {
  readonly why: string;
  readonly values: readonly { readonly end: End; readonly value: Value }[];
}

/** Of a value that somebody assumed: half and twice a number, the other of yes and no; undefined for any other word, a route, a time of day. */
export function endsOf(value: Value): Ends | undefined {
  if (value.type === 'term' && (value.term === 'yes' || value.term === 'no')) return { why: 'the other of yes and no', values: [{ end: 'other', value: { ...value, term: value.term === 'yes' ? 'no' : 'yes' } }] };
  if (value.type !== 'quantity' && value.type !== 'number') return undefined;
  const times = (factor: number): Value => {
    const { upper: _upper, spread: _spread, ...point } = value;
    return { ...point, value: value.value * factor, written: writtenTimes(value.written, factor) };
  };
  return { why: halfAndTwice, values: [{ end: 'low', value: times(0.5) }, { end: 'high', value: times(2) }] };
}

/** `5 ug per animal` of `10 ug per animal`; of a range its lower end, which is what counts. */
function writtenTimes(written: string, factor: number): string {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(?:\s*(?:\.\.|–|to)\s*-?[\d.]+)?\s*(.*)$/.exec(written) ?? [];
  return number === '' ? `${factor} × ${written}` : `${Number((Number(number) * factor).toPrecision(6))}${unit === '' ? '' : ` ${unit}`}`;
}
