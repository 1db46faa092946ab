import { normalise } from '../../../quantities/quantity.js';
import { volumePerSite, volumePerWeight, type Administration } from './administrations.js';
import type { ExperimentModel } from './experiment.js';
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

interface Excess {
  readonly administration: Administration;
  /** In the unit of the limit. */
  readonly found: number;
  readonly limit: VolumeBound;
}

/** Volumes above good practice and up to the maximum, or above that: per body weight, mL/kg, or at one site whatever the animal weighs, mL. */
export function volumesAbove({ prescribed, study }: ExperimentModel, which: Which, unit: 'mL/kg' | 'mL'): readonly Excess[] {
  const found: Excess[] = [];
  for (const administration of prescribed) {
    const { species, route } = administration;
    const volume = unit === 'mL' ? volumePerSite(administration) : volumePerWeight(administration);
    const limit = volume === undefined ? undefined : bound(study, species, route, which, unit);
    if (volume === undefined || limit === undefined || volume <= limit.value) continue;
    const maximum = which === 'maximum' ? undefined : bound(study, species, route, 'maximum', unit);
    if (maximum === undefined || volume <= maximum.value) found.push({ administration, found: volume, limit });
  }
  return found;
}
