import { entryOf } from '../language/entry-of.js';
import { type Definitions, term, texts } from '../language/ir/reading.js';
import type { Experiment, Expression, Id, Value } from '../language/ir/types.js';

/** In what a value is told, and how many of it are one of the representation. */
export interface ToldUnit {
  /** `s`, `cm`, `g`; empty for what has none, null where it is not known. */
  readonly unit: string | null;
  readonly scale: number;
  /** A part of a whole, which a figure shows in percent. */
  readonly isShare?: true;
  /** Of a rate, what is counted by time. */
  readonly over?: ToldUnit;
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
const seconds: ToldUnit = { unit: 's', scale: 60 };
const centimetres: ToldUnit = { unit: 'cm', scale: 1 };
const grams: ToldUnit = { unit: 'g', scale: 0.001 };
const told: Readonly<Record<string, ToldUnit>> = { duration_value: seconds, length_value: centimetres, mass_value: grams, share_value: share };
/** How many of each are one for each minute, which is how rates come out: all times are in minutes. */
const byTime: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };
const rate = (over: ToldUnit, time: string): ToldUnit => ({ unit: `${over.unit === '' ? '1' : over.unit}/${time}`, scale: over.scale * (byTime[time] ?? 1), over });
/** A speed is one for each second, as trackers have it; of all else there is little in a second. */
const rateOf = (over: ToldUnit): ToldUnit => rate(over, over.unit === 'cm' ? 's' : 'min');

const ofLiterals: Readonly<Record<string, ToldUnit>> = { min: seconds, cm: centimetres, mg: grams, '1': none, 'cm/s': rateOf(centimetres), Hz: rateOf(none) };
const ofTables: ReadonlySet<string | null> = new Set([seconds, centimetres, grams].map(({ unit }) => unit));

/** The unit of an outcome, or of a measure; that which the protocol states of it, where its formula has none. */
export function toldUnitOf(id: Id, { outcomes }: Pick<Experiment, 'outcomes'>, definitions: Definitions): ToldUnit {
  const outcome = outcomes.find((one) => one.id === id);
  if (outcome === undefined) return entryOf(told, term(definitions.get(id), 'value')) ?? none;
  const found = ofFormula(outcome.formula, { outcomes }, definitions);
  const [stated] = texts(outcome, 'unit');
  if (ofTables.has(found.unit) || stated === undefined) return found;
  return found.over === undefined ? { ...found, unit: stated } : statedRate(found.over, stated) ?? found;
}

/** A rate in the unit that the protocol states, `cm/min` or `Hz`; undefined if that is none of it. */
function statedRate(over: ToldUnit, stated: string): ToldUnit | undefined {
  const [what = '', time = ''] = stated === 'Hz' ? ['', 's'] : stated.split('/').map((part) => part.trim());
  const isOfIt = what === over.unit || (over.unit === '' && what === '1');
  return isOfIt && Object.hasOwn(byTime, time) ? { ...rate(over, time), unit: stated } : undefined;
}

/** Is it known in what a measure is given? What a laboratory declares without a `value` is as its table has it. */
export const isOfKnownUnit = (measure: Id, definitions: Definitions): boolean => term(definitions.get(measure), 'value') !== undefined;

/** The unit of a formula over measures and outcomes, as a figure shows it. */
export function shownUnit(formula: Expression, experiment: Pick<Experiment, 'outcomes'>, definitions: Definitions): ShownUnit {
  return shownUnitOf(ofFormula(formula, experiment, definitions));
}

/** A unit as a figure shows it: shares in percent. */
export const shownUnitOf = ({ unit, scale, isShare }: ToldUnit): ShownUnit => (isShare === true ? { unit: '%', scale: 100 } : { unit: unit ?? '', scale });

function ofFormula(formula: Expression, experiment: Pick<Experiment, 'outcomes'>, definitions: Definitions): ToldUnit {
  return ofExpression(formula, (subject) => (subject.type === 'reference' ? toldUnitOf(subject.id, experiment, definitions) : ofValue(subject)));
}

function ofExpression(expression: Expression, ofSubject: (subject: Value) => ToldUnit): ToldUnit {
  if (expression.type === 'literal') return ofValue(expression.value);
  if (expression.type === 'observation') return ofSubject(expression.subject);
  if (expression.type === 'choice') return none;
  const units = expression.arguments.map((part) => ofExpression(part, ofSubject));
  const [first = none, ...others] = units;
  switch (expression.operator) {
    case 'rank':
      return none;
    case '/':
      return quotientOf(first, others[0] ?? none);
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
      return expression.operator === 'quantile' || others.every(({ unit }) => unit === first.unit) ? first : unknown;
    default:
      return none;
  }
}

function quotientOf(over: ToldUnit, under: ToldUnit): ToldUnit {
  if (over.unit === under.unit) return over.unit === '' ? none : share;
  if (under.unit === '') return over;
  return under.unit === seconds.unit && over.unit !== null && over.over === undefined ? rateOf({ unit: over.unit, scale: over.scale }) : unknown;
}

const productOf = ([first, ...others]: readonly ToldUnit[]): ToldUnit => (first === undefined ? none : others.length === 0 ? first : unknown);

function ofValue(value: Value): ToldUnit {
  return value.type === 'quantity' ? (ofLiterals[value.unit] ?? unknown) : none;
}
