import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/extension/schedule/answer.js';
import { placeOf } from '../../../src/extension/schedule/places.js';
import type { Problem } from '../../../src/schedule/problems.js';
import { studyOf } from '../../report/timeline/drawn.js';
import { facility, protocol, table } from './small.js';

/** The lines that the problems of a schedule stand on, as the editor shows them. */
async function linesOf(changed: { readonly protocol?: string; readonly animals?: string; readonly facility?: string; readonly start?: string }): Promise<[string, string | undefined][]> {
  const texts = { protocol, animals: table, facility, weights: '', results: '', schedule: '', request: '', ...changed };
  const files = { animals: { path: 'animals.csv', bytes: new TextEncoder().encode(texts.animals) }, facility: { path: 'facility.json', bytes: new TextEncoder().encode(texts.facility) } };
  const made = await answer({ study: await studyOf(texts.protocol, '/lab/small.cpp'), experiment: 'experiment', start: changed.start ?? '2026-03-02', today: '2026-01-05', past: false, revision: 0, ...files });
  if (!('problems' in made)) throw new Error('A schedule was made.');
  return made.problems.map((problem) => {
    const place = placeOf(problem, texts[problem.input]);
    return [problem.input, place === undefined ? undefined : texts[problem.input].split('\n')[place.line]?.trim()];
  });
}

const row = (id: string): string | undefined => table.split('\n').find((line) => line.startsWith(`${id},`));

describe('a reason why there is no schedule', () => {
  it('stands at the line of the protocol that it is about', async () => {
    expect(await linesOf({ protocol: protocol.replace('n: 4 per group', 'n: unstated') })).toEqual([['protocol', 'groups design of mice { cross: treatment  n: unstated }']]);
    expect(await linesOf({ protocol: protocol.replace('for 20 min', 'for unstated') })).toEqual([['protocol', expect.stringContaining('confine to drug_side for unstated')]]);
    expect(await linesOf({ protocol: protocol.replace('phase', 'weekends: no\nphase'), start: '2026-03-06' })).toEqual(expect.arrayContaining([['protocol', expect.stringContaining('phase training')]]));
  });

  it('stands at the row of the table', async () => {
    expect(await linesOf({ animals: table.replace('M3,male,22', 'M2,male,heavy') })).toEqual([['animals', 'M2,male,heavy,C1'], ['animals', 'M2,male,heavy,C1']]);
    expect(await linesOf({ animals: table.replace('M4,male,23', 'M4,male,2300') })).toEqual([['animals', row('M4')?.replace('23', '2300')]]);
  });

  it('stands at the place in the facility, or at what it names there', async () => {
    expect(await linesOf({ facility: facility.replace('"step"', '"stepp"') })).toEqual([['facility', '"stepp": 0.01'], ['facility', expect.any(String)]]);
    expect(await linesOf({ start: '2026-03-03' })).toEqual([['facility', '"hours": {']]);
  });

  it('knows the forms in which a line is told, and takes no other word for one', () => {
    const of = (input: Problem['input'], at?: string): unknown => placeOf({ input, message: '', ...(at !== undefined && { at }) }, 'a\n"apparatus": { "box": 1 }\nO1,O12');
    expect(of('protocol', 'lab/phases.cpp:12:3')).toEqual({ file: 'lab/phases.cpp', line: 11, column: 2 });
    expect(of('protocol', 'a:1:2.cpp:4:1')).toEqual({ file: 'a:1:2.cpp', line: 3, column: 0 });
    expect(of('facility', 'apparatus.box')).toEqual({ line: 1 });
    expect(of('animals', 'animal O12')).toEqual({ line: 2 });
    for (const at of [undefined, '', 'animal O2', 'syringes']) expect(of('animals', at)).toBeUndefined();
  });
});
