import { sameDimension, dimensionOf } from '../quantities/dimensions.js';
import { readClock, readFigure } from '../quantities/figure.js';
import { normalise } from '../quantities/quantity.js';
import { signedDimensions } from '../quantities/signed.js';
import { isNumberOfAnimals, isSize } from './reading.js';
import type { Value } from './types.js';

/** A share too: the largest effect of a drug is below zero where it is an aversion. */
const signed = [...signedDimensions, 'share'] as const;

/** A value that somebody gives to something with a name beside a protocol: a quantity with its unit, a number, a clock time, a word of a list, a route; or what is wrong with it. */
export function givenValue(name: string, written: string): Value | { readonly problem: string } {
  const value = anyValue(name, written);
  if (!isSize(name) || (!('problem' in value) && isNumberOfAnimals(value))) return value;
  return { problem: `${name} is ${written}; a number of animals is a whole number from 1 on` };
}

function anyValue(name: string, written: string): Value | { readonly problem: string } {
  if (/^[a-z_]+$/i.test(written)) return name.endsWith('.route') ? { type: 'reference', id: `route.${written}` } : { type: 'term', list: '', term: written };
  const clock = /^\d{1,2}:\d{2}$/.test(written) ? readClock(written) : undefined;
  if (clock !== undefined) return { type: 'clock', minute: clock, written };
  const isNegative = written.startsWith('-');
  const { value, unit, unitText } = readFigure(isNegative ? written.slice(1).trim() : written, isNegative);
  if (!/^\d/.test(written.replace(/^-\s*/, '')) || !Number.isFinite(value)) return { problem: 'there is no number in it' };
  if (unit === undefined && unitText !== '') return { problem: `“${unitText}” is no unit that is known` };
  if (value < 0 && unit !== undefined && !signed.some((dimension) => sameDimension(dimensionOf(dimension), unit.dimension))) return { problem: `${name} is ${written}, which is below zero` };
  return unit === undefined ? { type: 'number', value, written } : { type: 'quantity', ...normalise(value, unit), written };
}
