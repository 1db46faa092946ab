import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/language/ir/types.js';
import { allocate, type Allocated } from '../../../src/schedule/allocation/allocate.js';
import { readAnimals } from '../../../src/schedule/animals/read.js';
import { studyOf } from '../../report/timeline/drawn.js';

const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

function run(study: Study, table: string | undefined, seed = 20181210, boxes = {}): Allocated {
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('no experiment');
  return allocate(study, experiment, table === undefined ? undefined : readAnimals(table, study, experiment, '2026-03-02'), { seed, boxes });
}

describe('the founding plan', async () => {
  const study = await studyOf(example('witnessed-fear-planned.cpp'));
  const table = example('witnessed-fear-planned.animals.csv');

  it('x', () => {
    const t = performance.now();
    const { allocation, animals, assumed } = run(study, table);
    console.log(performance.now() - t);
    for (const c of allocation.claims) console.log(c.what, c.status, c.difference, c.note, c.rows.length < 10 ? JSON.stringify(c.rows) : '');
    console.log(JSON.stringify(animals[0]), animals.length, assumed);
    const g = run(study, undefined);
    for (const c of g.allocation.claims) console.log(c.what, c.status, c.difference, c.note, c.rows.length < 10 ? JSON.stringify(c.rows) : '');
    console.log(g.assumed);
    expect(animals).toHaveLength(96);
  });
});
describe('prime', async () => {
  const study = await studyOf(example('prime-crossover.cpp'));
  it('y', () => {
    const t = performance.now();
    const g = run(study, undefined, 1, {box: 4});
    console.log(performance.now() - t);
    for (const c of g.allocation.claims) console.log(c.what, c.status, c.difference, c.note, c.rows.length < 10 ? JSON.stringify(c.rows) : '');
    console.log(JSON.stringify(g.animals[0]));
    expect(g.animals).toHaveLength(48);
  });
});
