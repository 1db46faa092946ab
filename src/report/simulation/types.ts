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
  /** The command that makes all of it again. */
  readonly command: string;
}
