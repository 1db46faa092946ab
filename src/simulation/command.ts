import { shellWord } from '../cluster/plan.js';
import { learners, type LearnerName } from './learners.js';

/** What is simulated, as the command line says it. */
export interface SimulationOptions {
  readonly experiment?: string;
  readonly runs?: number;
  readonly seed?: number;
  readonly scenario?: string;
  readonly learner: LearnerName;
  readonly parameters?: string;
  readonly assume: readonly string[];
}

/** What a command simulates, as words of a command line again; `undefined` is left out. */
export function argumentsOf({ experiment, runs, seed: ofRandom, scenario, learner, parameters, assume }: Partial<SimulationOptions>, others: readonly (readonly [name: string, value: string | undefined])[] = []): string[] {
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ['--experiment', experiment],
    ['--runs', runs],
    ['--seed', ofRandom],
    ['--scenario', scenario],
    ['--learner', learner],
    ['--parameters', parameters],
    ...(assume ?? []).map((text) => ['--assume', text] as const),
    ...others,
  ];
  return options.flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
}

/** The command that simulates the same: with every number said, even those that the protocol says. */
export function commandOf(path: string, { output, report, figures, ...options }: SimulationOptions & { readonly output?: string; readonly report?: string; readonly figures?: string }): string {
  const { learner, ...said } = options;
  const words = argumentsOf({ ...said, ...(learner !== learners[0] && { learner }) }, [['-o', output], ['--report', report], ['--figures', figures]]);
  return ['placepref', 'simulate', path, ...words].map(shellWord).join(' ');
}
