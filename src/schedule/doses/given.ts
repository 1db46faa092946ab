import { doseSaidOf, saidOf, sitesOf } from '../../language/ir/giving.js';
import { named, nameOf } from '../../language/ir/reading.js';
import type { Definition, Levels, QuantityValue, Step, Value } from '../../language/ir/types.js';
import type { Plan } from './plan.js';
import { withoutSyringe } from './routes.js';
import { strengthIn } from './strength.js';

/** What a step says of one material, for an animal with its levels. What is `unstated`, or a formula, is in `unclear`. */
export interface Given {
  readonly material: Definition;
  readonly dose: QuantityValue | undefined;
  readonly volume: QuantityValue | undefined;
  readonly concentration: QuantityValue | undefined;
  readonly rate: QuantityValue | undefined;
  readonly route: string | undefined;
  /** Sites at which a dose `per side` or `per site` is given. */
  readonly sites: number;
  readonly unclear: readonly string[];
}

export function isDrawnUp({ route }: Given): boolean {
  return route === undefined || !withoutSyringe.has(route);
}

/** A factor stands for its level that holds, and a level for its own value. */
function plain(value: Value | undefined, levels: Levels, { levelValues }: Plan): Value | undefined {
  const id = named(value);
  return id === undefined ? value : levelValues.get(levels[id] ?? id);
}

/** What is said of one material, as `unclear` begins. */
export const words = { dose: 'the dose', volume: 'the volume', concentration: 'the concentration', rate: 'the rate' } as const;

export function givenOf(step: Step, material: Definition, levels: Levels, rung: number | undefined, plan: Plan): Given {
  const unclear: string[] = [];
  const asQuantity = (name: keyof typeof words, said: Value | undefined): QuantityValue | undefined => {
    const value = plain(said, levels, plan);
    if (value?.type === 'quantity' && value.upper === undefined) return value;
    if (value?.type === 'unstated') unclear.push(`${words[name]} is unstated`);
    else if (value?.type === 'quantity') unclear.push(`${words[name]} is a range, ${value.written}`);
    else if (said !== undefined) unclear.push(`${words[name]} is no plain number`);
    return undefined;
  };
  const route = saidOf(step, material, 'route');
  const dose = asQuantity('dose', doseSaidOf(step, material, rung));
  const volume = asQuantity('volume', saidOf(step, material, 'volume'));
  const { concentration, lacking } = strengthIn(material, asQuantity('concentration', saidOf(step, material, 'concentration')), dose);
  if (lacking !== undefined) unclear.push(lacking);
  return {
    material,
    dose,
    volume,
    concentration,
    rate: asQuantity('rate', saidOf(step, material, 'rate')),
    route: route?.type === 'reference' ? nameOf(route.id) : undefined,
    sites: sitesOf(step, material),
    unclear,
  };
}
