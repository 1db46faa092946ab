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

/** Figures read before: each is read by linking, by several checks and by the compiler, and most stand in many protocols. */
const known = new Map<string, FigureValue>();
const mostKnown = 10_000;

/** Reads the image of a number or quantity token. */
export function readFigure(text: string, negative = false): FigureValue {
  const figure = known.get(text) ?? read(text);
  return negative ? { ...figure, value: -figure.value } : figure;
}

function read(text: string): FigureValue {
  const [, digits = '', unitText = ''] = shape.exec(text) ?? [];
  const figure = { value: Number(digits), unit: unitText === '' ? undefined : parseUnit(unitText), unitText };
  if (known.size < mostKnown) known.set(text, figure);
  return figure;
}

/** Reads a clock time into minutes after midnight; undefined if the day has no such time. */
export function readClock(text: string): number | undefined {
  const colon = text.indexOf(':');
  const [hours, minutes] = [Number(text.slice(0, colon)), Number(text.slice(colon + 1))];
  return colon >= 0 && hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** The unit of a figure, if it has one that is not known. */
export function unknownUnitOf(text: string): string | undefined {
  const { unit, unitText } = readFigure(text);
  return unit === undefined && unitText !== '' ? unitText : undefined;
}
