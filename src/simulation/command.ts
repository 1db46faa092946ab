import { learners, type LearnerName } from './learners.js';
import { shellWord } from './shell-word.js';

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

/** The command that does the same: with every number said, even those that the protocol says. @param others what it takes besides; `true` is an option without a value */
export function commandOf(name: string, path: string, { learner, ...said }: SimulationOptions, others: readonly (readonly [name: string, value: string | number | true | undefined])[]): string {
  const valued = others.map(([option, value]) => [option, value === true || value === undefined ? undefined : String(value)] as const);
  const flags = others.flatMap(([option, value]) => (value === true ? [option] : []));
  const words = argumentsOf({ ...said, ...(learner !== learners[0] && { learner }) }, valued);
  return ['placepref', name, path, ...words, ...flags].map(shellWord).join(' ');
}
