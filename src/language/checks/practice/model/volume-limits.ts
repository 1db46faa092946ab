import { normalise } from '../../../quantities/quantity.js';
import type { StudyModel } from './study.js';

interface VolumeBound {
  /** mL/kg */
  readonly value: number;
  readonly source: string;
}

/** Largest volume per body weight for a species and a route: the laboratory's own, else the library's. */
export function perWeight({ limits, library }: StudyModel, species: string | undefined, route: string | undefined, which: 'goodPractice' | 'maximum'): VolumeBound | undefined {
  if (species === undefined || route === undefined) return undefined;
  const own = limits.volume.find((limit) => limit.species === species && limit.route === route);
  const stated = own?.[which];
  const inField = stated === undefined ? undefined : normalise(stated.value, stated.unit);
  if (inField?.unit === 'mL/kg') return { value: inField.value, source: own?.source ?? 'limit of the laboratory, placepref.json' };
  const found = library.about('limit', which === 'maximum' ? 'maximum' : 'good_practice', { species, route });
  return found?.unit === 'mL/kg' ? { value: found.value, source: found.source ?? found.entry.name } : undefined;
}
