import { figure, volumeText, withoutDust } from '../../language/words.js';
import type { Syringe } from '../facility/types.js';
import type { Administration } from '../types.js';
import { sumOf } from './sum.js';

/** What is drawn up of each solution, as a syringe can measure it. */
export type Drawn = { readonly volumes: readonly number[] } & Pick<Administration, 'syringe'>;

/** Up to this share of a step over what it holds is dust, not liquid. */
const dust = 1e-9;

/**
 * Rounds to the graduation of the finest syringe for the route that holds all of it; where none does, of the one with which it is drawn up in
 * the fewest equal parts, each of them rounded. Of solutions that are drawn up one after the other, each is.
 *
 * @param solutions mL before rounding
 * @returns in words why it cannot be measured
 */
export function drawnUp(solutions: readonly number[], route: string | null, syringes: readonly Syringe[]): Drawn | string {
  const [best] = syringesFor(route, syringes)
    .map((syringe) => ({ syringe, draws: drawsOf(solutions, syringe) }))
    .toSorted((one, other) => one.draws - other.draws || forAll(one.syringe) - forAll(other.syringe) || one.syringe.step - other.syringe.step || one.syringe.holds - other.syringe.holds);
  if (best === undefined) return { volumes: solutions, syringe: null };
  const { syringe: { name, step }, draws } = best;
  const each = eachDraw(solutions, draws, step);
  const lost = solutions.find((millilitres, index) => each[index] === 0 && (millilitres > 0 || sumOf(each) === 0));
  if (lost !== undefined) return `${volumeText(lost)} is too little for ${name}, which measures steps of ${volumeText(step)}`;
  return { volumes: each.map((millilitres) => withoutDust(millilitres * draws)), syringe: { name, step, draws } };
}

/** Those that are used for a route: by its name, or for all. */
export function syringesFor(route: string | null, syringes: readonly Syringe[]): readonly Syringe[] {
  return syringes.filter(({ routes }) => routes === undefined || (route !== null && routes.includes(route)));
}

const forAll = ({ routes }: Syringe): number => Number(routes === undefined);

/** In how many equal parts a syringe draws up all of it. */
function drawsOf(solutions: readonly number[], { holds, step }: Syringe): number {
  let draws = Math.max(1, Math.floor(sumOf(solutions) / (holds + solutions.length * step)));
  while (sumOf(eachDraw(solutions, draws, step)) > holds * (1 + dust)) draws++;
  return draws;
}

/** Of each solution, what one of several equal draws takes. */
const eachDraw = (solutions: readonly number[], draws: number, step: number): number[] => solutions.map((millilitres) => rounded(millilitres / draws, step));

/** To the nearest mark; of a volume midway between two, which dust of division must not hide, to the upper one. */
const rounded = (millilitres: number, step: number): number => withoutDust(Math.round(withoutDust(millilitres / step)) * step);

/** A graduation below that is one in uL, mL. */
const fine = 0.005;

/** As it is read off a syringe: `0.10 mL` on one with steps of 0.01 mL, `10 uL` on a pipette. */
export function markText(millilitres: number, step: number): string {
  const [value, by, unit] = step < fine ? [millilitres * 1000, step * 1000, 'uL'] : [millilitres, step, 'mL'];
  return `${value.toFixed(figure(by).split('.')[1]?.length ?? 0)} ${unit}`;
}
