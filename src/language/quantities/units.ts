import { flatMap } from '../flat-map.js';
import { power, type Dimension } from './dimensions.js';

/** One symbol as written in a protocol. `value * factor + offset` is the value in base units (g, m, s, mol, A, K, kg of animal). */
export interface AtomicUnit {
  readonly symbol: string;
  readonly ucum: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly offset: number;
  /** Where it may stand: `alone` is never part of an expression, `first` never follows a slash. */
  readonly place: 'alone' | 'first' | 'anywhere';
}

interface Row extends Partial<Pick<AtomicUnit, 'factor' | 'offset' | 'place'>> {
  readonly symbols: readonly string[];
  readonly ucum: string;
  readonly dimension: Dimension;
  /** Keys of `prefixes`, blank between; the bare symbol is always a unit too. */
  readonly prefixed?: string;
  /** Exponents that may follow the symbol, as in `mm2`. */
  readonly powers?: readonly number[];
}

/** Micro is written u, µ (U+00B5, the keyboard's) or μ (U+03BC, what Unicode normalisation makes of it). */
const prefixes: Readonly<Record<string, { factor: number; written: readonly string[] }>> = {
  k: { factor: 1e3, written: ['k'] },
  d: { factor: 1e-1, written: ['d'] },
  c: { factor: 1e-2, written: ['c'] },
  m: { factor: 1e-3, written: ['m'] },
  u: { factor: 1e-6, written: ['u', '\u00b5', '\u03bc'] },
  n: { factor: 1e-9, written: ['n'] },
  p: { factor: 1e-12, written: ['p'] },
};

const time = { time: 1 };
const molar = { amount: 1, length: -3 };
const energy = { mass: 1, length: 2, time: -2 };
const pressure = { mass: 1, length: -1, time: -2 };

/** Factors are to the gram, not the kilogram, hence 1e3 in the units of power, energy, pressure and voltage. */
const rows: readonly Row[] = [
  { symbols: ['g'], ucum: 'g', dimension: { mass: 1 }, prefixed: 'k m u n p' },
  { symbols: ['L', 'l'], ucum: 'L', dimension: { length: 3 }, factor: 1e-3, prefixed: 'd m u n' },
  { symbols: ['m'], ucum: 'm', dimension: { length: 1 }, prefixed: 'c m u n', powers: [2, 3] },
  { symbols: ['s'], ucum: 's', dimension: time, prefixed: 'm' },
  { symbols: ['sec', 'second', 'seconds'], ucum: 's', dimension: time },
  { symbols: ['min', 'minute', 'minutes'], ucum: 'min', dimension: time, factor: 60 },
  { symbols: ['h', 'hour', 'hours'], ucum: 'h', dimension: time, factor: 3600 },
  { symbols: ['day', 'days', 'd'], ucum: 'd', dimension: time, factor: 86_400 },
  { symbols: ['week', 'weeks', 'wk'], ucum: 'wk', dimension: time, factor: 604_800 },
  // UCUM's mean Julian month, 30.4375 days: right for an age, not for a date.
  { symbols: ['month', 'months'], ucum: 'mo', dimension: time, factor: 2_629_800 },
  { symbols: ['mol'], ucum: 'mol', dimension: { amount: 1 }, prefixed: 'm u n' },
  // UCUM has no code M; the prefix still lands rightly on mol/L.
  { symbols: ['M'], ucum: 'mol/L', dimension: molar, factor: 1e3, prefixed: 'm u n', place: 'first' },
  { symbols: ['A'], ucum: 'A', dimension: { current: 1 }, prefixed: 'm u' },
  { symbols: ['V'], ucum: 'V', dimension: { ...energy, time: -3, current: -1 }, factor: 1e3, prefixed: 'm' },
  // Greek capital omega, and the ohm sign U+2126 that looks the same.
  { symbols: ['ohm', '\u03a9', '\u2126'], ucum: 'Ohm', dimension: { ...energy, time: -3, current: -2 }, factor: 1e3 },
  { symbols: ['Hz'], ucum: 'Hz', dimension: { time: -1 }, prefixed: 'k' },
  { symbols: ['W'], ucum: 'W', dimension: { ...energy, time: -3 }, factor: 1e3, prefixed: 'm u' },
  { symbols: ['J'], ucum: 'J', dimension: energy, factor: 1e3, prefixed: 'm' },
  // Thermochemical calorie, 4.184 J, as in UCUM.
  { symbols: ['cal'], ucum: 'cal', dimension: energy, factor: 4184, prefixed: 'k' },
  { symbols: ['Pa'], ucum: 'Pa', dimension: pressure, factor: 1e3, prefixed: 'k' },
  // 133.322 Pa, UCUM's value for mm[Hg].
  { symbols: ['mmHg'], ucum: 'mm[Hg]', dimension: pressure, factor: 133_322 },
  { symbols: ['lux', 'lx'], ucum: 'lx', dimension: { luminousIntensity: 1, length: -2 } },
  { symbols: ['°C', 'degC'], ucum: 'Cel', dimension: { temperature: 1 }, offset: 273.15, place: 'first' },
  { symbols: ['K'], ucum: 'K', dimension: { temperature: 1 } },
  { symbols: ['IU'], ucum: '[iU]', dimension: { activity: 1 } },
  { symbols: ['U'], ucum: 'U', dimension: { enzyme: 1 } },
  { symbols: ['dB'], ucum: 'dB', dimension: { level: 1 }, place: 'alone' },
  // UCUM's G is the gauss; a needle gauge has no code there, so it is an annotation.
  { symbols: ['G'], ucum: '{gauge}', dimension: { gauge: 1 }, place: 'alone' },
  { symbols: ['%'], ucum: '%', dimension: {}, factor: 1e-2, place: 'first' },
  // 1 g in 100 mL, so 10 mg/mL: a concentration like any other.
  { symbols: ['% w/v'], ucum: 'g/dL', dimension: { mass: 1, length: -3 }, factor: 1e4, place: 'alone' },
  { symbols: ['% v/v'], ucum: '%{v/v}', dimension: { volumeShare: 1 }, place: 'alone' },
  // A ratio of two masses of matter, as is mg/g: a plain share.
  { symbols: ['% w/w'], ucum: '%{w/w}', dimension: {}, factor: 1e-2, place: 'alone' },
];

/** Drops the last digit or so, where products of powers of ten leave dust. */
const tidy = (factor: number): number => Number(factor.toPrecision(15));

function* expand(row: Row): Generator<AtomicUnit> {
  const { factor = 1, offset = 0, place = 'anywhere' } = row;
  const scales = [{ code: '', written: [''], scale: 1 }];
  for (const code of row.prefixed?.split(' ') ?? []) {
    const prefix = prefixes[code];
    if (prefix === undefined) throw new Error(`no prefix ${code} for ${row.ucum}`);
    scales.push({ code, written: [...prefix.written], scale: prefix.factor });
  }
  for (const symbol of row.symbols)
    for (const { code, written, scale } of scales)
      for (const prefix of written)
        for (const exponent of [1, ...(row.powers ?? [])]) {
          const digit = exponent === 1 ? '' : String(exponent);
          yield {
            symbol: prefix + symbol + digit,
            ucum: code + row.ucum + digit,
            dimension: power(row.dimension, exponent),
            factor: tidy((scale * factor) ** exponent),
            offset,
            place,
          };
        }
}

/** Every atomic unit by its symbol as written; case matters (`M` is molar, `m` is metres). */
export const atomicUnits: ReadonlyMap<string, AtomicUnit> = new Map(
  flatMap(rows, (row) => [...expand(row)].map((unit) => [unit.symbol, unit] as const)),
);
