import { figure, volumeText, withoutDust } from '../../language/words.js';
import type { Syringe } from '../facility/types.js';
import type { Administration } from '../types.js';

/** What is drawn up, as a syringe can measure it. */
export type Drawn = { readonly volume: number } & Pick<Administration, 'syringe'>;

/** Up to this share of a step over what it holds is dust, not liquid. */
const dust = 1e-9;

/**
 * Rounds to the graduation of the finest syringe for the route that holds the volume; where none does, of the one with which it is drawn up in
 * the fewest equal parts, each of them rounded.
 *
 * @param millilitres before rounding
 * @returns in words why it cannot be measured
 */
export function drawnUp(millilitres: number, route: string | null, syringes: readonly Syringe[]): Drawn | string {
  const [best] = syringesFor(route, syringes)
    .map((syringe) => ({ syringe, draws: drawsOf(millilitres, syringe) }))
    .toSorted((one, other) => one.draws - other.draws || forAll(one.syringe) - forAll(other.syringe) || one.syringe.step - other.syringe.step || one.syringe.holds - other.syringe.holds);
  if (best === undefined) return { volume: millilitres, syringe: null };
  const { syringe: { name, step }, draws } = best;
  const each = rounded(millilitres / draws, step);
  if (each === 0) return `${volumeText(millilitres)} is too little for ${name}, which measures steps of ${volumeText(step)}`;
  return { volume: withoutDust(each * draws), syringe: { name, step, draws } };
}

/** Those that are used for a route: by its name, or for all. */
export function syringesFor(route: string | null, syringes: readonly Syringe[]): readonly Syringe[] {
  return syringes.filter(({ routes }) => routes === undefined || (route !== null && routes.includes(route)));
}

const forAll = ({ routes }: Syringe): number => Number(routes === undefined);

/** In how many equal parts a syringe draws up a volume. */
function drawsOf(millilitres: number, { holds, step }: Syringe): number {
  let draws = Math.max(1, Math.floor(millilitres / (holds + step)));
  while (rounded(millilitres / draws, step) > holds * (1 + dust)) draws++;
  return draws;
}

/** To the nearest mark; of a volume midway between two, which dust of division must not hide, to the upper one. */
const rounded = (millilitres: number, step: number): number => withoutDust(Math.round(withoutDust(millilitres / step)) * step);

/** A graduation below that is one in uL, mL. */
const fine = 0.005;

/** As it is read off a syringe: `0.10 mL` on one with steps of 0.01 mL, `10 uL` on a pipette. */
export function markText(millilitres: number, step: number): string {
  const [value, by, unit] = step < fine ? [millilitres * 1000, step * 1000, 'uL'] : [millilitres, step, 'mL'];
  return `${value.toFixed(figure(by).split('.')[1]?.length ?? 0)} ${unit}`;
}
