import type { Expression, Id, Value } from '../language/ir/types.js';

/** One mean of a contrast: a weight, what it is the mean of, when, and the levels that all its animals have. */
export interface ContrastTerm {
  readonly weight: number;
  readonly subject: Id;
  readonly place?: Value;
  readonly during?: Id;
  readonly among: readonly Value[];
}

/** What an inequality expects: that the weighted sum of means is above (or, of `direction` -1, below) a number. */
export interface Contrast {
  readonly terms: readonly ContrastTerm[];
  readonly above: number;
  readonly direction: 1 | -1 | 0;
}

/** Thrown where an inequality is no statement about means. */
export class NoContrast extends Error {
  override readonly name = 'NoContrast';
}

/** Sums of means with weights, and a number. */
interface Linear {
  readonly terms: readonly ContrastTerm[];
  readonly number: number;
}

/**
 * Reads `mean(x among a) > mean(x among b)`, `mean(x) - mean(y) > 2 * mean(z)`, `mean(x) = 0` as a contrast.
 *
 * @throws NoContrast with what stands in its way
 */
export function contrastOf(inequality: Expression): Contrast {
  if (inequality.type !== 'operation') throw new NoContrast('it is no comparison of means');
  const direction = { '>': 1, '>=': 1, '<': -1, '<=': -1, '=': 0 }[inequality.operator as string] as Contrast['direction'] | undefined;
  const [left, right] = inequality.arguments;
  if (direction === undefined || left === undefined || right === undefined) throw new NoContrast(`'${inequality.operator}' is no comparison`);
  const { terms, number } = sum(linear(left), linear(right), -1);
  if (terms.length === 0) throw new NoContrast('it compares no means');
  return { terms, above: 0 - number, direction };
}

function linear(expression: Expression): Linear {
  if (expression.type === 'literal' && (expression.value.type === 'quantity' || expression.value.type === 'number')) return { terms: [], number: expression.value.value };
  if (expression.type !== 'operation') throw new NoContrast('only means and numbers can be compared');
  const [one, two] = expression.arguments;
  if (one === undefined) throw new NoContrast('a part of it is empty');
  switch (expression.operator) {
    case 'mean':
      return { terms: [meanOf(one)], number: 0 };
    case 'negate':
      return scaled(linear(one), -1);
    case '+':
    case '-':
      return two === undefined ? linear(one) : sum(linear(one), linear(two), expression.operator === '+' ? 1 : -1);
    case '*':
    case 'of':
    case '/':
      return product(linear(one), linear(two ?? one), expression.operator === '/');
    default:
      throw new NoContrast(`'${expression.operator}' is no sum of means`);
  }
}

function meanOf(expression: Expression): ContrastTerm {
  if (expression.type !== 'observation' || expression.subject.type !== 'reference') throw new NoContrast('a mean must be of one outcome or measure');
  const { subject, place, during, among = [] } = expression;
  return { weight: 1, subject: subject.id, ...(place !== undefined && { place }), ...(during?.type === 'reference' && { during: during.id }), among };
}

function product(one: Linear, two: Linear, isDivided: boolean): Linear {
  if (two.terms.length === 0) return scaled(one, isDivided ? 1 / two.number : two.number);
  if (one.terms.length === 0 && !isDivided) return scaled(two, one.number);
  throw new NoContrast('means are multiplied with each other');
}

function sum(one: Linear, two: Linear, sign: 1 | -1): Linear {
  return { terms: [...one.terms, ...scaled(two, sign).terms], number: one.number + sign * two.number };
}

function scaled({ terms, number }: Linear, by: number): Linear {
  return { terms: terms.map((term) => ({ ...term, weight: term.weight * by })), number: number * by };
}
