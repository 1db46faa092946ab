import { CompletionItemKind } from 'vscode-languageserver-types';
import { isAct, isAmount, isAtClause, isBareClause, isBinary, isDays, isField, isLevel, isLiteral, isPrepositionClause, isStated, isUntil, type Amount, type Figure, type Literal } from '../../generated/ast.js';
import { dimensionOfExpression } from '../../expressions/dimension.js';
import { dimensionName } from '../../quantities/dimensions.js';
import { namedDimensions, type DimensionName } from '../../quantities/named-dimensions.js';
import { unitsOf } from '../../quantities/units-of.js';
import { fieldTypeOf } from '../../references/field-type.js';
import { slotsOf } from '../../references/slots.js';
import { isDimensionName, type Accepts } from '../../vocabulary/accepts.js';
import { keyword, type Choice } from './item.js';

/** What a number at a place can be. */
interface Expected {
  readonly accepts: readonly Accepts[];
  /** Words that can follow a bare number there. */
  readonly words: readonly string[];
}

const levelDimensions: readonly DimensionName[] = ['dose', 'mass', 'volume', 'concentration', 'duration', 'current', 'share'];
const observed: readonly DimensionName[] = ['duration', 'share', 'length'];

function ofAmount(amount: Amount): Expected {
  const around = amount.$container;
  if (isStated(around)) {
    const field = around.$container;
    return { accepts: (isField(field) ? fieldTypeOf(field)?.accepts : undefined) ?? [], words: ['to', 'per'] };
  }
  if (isAtClause(around)) return { accepts: ['duration'], words: [] };
  if (isDays(around)) return { accepts: [], words: ['to'] };
  if (!isBareClause(around) && !isPrepositionClause(around)) return { accepts: levelDimensions, words: [] };
  const preposition = isPrepositionClause(around) ? around.preposition : undefined;
  const slots = slotsOf(around.$container).filter((slot) => slot.preposition === preposition);
  const accepts = slots.filter(({ times }) => times !== true).flatMap((slot) => slot.accepts);
  if (preposition !== undefined) return { accepts, words: ['to'] };
  // Every sentence can say when it is: `30 min before exposure`.
  return { accepts: [...accepts, 'duration'], words: [...(slots.some(({ times }) => times) ? ['times'] : []), ...(isAct(around.$container) ? [] : ['per'])] };
}

function ofLiteral(literal: Literal): Expected {
  const comparison = literal.$container;
  if (isBinary(comparison) && comparison.operator === 'of' && comparison.left === literal) return { accepts: ['share'], words: ['of'] };
  const other = isBinary(comparison) ? (comparison.left === literal ? comparison.right : comparison.left) : undefined;
  const found = other === undefined || isLiteral(other) ? undefined : dimensionOfExpression(other);
  const name = found && dimensionName(found);
  return { accepts: name === undefined ? observed : [name, ...(name === 'share' ? [] : (['share'] as const))], words: ['of'] };
}

function expectedOf(number: Figure | Literal): Expected {
  if (isLiteral(number)) return ofLiteral(number);
  const around = number.$container;
  if (isAmount(around)) return ofAmount(around);
  if (isUntil(around)) return { accepts: ['duration'], words: [] };
  return isLevel(around) ? { accepts: levelDimensions, words: ['to'] } : { accepts: [], words: [] };
}

/** The units that fit the dimension expected at a number, and the words that can follow it. */
export function unitsAfter(number: Figure | Literal): Choice[] {
  const { accepts, words } = expectedOf(number);
  const units = new Map<string, Choice>();
  for (const [order, name] of accepts.filter(isDimensionName).entries()) {
    for (const [index, unit] of unitsOf(name).entries()) {
      if (!units.has(unit)) units.set(unit, { label: unit, kind: CompletionItemKind.Unit, detail: namedDimensions[name].phrase, rank: order * 100 + index });
    }
  }
  return [...units.values(), ...words.map((word) => keyword(word, undefined, undefined, 9000))];
}
