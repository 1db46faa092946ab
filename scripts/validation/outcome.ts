import type { Study } from '../../src/language/ir/types.js';
import { compileDesign } from '../../src/simulation/design/compile.js';
import type { CompiledDesign, CompiledTrack } from '../../src/simulation/design/types.js';
import type { Animal } from '../../src/simulation/animal.js';
import type { LearnerName } from '../../src/simulation/learners.js';
import type { Parameters } from '../../src/simulation/parameters/parameters.js';
import { animalOf } from '../../src/simulation/simulator.js';

/** One test, animal by animal. */
export interface Test {
  /** Share of the time on the drug's side. */
  readonly share: number[];
  /** Seconds on the drug's side and on the other, and entries into each. */
  readonly seconds: readonly [number[], number[]];
  readonly entries: readonly [number[], number[]];
}

/** What is measured of a group. */
export interface Outcome {
  readonly group: string;
  /** In their order. */
  readonly tests: readonly Test[];
  /** Share of the time freezing, where it is measured first. */
  readonly freezing: number[];
}

/** A design, and the parameters that went into it. */
interface Made {
  readonly design: CompiledDesign;
  readonly read: ReadonlyMap<string, number>;
}

/** Of each study the designs that were made last: most parameters do not go into them, and drugs take longer to work out than animals. */
const made = new WeakMap<Study, Made[]>();
const remembered = 3;

function designOf(study: Study, parameters: Parameters): CompiledDesign {
  const before = made.get(study) ?? [];
  const known = before.find(({ read }) => [...read].every(([name, value]) => parameters.get(name) === value)) ?? compiledOf(study, parameters);
  made.set(study, [known, ...before.filter((one) => one !== known)].slice(0, remembered));
  return known.design;
}

function compiledOf(study: Study, parameters: Parameters): Made {
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  const read = new Map<string, number>();
  const get = (name: string): number => {
    read.set(name, parameters.get(name));
    return parameters.get(name);
  };
  const asked = new Proxy(parameters, { get: (target, key) => (key === 'get' ? get : (Reflect.get(target, key) as unknown)) });
  return { design: compileDesign(study, experiment, asked), read };
}

/** Simulates so many animals of each group of the first experiment. The same animals whatever the parameters: what differs is what they do. */
export function outcomesOf(study: Study, parameters: Parameters, animals: number, seed: number, learner: LearnerName = 'strengths'): Outcome[] {
  const design = designOf(study, parameters);
  const animal = animalOf(design, parameters, learner);
  return design.tracks.map((track, group) => outcomeOf(animal, design, track, animals, seed, group));
}

function outcomeOf(animal: Animal, design: CompiledDesign, track: CompiledTrack, animals: number, seed: number, group: number): Outcome {
  const sessions = [...new Set(track.cells.filter(({ measure }) => measure.endsWith('.time')).map(({ session }) => session))];
  const tests = sessions.map((): Test => ({ share: [], seconds: [[], []], entries: [[], []] }));
  const freezing: number[] = [];
  const freezes = track.cells.findIndex(({ measure }) => measure.endsWith('.freezing'));
  const row = new Float64Array(track.cells.length);
  for (let index = 0; index < animals; index++) {
    animal.run(track, seed, 0, group * animals + index, index, row, 0);
    const drugSide = design.places[animal.placeOfRole[0] ?? -1];
    for (const [column, { measure, place, session }] of track.cells.entries()) {
      const [test, side, value] = [tests[sessions.indexOf(session)], place === drugSide ? 0 : 1, row[column] ?? Number.NaN] as const;
      if (measure.endsWith('.time')) test?.seconds[side].push(60 * value);
      if (measure.endsWith('.entries')) test?.entries[side].push(value);
    }
    freezing.push(row[freezes] ?? Number.NaN);
    for (const { share, seconds: [drug, other] } of tests) share.push((drug[index] ?? Number.NaN) / ((drug[index] ?? Number.NaN) + (other[index] ?? Number.NaN)));
  }
  return { group: track.arm, tests, freezing };
}
