import { normalise } from '../../../quantities/quantity.js';
import type { StudyModel } from './study.js';

interface VolumeBound {
  /** In the unit asked for. */
  readonly value: number;
  readonly source: string;
}

type Which = 'goodPractice' | 'maximum';

/** Largest volume for a species and a route, where it is stated in the unit: the laboratory's own, else the library's. */
function bound({ limits, library }: StudyModel, species: string | undefined, route: string | undefined, which: Which, unit: 'mL/kg' | 'mL'): VolumeBound | undefined {
  if (species === undefined || route === undefined) return undefined;
  const own = limits.volume.find((limit) => limit.species === species && limit.route === route);
  const stated = own?.[which];
  const inField = stated === undefined ? undefined : normalise(stated.value, stated.unit);
  if (inField?.unit === unit) return { value: inField.value, source: own?.source ?? 'limit of the laboratory, placepref.json' };
  const found = library.about('limit', which === 'maximum' ? 'maximum' : 'good_practice', { species, route });
  return found?.unit === unit ? { value: found.value, source: found.source ?? found.entry.name } : undefined;
}

/** Per body weight, mL/kg. */
export function perWeight(study: StudyModel, species: string | undefined, route: string | undefined, which: Which): VolumeBound | undefined {
  return bound(study, species, route, which, 'mL/kg');
}

/** At one site, whatever the animal weighs, mL. */
export function perSite(study: StudyModel, species: string | undefined, route: string | undefined, which: Which): VolumeBound | undefined {
  return bound(study, species, route, which, 'mL');
}
