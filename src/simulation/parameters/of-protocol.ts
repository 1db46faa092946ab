import { minutesOfDay } from '../../language/ir/clock.js';
import type { Facts, Section, Value } from '../../language/ir/types.js';
import { parameterTable } from './table.js';
import { Parameters } from './parameters.js';

/** Facts of a `simulation` block that are about the simulation itself. */
const ownFacts: ReadonlySet<string> = new Set(['runs', 'seed', 'source', 'note']);

/** From a unit of the representation to one of the table: what it is multiplied by. */
const conversions: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  min: { min: 1 },
  d: { min: 1 / minutesOfDay },
  'mg/L': { 'mg/mL': 1000 },
  'L/kg': { 'mL/kg': 1 / 1000 },
  '1': { '1': 1 },
};

/**
 * Parameters as a protocol sets them: in its `simulation` blocks, then in a `scenario` of its own.
 *
 * @throws Refused for a name that is no parameter, and a value that is none of it
 */
export function parametersOfProtocol(before: Parameters, sections: readonly Section[], scenario?: string): Parameters {
  const counting = sections.filter(({ kind, name }) => kind === 'simulation' || (kind === 'scenario' && scenario !== undefined && name === scenario));
  return counting.reduce((parameters, { kind, name, facts }) => parameters.with(overridesOf(facts), `${kind}${name === null ? '' : ` ${name}`} in the protocol`), before);
}

function overridesOf(facts: Facts): Record<string, unknown> {
  const stated = Object.entries(facts).filter(([name, { status }]) => !ownFacts.has(name) && status !== 'unstated');
  return Object.fromEntries(stated.map(([name, { values, written }]) => [name, parameterValue(name, values[0]) ?? written]));
}

/** A value in the unit of the parameter with this name; undefined where it has another dimension. */
export function parameterValue(name: string, value: Value | undefined): number | undefined {
  if (value?.type === 'number') return value.value;
  if (value?.type !== 'quantity') return undefined;
  const factor = conversions[parameterTable.find((row) => row.name === name)?.unit ?? '']?.[value.unit];
  return factor === undefined ? undefined : value.value * factor;
}
