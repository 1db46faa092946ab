import { namedDimensions, type DimensionName } from './named-dimensions.js';

/**
 * Base dimensions with the UCUM code of the base unit, in the order codes are printed.
 *
 * `bodyWeight` is apart from `mass` so that mg/kg does not cancel to a share: in a denominator, kg is always kilograms of animal.
 * `volumeShare` keeps % v/v from passing as a plain share. `activity` (IU) is defined per substance and `enzyme` (U) as 1 umol/min
 * turned over, so neither converts to a mass, nor one to the other. `level` (dB) and `gauge` are scales, not multiples of anything.
 */
export const baseUnits = {
  mass: 'g',
  length: 'm',
  time: 's',
  amount: 'mol',
  current: 'A',
  temperature: 'K',
  luminousIntensity: 'cd',
  activity: '[iU]',
  enzyme: 'U',
  level: 'dB',
  gauge: '{gauge}',
  volumeShare: '%{v/v}',
  bodyWeight: 'kg',
} as const;

export type BaseDimension = keyof typeof baseUnits;

/** Exponents over the base dimensions; an absent one is 0. `{}` is a plain share or count. */
export type Dimension = { readonly [base in BaseDimension]?: number };

const bases = Object.keys(baseUnits) as BaseDimension[];

function build(exponent: (base: BaseDimension) => number): Dimension {
  const result: { [base in BaseDimension]?: number } = {};
  for (const base of bases) {
    const value = exponent(base);
    if (value !== 0) result[base] = value;
  }
  return result;
}

export function multiply(a: Dimension, b: Dimension): Dimension {
  return build((base) => (a[base] ?? 0) + (b[base] ?? 0));
}

export function divide(a: Dimension, b: Dimension): Dimension {
  return build((base) => (a[base] ?? 0) - (b[base] ?? 0));
}

export function power(a: Dimension, exponent: number): Dimension {
  return build((base) => (a[base] ?? 0) * exponent);
}

/** Dimension of the square root: a length of an area. Undefined where there is none. */
export function rootOf(dimension: Dimension): Dimension | undefined {
  return bases.every((base) => (dimension[base] ?? 0) % 2 === 0) ? power(dimension, 0.5) : undefined;
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a === b || baseCode(a) === baseCode(b);
}

/** There are few dimensions, and every number of a protocol is held against several. */
const codes = new WeakMap<Dimension, string>();

/** UCUM code of the product of base units, such as `m3/g` or `/s`; `1` for a share. Equal exactly when the dimensions are. */
export function baseCode(dimension: Dimension): string {
  const code = codes.get(dimension) ?? makeCode(dimension);
  codes.set(dimension, code);
  return code;
}

function makeCode(dimension: Dimension): string {
  let over = '';
  let under = '';
  for (const base of bases) {
    const exponent = dimension[base] ?? 0;
    const code = baseUnits[base] + (Math.abs(exponent) > 1 ? String(Math.abs(exponent)) : '');
    if (exponent > 0) over += over === '' ? code : `.${code}`;
    if (exponent < 0) under += `/${code}`;
  }
  return over + under || '1';
}

const nameByCode = new Map(
  (Object.keys(namedDimensions) as DimensionName[]).map((name) => [baseCode(namedDimensions[name].dimension), name]),
);

/** The dimension with this name, for declared types and for the checks: `dimensionOf('dose')`. */
export function dimensionOf(name: DimensionName): Dimension {
  return namedDimensions[name].dimension;
}

export function dimensionName(dimension: Dimension): DimensionName | undefined {
  return nameByCode.get(baseCode(dimension));
}

/** Noun phrase for messages: `a dose per body weight`. Unnamed: `a quantity in m3/g`. */
export function phraseOf(dimension: Dimension): string {
  const name = dimensionName(dimension);
  return name === undefined ? `a quantity in ${baseCode(dimension)}` : namedDimensions[name].phrase;
}

/** The same with an example: `a dose per body weight, such as 10 mg/kg`. */
export function describeDimension(dimension: Dimension): string {
  const name = dimensionName(dimension);
  return name === undefined ? phraseOf(dimension) : `${phraseOf(dimension)}, such as ${namedDimensions[name].example}`;
}
