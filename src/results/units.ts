import { term } from '../language/ir/reading.js';
import type { Experiment, Expression } from '../language/ir/types.js';
import type { Definitions } from './cells.js';

/** In what a number is shown: what a value of the representation is multiplied by, and its unit; empty for counts, scores and ranks. */
export interface ShownUnit {
  readonly scale: number;
  readonly unit: 's' | 'cm' | '%' | '';
}

const plain: ShownUnit = { scale: 1, unit: '' };
const share: ShownUnit = { scale: 100, unit: '%' };

/** By what a measure declares its `value` to be. */
const ofMeasures: Readonly<Record<string, ShownUnit>> = { duration_value: { scale: 60, unit: 's' }, length_value: { scale: 1, unit: 'cm' }, share_value: share };

/** The unit of a formula over measures and outcomes: of a sum that of its parts, of a part of a whole a share. */
export function shownUnit(formula: Expression, definitions: Definitions, outcomes: Experiment['outcomes']): ShownUnit {
  const of = (part: Expression): ShownUnit => shownUnit(part, definitions, outcomes);
  if (formula.type === 'observation') {
    const { subject } = formula;
    if (subject.type !== 'reference') return plain;
    const outcome = outcomes.find(({ id }) => id === subject.id);
    return outcome === undefined ? (ofMeasures[term(definitions.get(subject.id), 'value') ?? ''] ?? plain) : of(outcome.formula);
  }
  if (formula.type !== 'operation') return plain;
  const parts = formula.arguments.filter(({ type }) => type !== 'literal').map(of);
  const [first = plain] = parts;
  const areAlike = parts.every(({ unit }) => unit === first.unit);
  if (['+', '-', 'negate', 'abs', 'mean', 'median', 'sum', 'max', 'min', 'sd'].includes(formula.operator)) return areAlike ? first : plain;
  if (formula.operator === '/' && parts.length === 2) return areAlike && first.unit !== '' ? share : plain;
  return ['*', '/', 'of', 'quantile'].includes(formula.operator) && parts.length === 1 ? first : plain;
}
