import type { Definition } from '../../language/ir/types.js';
import type { Given } from './given.js';
import type { Plan } from './plan.js';
import { strengthIn } from './strength.js';

/** The drugs in a mix with their doses, `contains: 5 mg/kg of cocaine, 1 mg/kg of morphine`, all in the volume of the mix. */
export function drugsOfMix(mix: Given, { definitions }: Plan): Given[] {
  return (mix.material.facts['contains']?.values ?? []).flatMap((value): Given[] => {
    if (value.type !== 'quantity' || value.of === undefined) return [];
    const drug: Definition | undefined = definitions.get(value.of);
    if (drug?.kind !== 'drug') return [];
    const isStrength = /\/m?L$|^%/.test(value.unit);
    return [{ ...mix, material: drug, dose: isStrength ? undefined : value, concentration: isStrength ? strengthIn(drug, value, undefined).concentration : undefined, unclear: [] }];
  });
}
