import type { Experiment, Study } from '../../language/ir/types.js';
import type { Observed } from '../../simulation/observed/observe.js';
import type { SimulationManifest } from '../../simulation/manifest.js';

/** All that the report of a simulation tells, as it was computed. */
export interface SimulationFacts extends Observed {
  readonly study: Study;
  readonly experiment: Experiment;
  readonly manifest: SimulationManifest;
  /** Experiments that were asked for. */
  readonly runs: number;
  /** What was simulated, as it is cited, where that is more than the experiments that are looked at: `1,000 simulated experiments of each of 6 designs`. */
  readonly cited?: string;
  /** The command that makes all of it again. */
  readonly command: string;
}
