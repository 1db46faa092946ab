import type { Input, Study } from '../../language/ir/types.js';
import { version } from '../../language/version.js';
import { generator } from '../../random/random.js';
import { parameterTable } from '../../simulation/parameters/table.js';
import type { Simulation } from '../../simulation/simulation.js';
import type { Job } from './job.js';
import type { ResultFormat } from './formats.js';

/** What stands beside a file of simulated results, so that one knows what it is of, and can make it again. */
export interface RunManifest {
  tool: { name: 'placepref'; version: string };
  protocol: { title: string; experiment: string; inputs: readonly Input[] };
  generator: string;
  seed: number;
  learner: string;
  scenario: string | null;
  /** What was assumed for the protocol by name, and animals of each group that are not those of the protocol. */
  assumptions: Readonly<Record<string, unknown>>;
  sizes: Readonly<Record<string, number>>;
  /** Every number of the model with its unit and who says so. */
  parameters: readonly { name: string; value: number; unit: string; source: string }[];
  /** What the protocol says and the model does not represent; what it took for granted. */
  ignored: readonly string[];
  assumed: readonly string[];
  results: { format: ResultFormat; runsAsked: number; runs: number; complete: boolean; rows: number; sha256: string };
}

export function manifestOf({ study, experiment, settings, seed }: Job & { readonly study: Study }, { parameters, design }: Simulation, results: RunManifest['results']): RunManifest {
  return {
    tool: { name: 'placepref', version },
    protocol: { title: study.title, experiment, inputs: study.inputs },
    generator,
    seed,
    learner: settings.learner,
    scenario: settings.scenario ?? null,
    assumptions: settings.assumptions,
    sizes: settings.sizes,
    parameters: parameterTable.map(({ name, unit, source }) => ({ name, value: parameters.get(name), unit, source: parameters.overridden.get(name) ?? source })),
    ignored: design.ignored,
    assumed: design.assumed,
    results,
  };
}

/** Whether two manifests are of the same simulation, however far each has come. */
export function isSameSimulation({ results: _one, ...one }: RunManifest, { results: _other, ...other }: RunManifest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
