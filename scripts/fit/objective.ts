import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { priorTable } from '../../src/simulation/parameters/table.js';
import { Laboratory, type Studies } from '../validation/laboratory.js';
import type { Line } from '../validation/line.js';
import { foundingMisfits } from './founding.js';
import { valuesOf } from './free.js';

const animals = 240;
/** The same for all parameters, so that what differs is the parameters alone; not that of the page. */
const seed = 1;

/**
 * As if findings differed from the truth by Cauchy's distribution, of one unit of their error: small misfits are squared, and large ones pull hardly more the larger they are. Where two
 * findings contradict each other, it takes the side of one, and is not between the two, where neither was.
 */
const bounded = (misfit: number): number => Math.sign(misfit) * Math.sqrt(Math.log1p(misfit ** 2));

const priors = Object.fromEntries(priorTable.map(({ name, value }) => [name, value]));

export interface Misfits {
  readonly ofLines: ReadonlyMap<Line, readonly number[]>;
  readonly ofFounding: readonly number[];
}

/** How far the model is from what it is held to, at deviations of the free parameters from their priors; each is worked out once. */
export class Objective {
  private readonly known = new Map<string, Misfits>();

  /** @param founding the protocol of the founding experiment */
  constructor(private readonly studies: Studies, private readonly founding: string, private readonly lines: readonly Line[]) {}

  at(deviations: readonly number[]): Misfits {
    const key = deviations.join();
    const known = this.known.get(key) ?? this.simulated(deviations);
    this.known.set(key, known);
    return known;
  }

  /** What is squared and summed in a fit to some lines: their misfits, those of the founding experiment, and deviations from what was assumed. */
  residuals(deviations: readonly number[], to: readonly Line[]): number[] {
    const { ofLines, ofFounding } = this.at(deviations);
    return [...to.flatMap((line) => ofLines.get(line) ?? []).map(bounded), ...ofFounding, ...deviations];
  }

  private simulated(deviations: readonly number[]): Misfits {
    const laboratory = new Laboratory(this.studies, Parameters.defaults.with({ ...priors, ...valuesOf(deviations) }, 'the fit'), animals, seed);
    return { ofLines: new Map(this.lines.map((line) => [line, line.misfits(laboratory.of(line))])), ofFounding: foundingMisfits(laboratory.outcomes(this.founding)) };
  }
}
