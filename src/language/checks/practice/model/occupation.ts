import { shortestHousing } from '../../../ir/clock.js';
import type { Happening } from './experiment.js';
import { concernsArm, minutesBetween } from './occasions.js';
import { term } from '../../../ir/reading.js';

/** What an animal can do only one of at a time. Housing and devices go on beside it. */
const occupying: ReadonlySet<string> = new Set(['place_exposure', 'measurement', 'stressor', 'social_exposure', 'sampling']);

/** Is it sure to be done, and nothing else beside it? */
export function occupies({ procedure, declared: { step }, step: { condition, duration } }: Happening): boolean {
  const kind = term(procedure, 'kind') ?? '';
  // Housing is sensory contact, or a day with a partner; but whoever is in an apparatus is nowhere else, however long.
  if (condition !== undefined || ((duration ?? 0) >= shortestHousing && kind !== 'place_exposure')) return false;
  return (step.materials ?? []).length > 0 || occupying.has(kind);
}

/** Is it sure to be done by the animals of the arm themselves, and nothing else beside it? */
export const occupiesArm = (happening: Happening): boolean => occupies(happening) && concernsArm(happening);

/** Does the later step begin while the earlier goes on? */
export function collide(earlier: Happening, later: Happening): boolean {
  const { duration } = earlier.step;
  if (duration === null || duration === 0) return false;
  const apart = minutesBetween(earlier, later);
  return apart !== undefined && apart >= 0 && apart < duration;
}
