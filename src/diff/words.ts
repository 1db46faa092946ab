import { clockText, lengthText } from '../language/ir/clock.js';
import { nameOf } from '../language/ir/reading.js';
import type { Expression, Fact, Id, Level, Provenance, Timing, Value } from '../language/ir/types.js';
import { unitText } from '../language/words.js';

/** How what is compared is told: as it is written, or, where two things would be told alike, exactly. */
export type Telling = 'as written' | 'exactly';

const idText = (id: Id, telling: Telling): string => (telling === 'exactly' ? id : nameOf(id));

export function valueText(value: Value, telling: Telling): string {
  switch (value.type) {
    case 'quantity':
    case 'number': {
      if (telling === 'as written') return value.written;
      const { upper, spread, per, of } = value;
      return [`${value.value}`, ...(upper === undefined ? [] : [`to ${upper}`]), ...(spread === undefined ? [] : [`± ${spread}`]), ...(value.type === 'number' ? [] : [unitText(value.unit)]), ...(per === undefined ? [] : [`per ${per}`]), ...(of === undefined ? [] : [`of ${of}`])].join(' ');
    }
    case 'clock':
      return telling === 'as written' ? value.written : clockText(value.minute);
    case 'reference':
      return idText(value.id, telling);
    case 'term': {
      const { list, term } = value;
      return term === '' ? list : telling === 'exactly' ? `${term} (${list})` : term;
    }
    case 'text':
      return `“${value.text}”`;
    case 'unstated':
      return value.per === undefined ? 'unstated' : `unstated per ${value.per}`;
    case 'date':
      return value.date;
    case 'expression':
      return telling === 'as written' ? value.written : expressionText(value.expression, telling);
  }
}

export const valuesText = (values: readonly Value[], telling: Telling): string => values.map((value) => valueText(value, telling)).join(', ');

/** `treatment is drugged`, `time in left during pretest > 75 % of 15 min` */
export function expressionText(expression: Expression, telling: Telling): string {
  const inner = (part: Expression): string => (part.type === 'operation' && isInfix(part.operator) ? `(${expressionText(part, telling)})` : expressionText(part, telling));
  switch (expression.type) {
    case 'literal':
      return valueText(expression.value, telling);
    case 'choice':
      return `${valueText(expression.subject, telling)} is ${expression.negated ? 'not ' : ''}${valueText(expression.is, telling)}`;
    case 'observation': {
      const { subject, place, during, among } = expression;
      const clauses: [word: string, said: readonly Value[]][] = [['in', place === undefined ? [] : [place]], ['during', during === undefined ? [] : [during]], ['among', among ?? []]];
      return [valueText(subject, telling), ...clauses.flatMap(([word, said]) => (said.length === 0 ? [] : [`${word} ${said.map((value) => valueText(value, telling)).join(' with ')}`]))].join(' ');
    }
    case 'operation': {
      const { operator, arguments: of } = expression;
      if (operator === 'negate') return `-${of.map(inner).join(', ')}`;
      if (operator === 'not') return `not ${of.map(inner).join(', ')}`;
      return isInfix(operator) ? of.map(inner).join(` ${operator} `) : `${operator}(${of.map((part) => expressionText(part, telling)).join(', ')})`;
    }
  }
}

const isInfix = (operator: string): boolean => !/^\w{3,}$/.test(operator) || operator === 'and';

/** `between 08:00 and 12:00, at least 6 h after morning`; empty where nothing is said. */
export const timingsText = (timings: readonly Timing[], telling: Telling): string => timings.map((timing) => timingText(timing, telling)).join(', ');

function timingText(timing: Timing, telling: Telling): string {
  switch (timing.type) {
    case 'clock':
      return `at ${clockText(timing.minute)}`;
    case 'unstated':
      return 'at an unstated time';
    case 'window':
      return `between ${clockText(timing.from)} and ${clockText(timing.to)}`;
    case 'same time':
      return `at the same time as ${idText(timing.as, telling)}`;
    case 'during':
      return `during ${idText(timing.of, telling)}`;
    case 'immediately':
      return `immediately ${relationText(timing, telling)}`;
    case 'offset':
      return `${valueText(timing.value, telling)} ${relationText(timing, telling)}`;
    case 'bound':
      return `at ${timing.bound} ${valueText(timing.value, telling)} ${relationText(timing, telling)}`;
  }
}

/** What is after counts from an end and what is before from an onset, unless the protocol says otherwise. */
function relationText({ direction, edge, of }: Extract<Timing, { direction: unknown }>, telling: Telling): string {
  const isUsual = (direction === 'before') === (edge === 'onset');
  return `${direction} ${isUsual ? '' : `the ${edge} of `}${idText(of, telling)}`;
}

/** `2 mg/mL, assumed` */
export function factText({ values, written, status }: Fact, telling: Telling): string {
  const said = telling === 'as written' ? written : valuesText(values, telling);
  return status === 'assumed' ? `${said}, assumed` : telling === 'exactly' && status !== 'stated' ? `${said}, ${status}` : said;
}

export function factsText(facts: readonly Fact[], telling: Telling): string {
  return facts.map((fact) => [factText(fact, telling), ...provenanceParts(fact.provenance).flatMap(([, texts]) => texts)].join(', ')).join('; ');
}

/** `low 3 mg/kg, high 10 mg/kg` */
export function levelsText(levels: readonly Level[], telling: Telling): string {
  const said = levels.map(({ id, name, value, rule, otherwise }) => [
    telling === 'exactly' ? `${name} (${id})` : name,
    ...(value === undefined || (value.type === 'unstated' && telling === 'as written') ? [] : [valueText(value, telling)]),
    ...(rule === undefined ? [] : [`when ${expressionText(rule, telling)}`]),
    ...(otherwise === true ? ['otherwise'] : []),
  ].join(' '));
  return said.join(', ');
}

/** What a statement rests on, each kind by its name. */
export function provenanceParts(provenance: Provenance | undefined): [name: string, texts: readonly string[]][] {
  const kinds: [name: string, texts: readonly string[] | undefined][] = [['stated in', provenance?.statedIn], ['source', provenance?.sources], ['note', provenance?.notes]];
  return kinds.flatMap(([name, texts]) => (texts === undefined || texts.length === 0 ? [] : [[name, texts.map((text) => `“${text}”`)]]));
}

/** A length in the words of a protocol, or in minutes. */
export const minutesText = (minutes: number, telling: Telling): string => (telling === 'exactly' ? `${minutes} min` : lengthText(minutes));
