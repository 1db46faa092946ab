import { describe, expect, it } from 'vitest';
import { problemOf, problemOfRuns, problemOfValue, valuesOf } from '../../../src/extension/simulation/needs.js';
import { must } from '../../must.js';
import { studyOf } from '../../report/timeline/drawn.js';

const text = `protocol "Small"
drug morphine { dose: unstated  route: sc }
animals mice { species: mouse }
groups all of mice { n: unstated }
phase conditioning days 1 to 2 { session s { inject morphine } }
`;

describe('what a simulation has to know', () => {
  it('stands where the protocol says unstated, else where its part is declared', async () => {
    const study = await studyOf(text, '/lab/small.cpp');
    const experiment = must(study.experiments[0]);
    const at = (name: string, of: string): string | undefined => problemOf({ name, of, why: 'why' }, study, experiment).at;
    expect(at('morphine.dose', 'drug.morphine')).toMatch(/^small\.cpp:2:23$/);
    expect(at('morphine.route', 'drug.morphine')).toMatch(/^small\.cpp:2:1$/);
    expect(at('n', must(experiment.arms[0]).id)).toMatch(/^small\.cpp:4:/);
    expect(at('x.y', 'nothing')).toBeUndefined();
  });

  it.each([['a.duration', '30 min'], ['a.route', 'sc'], ['n', '6'], ['a.time', '09:30']])('%s can be %s', (name, value) => {
    expect(problemOfValue(name, value)).toBeUndefined();
    expect(Object.keys(valuesOf({ [name]: value }))).toEqual([name]);
  });

  it.each([['', 'cannot do without'], ['30 minn', '“minn” is no unit that is known'], ['ten mg/kg', 'there is no number']])('%j is refused as it is typed', (value, message) => {
    expect(problemOfValue('a.dose', value)).toContain(message);
  });

  it.each(['6 mg', 'six', '0', '1.5', '-3'])('%s is no number of animals', (value) => {
    expect(problemOfValue('three.n', value)).toBe(`three.n is ${value}; a number of animals is a whole number from 1 on.`);
    expect(valuesOf({ 'three.n': value })).toEqual({});
  });

  it.each([['200', true], ['0', false], ['1.5', false], ['many', false], ['9999999', false]])('%s experiments: %s', (runs, stands) => {
    expect(problemOfRuns(runs) === undefined).toBe(stands);
  });
});
