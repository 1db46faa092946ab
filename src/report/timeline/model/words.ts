import { figure } from '../../../language/words.js';
import { doseSaidOf, saidOf } from '../../../language/ir/giving.js';
import type { Levels, ParameterDefinition, QuantityValue, Step, Value } from '../../../language/ir/types.js';
import { type Lookup, readable } from './lookup.js';

export const notStated = 'not stated';

/** What a name in brackets stands for: where a template is used, `(dose)` is the value that it was given. */
export function plainValue(value: Value): Value {
  if (value.type !== 'expression') return value;
  const { expression } = value;
  if (expression.type === 'literal') return expression.value;
  return expression.type === 'observation' && Object.keys(expression).length === 2 ? plainValue(expression.subject) : value;
}

/** A value as words; a factor stands for its level that holds, and a level for its own value. */
export function valueText(given: Value, levels: Levels, lookup: Lookup): string {
  const value = plainValue(given);
  switch (value.type) {
    case 'quantity':
      return quantityText(value);
    case 'number':
      return value.written;
    case 'clock':
    case 'expression':
      return value.written;
    case 'date':
      return value.date;
    case 'term':
      return readable(value.term === '' ? value.list : value.term);
    case 'text':
      return value.text;
    case 'unstated':
      return notStated;
    case 'reference': {
      const id = levels[value.id] ?? value.id;
      const own = lookup.levels.get(id)?.value;
      return own === undefined ? lookup.name(id) : valueText(own, levels, lookup);
    }
  }
}

const unitNames: Readonly<Record<string, string>> = { Cel: '°C', '1': '%' };

/** As written; a number whose unit stands behind another of its list has that of the IR. */
function quantityText({ written, value, upper, unit }: QuantityValue): string {
  if (!/^[\d\s.,+±-]*$/.test(written)) return written;
  const scale = unit === '1' ? 100 : 1;
  return `${figure(value * scale)}${upper === undefined ? '' : ` to ${figure(upper * scale)}`} ${unitNames[unit] ?? unit}`;
}

/** What is said of a step, as `confine to drug side for 30 min` or `inject morphine 10 mg/kg ip`, and the names of what is `unstated` of it. */
export function stepWords(step: Step, levels: Levels, lookup: Lookup, rung = 0): { said: string; missing: readonly string[] } {
  if (step.text !== undefined) return { said: step.text, missing: [] };
  const say = (value: Value): string => valueText(value, levels, lookup);
  const values = Object.entries(step.values).filter(([name]) => name !== 'animals');
  if (step.materials !== undefined) return given(step, say, lookup, rung);
  const parameters = lookup.definitions.get(step.procedure ?? '')?.parameters ?? [];
  const isMissing = (value: readonly Value[]): boolean => value.every(({ type }) => type === 'unstated');
  const clauses = values.flatMap(([name, value]) => (isMissing(value) ? [] : [clause(name, value.map(say).join(', '), parameters)]));
  return { said: [readable(step.verb), ...clauses].join(' '), missing: values.filter(([, value]) => isMissing(value)).map(([name]) => readable(name)) };
}

function clause(name: string, said: string, parameters: readonly ParameterDefinition[]): string {
  const parameter = parameters.find((candidate) => candidate.name === name);
  if (parameter?.times === true) return `${said} times`;
  return parameter?.preposition === undefined ? said : `${parameter.preposition} ${said}`;
}

/** Dose of what is given, where it is one thing and its dose is stated. */
export function doseText(step: Step, levels: Levels, lookup: Lookup, rung = 0): string | undefined {
  const [id, ...more] = step.materials ?? [];
  const dose = id === undefined || more.length > 0 ? undefined : doseSaidOf(step, lookup.definitions.get(id), rung);
  const said = dose === undefined ? notStated : valueText(dose, levels, lookup);
  return said === notStated ? undefined : said;
}

/** Dose, volume and route: the sentence counts before its block, and the block before the material. */
function given(step: Step, say: (value: Value) => string, lookup: Lookup, rung: number): { said: string; missing: readonly string[] } {
  const missing = new Set<string>();
  const materials = (step.materials ?? []).map((id) => {
    const material = lookup.definitions.get(id);
    const parts = { dose: doseSaidOf(step, material, rung), volume: saidOf(step, material, 'volume'), route: saidOf(step, material, 'route') };
    const known = Object.entries(parts).flatMap(([name, part]) => {
      if (part?.type === 'unstated') missing.add(name);
      return part === undefined || part.type === 'unstated' ? [] : [say(part)];
    });
    return [lookup.name(id), ...known].join(' ');
  });
  const duration = step.values['duration']?.[0];
  if (duration?.type === 'unstated') missing.add('duration');
  return { said: `${readable(step.verb)} ${materials.join(' + ')}${duration === undefined || duration.type === 'unstated' ? '' : ` for ${say(duration)}`}`, missing: [...missing] };
}
