import { withoutDust } from '../words.js';
import { baseCode, describeDimension, dimensionName, sameDimension, type Dimension } from './dimensions.js';
import { namedDimensions, type DimensionName } from './named-dimensions.js';
import { parseUnit, type Unit } from './parse-unit.js';

export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

/** The value in base units (g, m, s, mol, A, K, per kg of animal), to 12 significant digits, so that equal quantities compare equal. */
export function toBase({ value, unit }: Quantity): number {
  return withoutDust(value * unit.factor + unit.offset);
}

type Scale = Pick<Unit, 'factor' | 'offset'>;

function rescale(value: number, from: Scale, to: Scale): number {
  if (from.offset === to.offset) return withoutDust((value * from.factor) / to.factor);
  // K to °C near 0 °C: the subtraction eats significant digits, so round to the nanokelvin instead.
  return Number(((value * from.factor + from.offset - to.offset) / to.factor).toFixed(9));
}

/**
 * The value in another unit, to 12 significant digits. Temperatures are points on the scale, not differences.
 * @throws RangeError when the dimensions differ, naming both.
 */
export function convert(quantity: Quantity, unit: Unit): number {
  const { dimension } = quantity.unit;
  if (!sameDimension(dimension, unit.dimension)) {
    throw new RangeError(
      `${formatQuantity(quantity)} is ${describeDimension(dimension)}; ${unit.text} measures ${describeDimension(unit.dimension)}`,
    );
  }
  return rescale(quantity.value, quantity.unit, unit);
}

/** As a protocol writes it: one blank before the unit, `75 %` too. */
export function formatQuantity({ value, unit }: Quantity): string {
  return `${value} ${unit.text}`;
}

type OutputUnit = Pick<Unit, 'ucum' | 'factor' | 'offset'>;

/** Parsed once for each name: a plain share, having no unit of its own, comes out of `baseCode` as the fraction `1`. */
const outputUnits = new Map<DimensionName, OutputUnit>();
for (const name of Object.keys(namedDimensions) as DimensionName[]) {
  const row = namedDimensions[name];
  const unit = 'output' in row ? parseUnit(row.output) : undefined;
  if (unit !== undefined) outputUnits.set(name, unit);
}

/** The unit in which every value of a dimension is put out: the field's own where it has one, else the base units. */
function outputUnit(dimension: Dimension): OutputUnit {
  const name = dimensionName(dimension);
  return (name && outputUnits.get(name)) ?? { ucum: baseCode(dimension), factor: 1, offset: 0 };
}

/** A number in units that multiply without factors: those of `toBase`, but that a temperature is in °C. */
export interface Reckoned {
  readonly value: number;
  readonly dimension: Dimension;
  /** Written without any unit, `%` included. */
  readonly isBare: boolean;
}

/** A written number, to reckon with. */
export function reckoned(value: number, unit: Unit | undefined): Reckoned {
  if (unit === undefined) return { value, dimension: {}, isBare: true };
  return { value: withoutDust(normalise(value, unit).value * outputUnit(unit.dimension).factor), dimension: unit.dimension, isBare: false };
}

/** What was reckoned, as `normalise` gives a number: in the output unit of its dimension, with its UCUM code. */
export function normaliseReckoned({ value, dimension }: Reckoned): { value: number; unit: string } {
  const { factor, ucum } = outputUnit(dimension);
  return { value: withoutDust(value / factor), unit: ucum };
}

/**
 * The value in its dimension's output unit (min, mg, mL, mg/kg, mL/kg, mg/mL, mA, cm, Cel, 1 for a share, ...), to 12
 * significant digits. `unit` is a UCUM code.
 */
export function normalise(value: number, unit: Unit): { value: number; unit: string } {
  const output = outputUnit(unit.dimension);
  return { value: rescale(value, unit, output), unit: output.ucum };
}
