import type { Input } from '../language/ir/types.js';

/** What a simulation is of, and all that its numbers rest on. */
export interface SimulationManifest {
  tool: { name: 'placepref'; version: string };
  protocol: { title: string; experiment: string; inputs: readonly Input[] };
  generator: string;
  seed: number;
  learner: string;
  scenario: string | null;
  /** What was assumed for the protocol by name, and animals of each group that are not those of the protocol. */
  assumptions: Readonly<Record<string, unknown>>;
  sizes: Readonly<Record<string, number>>;
  /** What is swept, with the values as written, and the experiments of each combination. */
  sweep?: { names: Readonly<Record<string, readonly string[]>>; runs: number };
  /** Every number of the model with its unit and who says so; of a sweep, at its first point. */
  parameters: readonly { name: string; value: number; unit: string; source: string }[];
  /** What the protocol says and the model does not represent; what it took for granted. */
  ignored: readonly string[];
  assumed: readonly string[];
}
