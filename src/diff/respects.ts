import { nameOf } from '../language/ir/reading.js';
import type { Criterion, Expression, Level, Phase, Timing, Value } from '../language/ir/types.js';
import { expressionText, levelsText, timingsText, valueText, type Telling } from './words.js';

/** What the IR calls otherwise than a laboratory. */
const labels: Readonly<Record<string, string>> = { timing: 'when', condition: 'only when', materials: 'what is given', count: 'number of times', pulse: 'length of each', text: 'in words', label: 'called', from: 'excluded from', verb: 'what is done' };

export const labelOf = (property: string): string => labels[property] ?? property;

/** What a part says by one of its properties. @param written the part as it stands in the text, where it is what this property says */
export function respectText(property: string, value: unknown, written: string | undefined, telling: Telling): string {
  if (written !== undefined && telling === 'as written') return written;
  switch (property) {
    case 'timing':
      return timingsText(value as Timing[], telling);
    case 'levels':
      return Array.isArray(value) ? levelsText(value as Level[], telling) : plainText(value, telling);
    case 'condition':
    case 'formula':
      return expressionText(value as Expression, telling);
    case 'until':
      return criterionText(value as Criterion, telling);
    case 'span':
      return spanText(value as Phase['span'], telling);
    case 'title':
    case 'name':
    case 'label':
    case 'text':
      return String(value);
    default:
      return plainText(value, telling);
  }
}

function criterionText({ condition, written, days, atMost, otherwise }: Criterion, telling: Telling): string {
  if (telling === 'as written') return written;
  return [expressionText(condition, telling), `days in a row: ${days ?? 'unstated'}`, `at most: ${atMost ?? 'unstated'}`, `otherwise: ${otherwise ?? 'nothing'}`].join(', ');
}

function spanText({ first, last, isFixed }: Phase['span'], telling: Telling): string {
  const days = first === last ? `day ${first ?? 'unstated'}` : `days ${first ?? 'unstated'} to ${last ?? 'unstated'}`;
  return telling === 'as written' ? days : `${days}, ${isFixed ? 'days of the study' : 'counted from another phase'}`;
}

/** What no words were found for: its names and values, one after the other. */
function plainText(value: unknown, telling: Telling): string {
  if (typeof value === 'string') return telling === 'as written' && !/\s/.test(value) ? nameOf(value) : value;
  if (Array.isArray(value)) return value.map((each) => plainText(each, telling)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if (isValue(value)) return valueText(value, telling);
  if ('name' in value && telling === 'as written') return String(value.name);
  return Object.entries(value).map(([name, each]: [string, unknown]) => `${plainText(name, telling)} ${plainText(each, telling)}`).join(', ');
}

const valueTypes: ReadonlySet<unknown> = new Set(['quantity', 'number', 'reference', 'term', 'text', 'unstated', 'clock', 'date', 'expression'] satisfies Value['type'][]);

const isValue = (value: object): value is Value => 'type' in value && valueTypes.has(value.type);
