import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/language/ir/types.js';
import { check } from '../../docs/check.js';
import { compiled, timeline } from './compile.js';

const around = `protocol "P"
drug morphine { dose: 10 mg/kg  route: sc }
animals mice { species: mouse }
apparatus box { compartment left {} compartment right {} }
factor rest_length = short 5 min, long 15 min
`;

const session = (...steps: string[]): string => `phase p day 1 {\n  session s at 09:00 {\n${steps.map((step) => `    ${step}\n`).join('')}  }\n}\n`;

/** What is said, without places. */
const said = async (text: string): Promise<string[]> => (await check(around + text)).lines.map((line) => line.replace(/^[\d:]+ /, ''));

/** The dose of a step, as the representation has it. */
async function dose(written: string): Promise<Value | undefined> {
  const { experiments } = await compiled(around + session(`inject morphine ${written}`));
  return experiments[0]?.phases[0]?.sessions[0]?.steps[0]?.values['dose']?.[0];
}

describe('what is worked out', () => {
  it.each([
    ['(max(5 min, 10 min))', '0+10'],
    ['(abs(2 min - 10 min))', '0+8'],
    ['(sum(1 min, 30 s) * 2)', '0+3'],
    ['(mean(10 min, 20 min))', '0+15'],
    ['(sqrt(4) * 1 min)', '0+2'],
    ['(50 % of 1 h)', '0+30'],
    ['(-(2 min - 10 min))', '0+8'],
    ['(9 m / 3 cm/s)', '0+5'],
  ])('a step lasts %s', async (length, expected) => {
    expect(timeline(await compiled(around + session(`confine to left for ${length}`)))).toContain(`confine ${expected}\n`);
  });

  it('is the amount that a template is given', async () => {
    const text = `template pair(stay: time) { phase p day 1 { session s at 09:00 { confine to left for (stay - 10 min)  confine to right for 1 min } } }\n`;
    expect(timeline(await compiled(`${around}${text}use pair(30 min)\n`))).toContain('confine 0+20  confine_2 20+1');
    expect(await said(`${text}use pair(5 min)\n`)).toEqual(['PP1208 (stay - 10 min) comes to -5 min, which is below zero.']);
  });

  it('is a dose, as one that is written, also of a fact', async () => {
    expect(await dose('(2 mg/kg + 1 mg/kg)')).toEqual({ type: 'quantity', value: 3, unit: 'mg/kg', written: '(2 mg/kg + 1 mg/kg)' });
    expect(await dose('(morphine.dose / 4)')).toEqual({ type: 'quantity', value: 2.5, unit: 'mg/kg', written: '(morphine.dose / 4)' });
    expect(await said(session('inject morphine (morphine.dose - 12 mg/kg)'))).toEqual(['PP1208 (morphine.dose - 12 mg/kg) comes to -2 mg/kg, which is below zero.']);
  });

  it('takes the unit of a list, as a bare number does', async () => {
    expect((await compiled(`${around}drug d { route: sc  ladder: 1, (1 + 2), 10 mg/kg }`)).definitions.find(({ name }) => name === 'd')?.facts['ladder']?.values).toMatchObject([{ value: 1, unit: 'mg/kg' }, { value: 3, unit: 'mg/kg' }, { value: 10, unit: 'mg/kg' }]);
  });

  it('is a number of animals', async () => {
    const { definitions } = await compiled('protocol "P"\nanimals mice { species: mouse  n: (8 * 3) }\n');
    expect(definitions[0]?.facts['n']?.values).toEqual([{ type: 'number', value: 24, written: '(8 * 3)' }]);
  });

  it('counts the days of phases', async () => {
    const text = `${around}phase a for (2 days * 2) { rest for 1 min }\nphase b days (2 * 5), 12 { rest for 1 min }\nphase c (1 day + 2 days) after b { rest for 1 min }\n`;
    expect([...timeline(await compiled(text)).matchAll(/day (\d+)/g)].map(([, day]) => Number(day))).toEqual([1, 2, 3, 4, 10, 12, 15]);
  });

  it('waits for the level that holds, and none is below zero', async () => {
    const text = (length: string): string => `${around}groups g of mice { cross: rest_length }\n${session(`confine to left for ${length}`)}`;
    const { experiments } = await compiled(text('(rest_length * 2)'));
    expect(experiments[0]?.timeline.map(({ days }) => days[0]?.sessions[0]?.steps[0]?.duration)).toEqual([10, 30]);
    expect((await check(text('(rest_length - 10 min)'))).lines).toEqual(['9:25 PP1208 (rest_length - 10 min) comes to -5 min, which is below zero.']);
  });

  it.each([
    ['confine to left for (10 min - 20 min)', 'PP1304 duration: (10 min - 20 min), which is -10 min, is below zero.'],
    ['confine to left for (5 min - 5 min)', 'PP1304 duration: (5 min - 5 min) is no length of time; leave out what does not take place.'],
    ['confine to left for (0.3 min - 0.1 min - 0.2 min)', 'PP1304 duration: (0.3 min - 0.1 min - 0.2 min) is no length of time; leave out what does not take place.'],
    ['confine to left for (10 min / (2 - 2))', 'PP1304 duration: 10 min / (2 - 2) has no value: it is divided by zero.'],
    ['confine to left for (log(0) * 1 min)', 'PP1304 duration: log(0) has no value: expected a number above zero.'],
    ['confine to left for (sqrt(2 - 6) * 1 min)', 'PP1304 duration: sqrt(2 - 6) has no value: expected nothing below zero.'],
    ['confine to left for (sd(5 min))', 'PP1304 duration: sd is worked out from what is measured of animals; expected an amount that is known before.'],
    ['confine to left for (3 min > 2 min)', 'PP1304 duration: Found a condition; expected a duration, such as 30 min.'],
    ['inject morphine (1 mg/kg - 2 mg/kg)', 'PP1304 dose: (1 mg/kg - 2 mg/kg), which is -1 mg/kg, is below zero.'],
    ['confine to left for 5 min as stay  inject morphine (5 min - 6 min) after stay', 'PP1304 (5 min - 6 min), which is -1 min, is below zero.'],
  ])('%s is said', async (step, finding) => {
    expect(await said(session(step))).toEqual([finding]);
  });

  it('is held to what its place takes', async () => {
    expect(await said('animals more { n: (7 / 2) }\nsample_size { power: (40 * 2) }\nanimals many { n: (3 > 2) }\n')).toEqual([
      'PP1208 n: (7 / 2), which is 3.5, is no count: expected a whole number from 1 on.',
      'PP1208 power: (40 * 2), which is 80, is more than all. A share is written as 80 % or as 0.8.',
      'PP1204 n: found a condition; expected a count, such as 12.',
    ]);
  });
});
