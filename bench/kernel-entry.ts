import { readFileSync } from 'node:fs';
import type { Study } from '../src/language/ir/types.js';
import { constantsOf } from '../src/simulation/constants.js';
import { compileDesign } from '../src/simulation/design/compile.js';
import type { CompiledDesign } from '../src/simulation/design/types.js';
import type { LearnerName } from '../src/simulation/learners.js';
import { Parameters } from '../src/simulation/parameters/parameters.js';
import { animalOf } from '../src/simulation/simulator.js';

export const constants = constantsOf(Parameters.defaults);

/** The first experiment of a compiled protocol in a file. */
export function designOf(file: string): CompiledDesign {
  const study = JSON.parse(readFileSync(file, 'utf8')) as Study;
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  return compileDesign(study, experiment, Parameters.defaults);
}

/** Simulates animals of all tracks in turn; the sum of all numbers shows that it did. */
export function simulate(design: CompiledDesign, animals: number, learner: LearnerName = 'strengths'): number {
  const animal = animalOf(design, Parameters.defaults, learner);
  const rows = design.tracks.map((track) => new Float64Array(track.cells.length));
  let sum = 0;
  for (let index = 0; index < animals; index++) {
    const at = index % design.tracks.length;
    const track = design.tracks[at];
    const row = rows[at];
    if (track === undefined || row === undefined) continue;
    animal.run(track, 1, 0, index, index >>> 2, row, 0);
    for (const value of row) if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}
