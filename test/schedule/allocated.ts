import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Experiment, Study } from '../../src/language/ir/types.js';
import { allocate, type Allocated } from '../../src/schedule/allocation/allocate.js';
import { readAnimals } from '../../src/schedule/animals/read.js';
import { Unschedulable } from '../../src/schedule/problems.js';

export const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

export function only({ experiments }: Study): Experiment {
  const [experiment, ...others] = experiments;
  if (experiment === undefined || others.length > 0) throw new Error(`${experiments.length} experiments`);
  return experiment;
}

export function allocated(study: Study, table?: string, seed = 1, boxes: Readonly<Record<string, number>> = {}): Allocated {
  const experiment = only(study);
  return allocate(study, experiment, table === undefined ? undefined : readAnimals(table, study, experiment, '2026-03-02'), { seed, boxes });
}

/** Every reason, as `row 2, column sex: …`. */
export function refusal(made: () => unknown): string[] {
  try {
    made();
  } catch (error) {
    if (error instanceof Unschedulable) return error.problems.map(({ at, message }) => (at === undefined ? message : `${at}: ${message}`));
    throw error;
  }
  expect.fail('nothing was refused');
}

/** A row for each of so many mice: two in a cage, of one sex; weights that differ; a pretest. */
export function mice(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const cage = Math.floor(index / 2);
    return [`M${index + 1}`, `C${cage + 1}`, cage % 2 === 0 ? 'female' : 'male', 20 + ((index * 7) % 11) / 2, `L${Math.floor(index / 4) + 1}`, 300 + ((index * 37) % 200), 600 - ((index * 53) % 190)].join(',');
  });
  return ['animal,cage,sex,weight_g,litter,time in left,time in right', ...rows].join('\n');
}

/** A study of two crossed factors, with what is to be tried out in it. */
export function protocol({ n = '6 per group', allocation = 'method: randomised', sides = 'method: counterbalanced', days = 'session s at 10:00 { test in box for 15 min }', more = '' } = {}): string {
  return `
    animals mice { species: mouse  sex: both  housing: 2 }
    apparatus box { compartment left { floor: "grid" } compartment right { floor: "mesh" } boxes: 4 }
    factor given = vehicle_given, drug_given
    factor state within = calm, stressed, fed
    groups design of mice { cross: given  n: ${n} }
    assign drug_side, other_side to left, right { ${sides} }
    allocation { ${allocation}  seed: 1 }
    phase pretest day 1 { ${days} }
    ${more}
  `;
}

export const crossover = (order: string): string => `phase states day 2 { each state every 7 days { order: ${order} session t at 10:00 { test in box for 15 min } } }`;
