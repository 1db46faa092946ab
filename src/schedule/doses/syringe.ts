import { figure } from '../../language/words.js';
import type { Syringe } from '../facility/types.js';

/** A volume that a syringe can measure; or in words why none can. */
export type Drawn = { readonly volume: number; readonly syringe: string | null } | string;

/** Up to this share of a step over what it holds is dust, not liquid. */
const dust = 1e-9;

/**
 * Rounds to the graduation of the finest syringe for the route that holds the volume.
 *
 * @param millilitres before rounding
 */
export function drawnUp(millilitres: number, route: string | null, syringes: readonly Syringe[]): Drawn {
  const fitting = syringesFor(route, syringes);
  if (fitting.length === 0) return { volume: millilitres, syringe: null };
  const large = fitting.filter(({ holds, step }) => rounded(millilitres, step) <= holds * (1 + dust));
  const [finest] = large.toSorted((one, other) => one.step - other.step || one.holds - other.holds);
  if (finest === undefined) {
    const most = Math.max(...fitting.map(({ holds }) => holds));
    return `${volumeText(millilitres)} is more than any syringe${forRoute(route)} holds (${volumeText(most)})`;
  }
  const volume = rounded(millilitres, finest.step);
  if (volume === 0) return `${volumeText(millilitres)} is too little for ${finest.name}, which measures steps of ${volumeText(finest.step)}`;
  return { volume, syringe: finest.name };
}

export function syringesFor(route: string | null, syringes: readonly Syringe[]): readonly Syringe[] {
  const own = syringes.filter(({ routes }) => route !== null && routes?.includes(route) === true);
  return own.length > 0 ? own : syringes.filter(({ routes }) => routes === undefined);
}

const rounded = (millilitres: number, step: number): number => Number((Math.round(millilitres / step) * step).toPrecision(12));

const forRoute = (route: string | null): string => (route === null ? '' : ` for ${route}`);

/** `0.25 mL`, `12.5 uL` */
export function volumeText(millilitres: number): string {
  return millilitres < 0.1 ? `${figure(millilitres * 1000)} uL` : `${figure(millilitres)} mL`;
}
