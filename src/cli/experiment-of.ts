import type { Experiment, Study } from '../language/ir/types.js';
import { Stop } from './exit.js';

/** The experiment that is named, or the only one that there is. Throws `Stop` for any other. */
export function experimentOf({ experiments }: Study, path: string, name: string | undefined): Experiment {
  const found = name === undefined ? experiments : experiments.filter((experiment) => experiment.name === name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = experiments.map((experiment) => experiment.name).join(', ');
  throw new Stop(name === undefined ? `${path}: it has ${experiments.length} experiments; name one with --experiment: ${names}.` : `${path}: there is no experiment '${name}'; there ${experiments.length === 1 ? 'is' : 'are'} ${names}.`);
}
