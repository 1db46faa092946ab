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
const ofLiterals: Readonly<Record<string, ToldUnit>> = { min: seconds, cm: centimetres, mg: grams, '1': none };
const ofTables: ReadonlySet<string | null> = new Set([seconds, centimetres, grams].map(({ unit }) => unit));

/** The unit of an outcome, or of a measure; that which the protocol states of it, where its formula has none. */
export function toldUnitOf(id: Id, { outcomes }: Pick<Experiment, 'outcomes'>, definitions: Definitions): ToldUnit {
  const outcome = outcomes.find((one) => one.id === id);
  if (outcome === undefined) return entryOf(told, term(definitions.get(id), 'value')) ?? none;
  const found = ofFormula(outcome.formula, { outcomes }, definitions);
  const [stated] = texts(outcome, 'unit');
  return ofTables.has(found.unit) || stated === undefined ? found : { ...found, unit: stated };
}

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
      return others[0]?.unit === first.unit ? (first.unit === '' ? none : share) : others[0]?.unit === '' ? first : unknown;
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

const productOf = ([first, ...others]: readonly ToldUnit[]): ToldUnit => (first === undefined ? none : others.length === 0 ? first : unknown);

function ofValue(value: Value): ToldUnit {
  return value.type === 'quantity' ? (ofLiterals[value.unit] ?? unknown) : none;
}
