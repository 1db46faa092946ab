import { divide, sameDimension, type Dimension } from './dimensions.js';
import { atomicUnits } from './units.js';

export interface Unit {
  /** As written. */
  readonly text: string;
  /** Case-sensitive UCUM code. */
  readonly ucum: string;
  readonly dimension: Dimension;
  /** `value * factor + offset` is the value in base units; the offset is 0 but for °C standing alone. */
  readonly factor: number;
  readonly offset: number;
}

/** Slashes an expression may hold: `mg/kg/h` has two. Bounds the pattern of the lexer as well. */
export const maxSlashes = 3;

/** The kilogram below a slash is one of animal: mg/kg is a dose. So is the gram of a volume, 10 uL/g; mg/g stays a ratio of masses, as of drug in tissue or diet. */
const perBodyWeight: Dimension = { bodyWeight: 1 };
const volume: Dimension = { length: 3 };
const gramsPerKilogram = 1000;

/** Units read before. There are few in a laboratory, and every number has one; a text of nonsense must not fill memory. */
const known = new Map<string, Unit>();
const mostKnown = 10_000;

/**
 * Reads a unit expression: an atomic unit, then up to three `/unit`, without blanks (but for `% w/v`, `% v/v`, `% w/w`).
 * Undefined when any part is not a unit of the table.
 */
export function parseUnit(text: string): Unit | undefined {
  const found = known.get(text);
  if (found !== undefined) return found;
  const unit = readUnit(text);
  if (unit !== undefined && known.size < mostKnown) known.set(text, unit);
  return unit;
}

function readUnit(text: string): Unit | undefined {
  const alone = atomicUnits.get(text.replace(/^%[ \t]*(?=[vw]\/)/, '% '));
  if (alone !== undefined) return { ...fields(alone), text };

  const [head = '', ...rest] = text.split('/');
  const first = atomicUnits.get(head);
  if (first === undefined || first.place === 'alone' || rest.length > maxSlashes) return undefined;

  // A degree over something is a step of one kelvin; UCUM does not let Cel stand in an expression.
  let ucum = first.offset === 0 ? first.ucum : 'K';
  let { dimension, factor } = first;
  for (const part of rest) {
    const unit = atomicUnits.get(part);
    if (unit === undefined || unit.place !== 'anywhere') return undefined;
    ucum += `/${unit.ucum}`;
    const isAnimal = unit.ucum === 'kg' || (unit.ucum === 'g' && sameDimension(dimension, volume));
    dimension = divide(dimension, isAnimal ? perBodyWeight : unit.dimension);
    factor /= isAnimal ? unit.factor / gramsPerKilogram : unit.factor;
  }
  return { text, ucum, dimension, factor, offset: 0 };
}

function fields({ ucum, dimension, factor, offset }: Omit<Unit, 'text'>): Omit<Unit, 'text'> {
  return { ucum, dimension, factor, offset };
}
