import { entryOf } from '../language/entry-of.js';
import { type Definitions, term, texts } from '../language/ir/reading.js';
import type { Experiment, Expression, Id, Value } from '../language/ir/types.js';
import { scales, type Scales } from './scales.js';

/** In what a value is told, and how many of it are one of the representation. */
export interface ToldUnit {
  /** `s`, `cm`, `g`, `cm/s`; empty for what has none, null where it is not known. */
  readonly unit: string | null;
  readonly scale: number;
  /** A part of a whole, which a figure shows in percent. */
  readonly isShare?: true;
  /** Of what is divided by something, both. */
  readonly quotient?: { readonly over: ToldUnit; readonly under: ToldUnit };
}

/** In what a figure shows a value; empty for counts, scores and ranks. */
export interface ShownUnit {
  readonly unit: string;
  readonly scale: number;
}

const none: ToldUnit = { unit: '', scale: 1 };
const share: ToldUnit = { ...none, isShare: true };
const unknown: ToldUnit = { unit: null, scale: 1 };

/** As tables have it: times in seconds, masses in grams. */
const seconds: ToldUnit = { unit: 's', scale: scales.duration_value.s };
const centimetres: ToldUnit = { unit: 'cm', scale: scales.length_value.cm };
const grams: ToldUnit = { unit: 'g', scale: scales.mass_value.g };
const told: Readonly<Record<string, ToldUnit>> = { duration_value: seconds, length_value: centimetres, mass_value: grams, share_value: share };
/** In what else that can be told. */
const others: Readonly<Record<string, Scales>> = { s: scales.duration_value, cm: scales.length_value, g: scales.mass_value, '': { '': 1, '1': 1 } };
const ofLiterals: Readonly<Record<string, ToldUnit>> = { min: seconds, cm: centimetres, mg: grams, '1': none, 'cm/s': quotientOf(centimetres, seconds), Hz: quotientOf(none, seconds) };

/** The unit of an outcome, or of a measure: that which the protocol states of it, if it is one of what its formula gives, or the formula gives none. */
export function toldUnitOf(id: Id, { outcomes }: Pick<Experiment, 'outcomes'>, definitions: Definitions): ToldUnit {
  const found = foundUnitOf(id, { outcomes }, definitions);
  const [stated] = texts(outcomes.find((one) => one.id === id), 'unit');
  if (stated === undefined) return found;
  return inUnit(found, stated) ?? (found.unit !== '' || isUnit(stated) ? found : { ...found, unit: stated });
}

/** The same, whatever is stated. */
function foundUnitOf(id: Id, { outcomes }: Pick<Experiment, 'outcomes'>, definitions: Definitions): ToldUnit {
  const outcome = outcomes.find((one) => one.id === id);
  return outcome === undefined ? (entryOf(told, term(definitions.get(id), 'value')) ?? none) : ofFormula(outcome.formula, { outcomes }, definitions);
}

/** Two units with a slash between them. */
const halves = (text: string): readonly [string, string] | undefined => {
  const [over = '', under, ...more] = text.split('/').map((part) => part.trim());
  return under === undefined || more.length > 0 ? undefined : [over, under];
};

const scaleIn = ({ unit }: ToldUnit, text: string): number | undefined => entryOf(entryOf(others, unit ?? undefined) ?? {}, text);

/** A value in a unit that is stated, `min`, `cm/min`, `Hz` or `%`; undefined if that is none of it. */
function inUnit(found: ToldUnit, stated: string): ToldUnit | undefined {
  const { quotient } = found;
  if (stated === '%') return found.isShare === true || (quotient !== undefined && quotient.over.unit === quotient.under.unit) ? { unit: stated, scale: 100 } : undefined;
  if (quotient === undefined) {
    const scale = found.unit === '' ? undefined : scaleIn(found, stated);
    return scale === undefined ? undefined : { unit: stated, scale };
  }
  const [over, under] = halves(stated === 'Hz' ? '1/s' : stated) ?? [];
  const [first, second] = [over, under].map((text, index) => (text === undefined ? undefined : scaleIn(index === 0 ? quotient.over : quotient.under, text)));
  return first === undefined || second === undefined ? undefined : { unit: stated, scale: first / second };
}

/** Is a text a unit that is known here? What is none can be a name of a score. */
const isUnit = (text: string): boolean => text === '%' || text === 'Hz' || (halves(text) ?? [text]).every((part) => Object.values(others).some((known) => Object.hasOwn(known, part)));

/** Is it known in what a measure is given? What a laboratory declares without a `value` is as its table has it. */
export const isOfKnownUnit = (measure: Id, definitions: Definitions): boolean => term(definitions.get(measure), 'value') !== undefined;

/** A unit as a figure shows it: shares in percent. */
export const shownUnitOf = ({ unit, scale, isShare }: ToldUnit): ShownUnit => (isShare === true ? { unit: '%', scale: 100 } : { unit: unit ?? '', scale });

function ofFormula(formula: Expression, experiment: Pick<Experiment, 'outcomes'>, definitions: Definitions): ToldUnit {
  return ofExpression(formula, (subject) => (subject.type === 'reference' ? foundUnitOf(subject.id, experiment, definitions) : ofValue(subject)));
}

function ofExpression(expression: Expression, ofSubject: (subject: Value) => ToldUnit): ToldUnit {
  if (expression.type === 'literal') return ofValue(expression.value);
  if (expression.type === 'observation') return ofSubject(expression.subject);
  if (expression.type === 'choice') return none;
  const units = expression.arguments.map((part) => ofExpression(part, ofSubject));
  const [first = none, ...rest] = units;
  switch (expression.operator) {
    case 'rank':
      return none;
    case '/':
      return quotientOf(first, rest[0] ?? none);
    case '*':
    case 'of':
      return productOf(units.filter(({ unit }) => unit !== ''));
    case '+':
    case '-':
    case 'mean':
    case 'median':
    case 'sum':
    case 'max':
    case 'min':
    case 'sd':
    case 'abs':
    case 'negate':
    case 'quantile':
      return expression.operator === 'quantile' || rest.every(({ unit }) => unit === first.unit) ? first : unknown;
    default:
      return none;
  }
}

/** A share of what is alike; a rate of what is divided by a time: a speed for each second, as trackers have it, and all else for each minute. */
function quotientOf(over: ToldUnit, under: ToldUnit): ToldUnit {
  if (over.unit === null || under.unit === null) return unknown;
  const quotient = { over, under };
  if (over.unit === under.unit) return { ...(over.unit === '' ? none : share), quotient };
  if (under.unit === '') return over;
  if (under.unit !== seconds.unit || over.quotient !== undefined) return unknown;
  const time = over.unit === centimetres.unit ? 's' : 'min';
  return { unit: `${over.unit === '' ? '1' : over.unit}/${time}`, scale: over.scale / scales.duration_value[time], quotient };
}

const productOf = ([first, ...rest]: readonly ToldUnit[]): ToldUnit => (first === undefined ? none : rest.length === 0 ? first : unknown);

function ofValue(value: Value): ToldUnit {
  return value.type === 'quantity' ? (entryOf(ofLiterals, value.unit) ?? unknown) : none;
}
