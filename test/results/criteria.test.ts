import { readFileSync } from 'node:fs';
import { definitionsOf } from '../../src/language/ir/reading.js';
import { describe, expect, it } from 'vitest';
import { measuring } from '../../src/results/cells.js';
import { Criteria, criterionDays, failureOf, failures, verdicts } from '../../src/results/criteria.js';
import type { Kind, Results } from '../../src/results/results.js';
import { studyOf } from '../report/timeline/drawn.js';

const protocol = (until: string): string => `
animals mice { species: mouse  sex: both }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
groups design of mice { n: 1 per group }
phase pretest day 1 { session baseline at 09:00 { test in box for 15 min } }
phase extinction days 2 to 6 { session daily at 09:00 { test in box for 15 min }  ${until} }
`;

/** What an animal does on each of five days of extinction, min on the left, and on which of them its criterion is met; 0 for on none. */
async function metOn(until: string, left: readonly number[]): Promise<number> {
  const study = await studyOf(protocol(until));
  const [experiment] = study.experiments;
  const [track] = experiment?.timeline ?? [];
  const phase = experiment?.phases.find(({ name }) => name === 'extinction');
  if (experiment === undefined || track === undefined || phase === undefined) throw new Error('There is no experiment.');
  const definitions = definitionsOf(study);
  const kind: Kind = { arm: track.arm, levels: {}, places: {}, words: {}, cells: measuring(definitions, experiment)(track) };
  const values = Float64Array.from(kind.cells, ({ measure, place, day }) => (measure.endsWith('time') && place?.endsWith('left') === true ? (day === 1 ? 10 : (left[(day ?? 0) - 2] ?? Number.NaN)) : 0));
  const results: Results = { kinds: [kind], kindOf: [0], values, width: kind.cells.length, count: 1 };
  const criteria = new Criteria(experiment, definitions);
  return criterionDays(phase, [2, 3, 4, 5, 6]).find((day) => criteria.judge(day, results, 0) === verdicts.over)?.number ?? 0;
}

describe('what follows where a criterion was not met', () => {
  const library = readFileSync(new URL('../../src/language/library/terms.cpp', import.meta.url), 'utf8');
  const words = /^terms on_failure = (.*)$/m.exec(library)?.[1]?.replaceAll(/"[^"]*"/g, '').split(',').map((word) => word.trim()) ?? [];

  it('is known of each word of the library, and of no other', () => {
    expect(words).toContain('advance');
    expect(Object.keys(failures).toSorted()).toEqual(words.toSorted());
  });

  it('is the next phase where nothing is said, and not known of a word of the protocol', () => {
    expect([failureOf({ otherwise: null }), failureOf({ otherwise: 'become_resident' }), failureOf({ otherwise: 'toString' })]).toEqual([failures.advance, undefined, undefined]);
  });

  it.each([['advance', false], ['repeat_phase', false], ['exclude_animal', true], ['stop_study', true]])('with %s an animal is out: %s', async (word, isOut) => {
    const study = await studyOf(protocol(`until time in left < 3 min, at most 5 days otherwise ${word}`));
    const phase = study.experiments[0]?.phases.find(({ name }) => name === 'extinction');
    expect(phase === undefined ? [] : criterionDays(phase, [2, 6]).map((day) => day.isOut)).toEqual([isOut, isOut]);
  });
});

describe('a criterion', () => {
  it('is met on the last of so many days in a row', async () => {
    expect(await metOn('until time in left < 3 min for 2 days', [2, 5, 2, 2, 2])).toBe(4);
  });

  it('of its own phase, or a session of it, is of the day, and of another phase of all its days', async () => {
    const day = 'time in left < 30 % of time in left during pretest for 2 days';
    for (const until of [day, day.replace('left <', 'left during daily <'), day.replace('left <', 'left during extinction <')]) expect(await metOn(`until ${until}`, [9, 2, 5, 2, 1])).toBe(5);
  });

  it('is not met while what it asks for was not measured', async () => {
    expect(await metOn('until time in left < 3 min', [5, 5, 5])).toBe(0);
  });
});
