import type { Experiment, Study } from '../../language/ir/types.js';
import { Stop } from '../exit.js';

const namesOf = (experiments: readonly Experiment[]): string => experiments.map(({ name }) => name).join(', ');

/** The experiment that is named, or all where none is. Throws `Stop` for a name that is none. */
export function experimentsOf({ experiments }: Study, path: string, name: string | undefined): readonly Experiment[] {
  const found = name === undefined ? experiments : experiments.filter((experiment) => experiment.name === name);
  if (name === undefined || found.length > 0) return found;
  throw new Stop(`${path}: there is no experiment '${name}'; there ${experiments.length === 1 ? 'is' : 'are'} ${namesOf(experiments)}.`);
}

/** The experiment that is named, or the only one that there is. Throws `Stop` for any other. */
export function experimentOf(study: Study, path: string, name: string | undefined): Experiment {
  return onlyOne(experimentsOf(study, path, name), study, path);
}

/** One, where what was made of the experiments of a study is one. Throws `Stop`. */
export function onlyOne<T>(made: readonly T[], { experiments }: Study, path: string): T {
  const [only] = made;
  if (only !== undefined && made.length === 1) return only;
  throw new Stop(`${path}: it has ${experiments.length} experiments; name one with --experiment: ${namesOf(experiments)}.`);
}
