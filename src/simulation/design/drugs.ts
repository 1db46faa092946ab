import { grouped } from '../../language/grouped.js';
import { Course } from '../kinetics/course.js';
import type { EffectParameters } from '../kinetics/effect.js';
import { inputsOf } from '../kinetics/inputs.js';
import { drugModel } from '../kinetics/model.js';
import type { Parameters } from '../parameters/parameters.js';
import { type GivenDose, isCentral, recordOfDose } from './doses.js';

/** Time constants after which a dose counts no more. */
const remembered = 40;

/** All doses of one drug that come into an animal by one way, with what they make of it over time. */
export interface GivenDrug {
  readonly substance: string;
  readonly way: 'central' | 'peripheral';
  /** In order of time. */
  readonly doses: readonly GivenDose[];
  readonly course: Course;
  readonly effect: EffectParameters;
  /** Social and of no value itself, and whether it was given into the brain. */
  readonly social: 'central' | 'peripheral' | undefined;
}

const socialDrugs: ReadonlySet<string> = new Set(['oxytocin', 'carbetocin']);

/**
 * Drugs by themselves.
 *
 * @param pace of elimination, 1 for the typical animal
 * @param potency of all drugs in its species, 1 in mice
 */
export function drugsOf(given: readonly GivenDose[], parameters: Parameters, pace: number, potency: number): GivenDrug[] {
  const groups = grouped([...given].sort((a, b) => a.onset - b.onset), ({ substance, route }) => `${substance} ${isCentral(route) ? 'central' : 'peripheral'}`);
  return [...groups.values()].flatMap((doses) => {
    const [first] = doses;
    return first === undefined ? [] : [drugOf(first.substance, isCentral(first.route) ? 'central' : 'peripheral', doses, parameters, pace, potency)];
  });
}

function drugOf(substance: string, way: GivenDrug['way'], doses: readonly GivenDose[], parameters: Parameters, pace: number, potency: number): GivenDrug {
  const get = (name: string): number => parameters.get(`${substance}_${name}`);
  const model = drugModel({
    volume: get('volume'),
    elimination: (Math.LN2 / get('half_life')) * pace,
    absorption: Math.LN2 / get('absorption_half_life'),
    effectSite: Math.LN2 / get('equilibration_half_life'),
  });
  const course = new Course(inputsOf(model, doses.map((dose) => recordOfDose(dose, get('bioavailability')))), remembered);
  const effect = { largest: get('largest'), half: get('half') / potency, steepness: get('steepness') };
  return { substance, way, doses, course, effect, social: socialDrugs.has(substance) ? way : undefined };
}
