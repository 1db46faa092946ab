import { parseUnit, type Unit } from './parse-unit.js';

/** A number as a protocol writes it, with its unit if it has one. */
export interface FigureValue {
  readonly value: number;
  /** Undefined for a bare number, and for a unit that is not known. */
  readonly unit: Unit | undefined;
  /** As written; empty for a bare number. */
  readonly unitText: string;
}

const shape = /^(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[ \t]*(.*)$/;

/** Reads the image of a number or quantity token. */
export function readFigure(text: string, negative = false): FigureValue {
  const [, digits = '', unitText = ''] = shape.exec(text) ?? [];
  const value = Number(digits);
  return { value: negative ? -value : value, unit: unitText === '' ? undefined : parseUnit(unitText), unitText };
}

/** Reads a clock time into minutes after midnight; undefined if the day has no such time. */
export function readClock(text: string): number | undefined {
  const [hours = Number.NaN, minutes = Number.NaN] = text.split(':').map(Number);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** The unit of a figure, if it has one that is not known. */
export function unknownUnitOf(text: string): string | undefined {
  const { unit, unitText } = readFigure(text);
  return unit === undefined && unitText !== '' ? unitText : undefined;
}
