import { describeDimension, dimensionOf, phraseOf, sameDimension } from '../quantities/dimensions.js';
import { readFigure } from '../quantities/figure.js';
import type { DimensionName } from '../quantities/named-dimensions.js';
import type { Quantity } from '../quantities/quantity.js';
import { suggestUnit } from '../quantities/suggest-unit.js';
import { unexpected, type Reader } from '../json.js';

/** A quantity in a text, as a protocol writes it: `"5 mL/kg"`. */
export function quantityOf(...names: readonly DimensionName[]): Reader<Quantity> {
  const expected = names.map((name) => describeDimension(dimensionOf(name))).join('; or ');
  return (node, report) => {
    const text = node.type === 'string' ? String(node.value).trim() : '';
    const { value, unit, unitText } = readFigure(text);
    if (unit !== undefined && value > 0 && names.some((name) => sameDimension(dimensionOf(name), unit.dimension))) return { value, unit };
    const meant = suggestUnit(unitText);
    if (unit === undefined && unitText !== '') report(node, `'${unitText}' is not a unit; expected ${expected}.${meant === undefined ? '' : ` Did you mean "${value} ${meant}"?`}`);
    else if (unit !== undefined && value > 0) report(node, `${text} is ${phraseOf(unit.dimension)}; expected ${expected}.`);
    else report(node, unexpected(node, `${expected}, above 0`));
    return undefined;
  };
}
