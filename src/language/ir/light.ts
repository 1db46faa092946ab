import { minutesOfDay } from './clock.js';
import { clockIn } from './reading.js';
import type { Definition } from './types.js';

/** A phase of the light in which animals live. */
export interface LightPhase {
  readonly name: 'light' | 'dark';
  /** Minutes of a day; it ends on the next where `to` is less than `from`. */
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/** The phase of a name, `light` or `dark`, as animals have it; undefined where that is not known. */
export function lightPhaseOf(animals: Definition | undefined, name: string | undefined): LightPhase | undefined {
  const [on, off] = [clockIn(animals, 'lights_on'), clockIn(animals, 'lights_off')];
  if (on === undefined || off === undefined || on === off || (name !== 'light' && name !== 'dark')) return undefined;
  const [from, to] = name === 'light' ? [on, off] : [off, on];
  return { name, from, to, minutes: (to - from + minutesOfDay) % minutesOfDay };
}
