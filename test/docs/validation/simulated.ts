import { compileDesign } from '../../../src/simulation/design/compile.js';
import { Parameters } from '../../../src/simulation/parameters/parameters.js';
import { animalOf } from '../../../src/simulation/simulator.js';
import { studyOf } from '../../simulation/design/compiled.js';
import { type StudyOptions, studyText, type WitnessOptions, witnessText } from './protocol.js';

const seed = 2003;
const experiments = 50;
const animals = 12;
/** Two-sided 5 % limit of t with 11 degrees of freedom. */
const limit = 2.201;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

/** Share of the time on the drug's side in each of the three tests, animal by animal of all experiments; entries into a side in the first. */
interface Tested {
  shares: number[][];
  entries: number;
}

const known = new Map<string, Promise<Tested>>();

function tested(options: StudyOptions): Promise<Tested> {
  const text = studyText(options);
  const made = known.get(text) ?? simulate(text);
  known.set(text, made);
  return made;
}

async function simulate(text: string): Promise<Tested> {
  const study = await studyOf(text);
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  const design = compileDesign(study, experiment, Parameters.defaults);
  const animal = animalOf(design, Parameters.defaults);
  const [track] = design.tracks;
  if (track === undefined) throw new Error('There is no track.');
  const shares: number[][] = [[], [], []];
  const entries: number[] = [];
  const row = new Float64Array(track.cells.length);
  for (let index = 0; index < experiments * animals; index++) {
    animal.run(track, seed, 0, index, index, row, 0);
    const side = design.places[animal.placeOfRole[0] ?? -1];
    let test = 0;
    for (const [column, { measure, place, session }] of track.cells.entries()) {
      const value = row[column] ?? Number.NaN;
      if (measure.endsWith('.entries') && session.endsWith('.first')) entries.push(value);
      if (measure.endsWith('.time') && place === side) shares[test++]?.push(value / (track.events.minutes[0] ?? Number.NaN));
    }
  }
  return { shares, entries: mean(entries) };
}

/** Change of the share from the pretest, animal by animal; of the last test or of the posttest. */
async function changes(options: StudyOptions, test: 'post' | 'last'): Promise<number[]> {
  const { shares: [pre = [], post = [], last = []] } = await tested(options);
  return (test === 'post' ? post : last).map((share, index) => share - (pre[index] ?? Number.NaN));
}

/** Effect size of the change from the pretest. */
export async function effect(options: StudyOptions, test: 'post' | 'last' = 'post'): Promise<number> {
  const all = await changes(options, test);
  return mean(all) / sd(all);
}

/** In which share of experiments with 12 animals a preference is found, by a t test of the change from the pretest; below 0 where it is an aversion. */
export async function found(options: StudyOptions, test: 'post' | 'last' = 'post'): Promise<number> {
  const all = await changes(options, test);
  const ts = Array.from({ length: experiments }, (_, run) => all.slice(run * animals, (run + 1) * animals)).map((group) => (mean(group) * Math.sqrt(animals)) / sd(group));
  const share = (of: (t: number) => boolean): number => ts.filter(of).length / ts.length;
  const [liked, avoided] = [share((t) => t > limit), share((t) => t < -limit)];
  return avoided > liked ? -avoided : liked;
}

/** Mean share of the time on the drug's side after conditioning. */
export async function timeShare(options: StudyOptions): Promise<number> {
  return mean((await tested(options)).shares[1] ?? []);
}

export async function entriesOf(options: StudyOptions): Promise<number> {
  return (await tested(options)).entries;
}

/** First number of days of extinction after which a preference is found in less than half of the experiments. */
export async function daysToExtinction(options: StudyOptions): Promise<number> {
  for (let days = 1; days <= 20; days++) if ((await found({ ...options, extinctionDays: days }, 'last')) < 0.5) return days;
  return Infinity;
}

/** Freezing beside a demonstrator that is shocked, against one that is calm: effect size, and the two means. */
export async function watching(options: WitnessOptions): Promise<{ effect: number; shocked: number; calm: number }> {
  const study = await studyOf(witnessText(options));
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  const design = compileDesign(study, experiment, Parameters.defaults);
  const animal = animalOf(design, Parameters.defaults);
  const groups = design.tracks.map((track, arm) => Array.from({ length: 600 }, (_, index) => {
    const row = new Float64Array(track.cells.length);
    animal.run(track, seed, 0, arm * 600 + index, index, row, 0);
    return row[0] ?? Number.NaN;
  }));
  const [shocked = [], calm = []] = groups;
  return { effect: (mean(shocked) - mean(calm)) / Math.sqrt((sd(shocked) ** 2 + sd(calm) ** 2) / 2), shocked: mean(shocked), calm: mean(calm) };
}
