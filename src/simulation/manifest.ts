import type { Input } from '../language/ir/types.js';
import { generator } from '../random/random.js';
import type { Job } from './job.js';
import { parameterTable } from './parameters/table.js';
import type { Simulation } from './simulation.js';
import { writtenOf } from './sweep.js';

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

/** @param version of placepref */
export function manifestOf(version: string, { study, experiment, settings, seed, sweep }: Job, { parameters, design }: Simulation): SimulationManifest {
  return {
    tool: { name: 'placepref', version },
    protocol: { title: study.title, experiment, inputs: study.inputs },
    generator,
    seed,
    learner: settings.learner,
    scenario: settings.scenario ?? null,
    assumptions: settings.assumptions,
    sizes: settings.sizes,
    ...(sweep && { sweep: { names: Object.fromEntries(sweep.sweeps.map(({ name, values }) => [name, values.map(writtenOf)])), runs: sweep.runs } }),
    parameters: parameterTable.map(({ name, unit, source }) => ({ name, value: parameters.get(name), unit, source: parameters.overridden.get(name) ?? source })),
    ignored: design.ignored,
    assumed: design.assumed,
  };
}
