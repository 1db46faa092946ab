import { kilograms, timesGiven, volumePerAnimal, type Administration } from '../../checks/practice/model/administrations.js';
import type { ExperimentModel } from '../../checks/practice/model/experiment.js';
import { quantity } from '../../ir/reading.js';
import type { Id } from '../../ir/types.js';
import { significant, unitText, volumeText } from '../../words.js';

/** What one animal gets at one time. */
export interface Amount {
  /** `0.25 mg`; undefined where weight or dose is not known, and of a vehicle. */
  readonly dose: string | undefined;
  /** `0.25 mL` */
  readonly volume: string | undefined;
  /** Name of the material. */
  readonly material: string;
  /** `mice of 25 g` */
  readonly recipient: string | undefined;
}

/** mg below which an amount is told in ug. */
const smallest = 0.01;

/** An amount per body weight, for an animal of a weight; at all sites together. */
function wholeDose(administration: Administration): string | undefined {
  const { dose, recipient } = administration;
  if (dose === undefined || !dose.unit.endsWith('/kg')) return undefined;
  const weight = kilograms(recipient);
  if (weight === undefined) return undefined;
  const unit = dose.unit.slice(0, -'/kg'.length);
  const amount = dose.value * weight * timesGiven(administration, dose);
  return unit === 'mg' && amount < smallest ? `${significant(amount * 1000)} ug` : `${significant(amount)} ${unitText(unit)}`;
}

function amountOf(administration: Administration): Amount {
  const { material, recipient, isVehicle } = administration;
  const volume = volumePerAnimal(administration);
  const weight = quantity(recipient, 'weight');
  return {
    dose: isVehicle ? undefined : wholeDose(administration),
    volume: volume === undefined ? undefined : volumeText(volume, significant),
    material: material.name,
    recipient: recipient === undefined ? undefined : weight === undefined ? recipient.name : `${recipient.name} of ${weight.written}`,
  };
}

function different(amounts: readonly Amount[]): Amount[] {
  return [...new Map(amounts.map((amount) => [JSON.stringify(amount), amount])).values()];
}

/** What a step gives, in each arm and on each day; what is the same once. */
export function amountsOfStep({ administrations }: ExperimentModel, id: Id): Amount[] {
  return different(administrations.filter(({ declared }) => declared.step.id === id).map(amountOf));
}

/** What is given of a drug or a vehicle anywhere. */
export function amountsOfMaterial({ administrations }: ExperimentModel, name: string): Amount[] {
  return different(administrations.filter(({ material }) => material.name === name).map(amountOf));
}

/** `0.25 mg in 0.25 mL`; empty where neither is known. */
export function amountText({ dose, volume }: Amount): string {
  return [dose, volume].filter((part) => part !== undefined).join(' in ');
}
