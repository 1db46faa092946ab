import { grouped } from '../language/grouped.js';
import type { Experiment, Id, Study } from '../language/ir/types.js';
import { simulationOf, type Settings, type Simulation } from '../simulation/simulation.js';
import { sweepPoints, type Sweep, type SweepPoint } from '../simulation/sweep.js';
import { variants, type Variant } from './variant-names.js';
import { variantSettings } from './variants.js';

/** What one course simulates: a variant of a design, at all its sizes. */
export interface Part {
  readonly variant: Variant;
  readonly settings: Settings;
  readonly sizes: readonly Readonly<Record<Id, number>>[];
  /** Which of the points each size is. */
  readonly points: readonly number[];
}

export interface Parts {
  readonly points: readonly SweepPoint[];
  readonly parts: readonly Part[];
  /** Of the first point, as planned. */
  readonly simulation: Simulation;
}

export interface AskedPower {
  readonly sweeps: readonly Sweep[];
  /** Share of each effect that the weaker variant has. */
  readonly weaker: number;
  /** The variants that are looked at beside what is planned. */
  readonly beside: readonly Variant[];
}

/**
 * Parts points of a sweep into what has to be simulated by itself; those that differ in the number of animals alone are one part.
 *
 * @throws Refused naming all that a simulation needs to know, and every name and value that makes no sense
 */
export function powerParts(study: Study, experiment: Experiment, settings: Settings, { sweeps, weaker, beside }: AskedPower): Parts {
  const points = sweepPoints(experiment, settings, sweeps);
  const alike = [...grouped([...points.entries()], ([, point]) => JSON.stringify({ ...point.settings, sizes: {} })).values()];
  const simulations = alike.map(([first]) => simulationOf(study, experiment, first?.[1].settings ?? settings));
  const parts = variants
    .filter((variant) => variant === 'as planned' || beside.includes(variant))
    .flatMap((variant) =>
      alike.map((own, index): Part => {
        const { parameters } = simulations[index] as Simulation;
        return {
          variant,
          settings: variantSettings(variant, own[0]?.[1].settings ?? settings, parameters, weaker),
          sizes: own.map(([, point]) => point.settings.sizes),
          points: own.map(([at]) => at),
        };
      }),
    );
  return { points, parts, simulation: simulations[0] as Simulation };
}
