import { isLevel, type Amount } from '../../generated/ast.js';
import { sameDimension } from '../../quantities/dimensions.js';
import { readFigure } from '../../quantities/figure.js';
import { toBase } from '../../quantities/quantity.js';
import { rule } from '../rule.js';

/** Both ends in one unit; a bare lower end has the unit of the upper one. */
function isReversed({ low, high }: Amount): boolean {
  if (low === undefined || high === undefined || isLevel(low)) return false;
  const from = readFigure(low.text ?? '', low.negative);
  const to = readFigure(high.text ?? '', high.negative);
  const unit = from.unit ?? to.unit;
  if (unit === undefined || to.unit === undefined) return from.value > to.value;
  return sameDimension(unit.dimension, to.unit.dimension) && toBase({ value: from.value, unit }) > toBase({ value: to.value, unit: to.unit });
}

export const reversedRange = rule('PP1206', {
  Amount: (amount, report) => {
    if (isReversed(amount)) report({ node: amount, message: `The range ends before it begins: ${amount.low?.text} to ${amount.high?.text}.` });
  },
});
