import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../../docs/rules-page.js';
import { confined, protocol } from '../place/protocol.js';

const training = (name: string, days: string): string => `phase ${name} ${days} {
  session a_${name} on odd days at 09:00 { ${confined('saline', 'other_side')} }
  session b_${name} on even days at 09:00 { ${confined('morphine', 'drug_side')} }
}`;
const test = (name: string, day: string, at = '09:00'): string => `phase ${name} ${day} { session s_${name} at ${at} { test in box for 15 min } }`;
const found = (...phases: string[]): Promise<string[]> => findingsIn(protocol(phases.join('\n')), 'named-out-of-order');

describe('named-out-of-order', () => {
  it('knows a pretest after the pairings or among them, and a posttest before the last', async () => {
    expect(await found(test('pretest', 'day 11'), training('conditioning', 'days 2 to 9'))).toEqual([expect.stringContaining('pretest is held on day 11, after the animals had morphine in a place on day 3')]);
    expect(await found(test('baseline', 'day 5', '15:00'), training('conditioning', 'days 2 to 9'))).toHaveLength(1);
    expect(await found(test('posttest', 'day 1'), training('conditioning', 'days 2 to 9'))).toEqual([expect.stringContaining('posttest is held on day 1, and the animals have morphine in a place until day 9')]);
    expect(await found(test('posttest', 'day 5', '15:00'), training('conditioning', 'days 2 to 9'))).toHaveLength(1);
    expect(await found(test('posttest', 'day 9', '08:00'), training('conditioning', 'days 2 to 9'))).toHaveLength(1);
  });

  it('is silent where each is where its name says', async () => {
    expect(await found(test('pretest', 'day 1'), training('conditioning', 'days 2 to 9'), test('posttest', 'day 10'))).toEqual([]);
    expect(await found(test('pretest', 'day 3', '08:00'), training('conditioning', 'days 2 to 9'), test('posttest', 'day 9', '15:00'))).toEqual([]);
    expect(await found(training('conditioning', 'days 2 to 9'), test('extinction', 'day 12'), test('probe', 'day 5', '15:00'))).toEqual([]);
  });

  it('lets a test stand between two rounds, and after each', async () => {
    expect(await found(test('pretest', 'day 1'), training('first_round', 'days 2 to 5'), test('posttest', 'day 6'), test('pretest_again', 'day 7'), training('second_round', 'days 8 to 11'), test('posttest_again', 'day 12'))).toEqual([]);
    expect(await found(training('conditioning', 'days 2 to 5, 8 to 11'), test('posttest', 'day 6'), test('posttest_again', 'day 12'))).toEqual([]);
  });

  it('lets what is called a test come first, if another comes last', async () => {
    expect(await found(test('test', 'day 1'), training('conditioning', 'days 2 to 9'), test('choice', 'day 10'))).toEqual([]);
    expect(await found(test('test', 'day 1'), training('conditioning', 'days 2 to 9'))).toHaveLength(1);
  });

  it('does not guess where days or clock times are not known', async () => {
    expect(await found(test('pretest', 'day 2', 'unstated'), training('conditioning', 'days 2 to 5'))).toEqual([]);
    expect(await found(training('conditioning', 'for unstated'), test('pretest', 'immediately after conditioning'))).toEqual([]);
  });

  it('knows what decides on the places, whatever it is called', async () => {
    const text = protocol(`${test('first_look', 'day 11')} ${training('conditioning', 'days 2 to 9')}`).replace('method: counterbalanced', 'method: biased  decided_on: (time during first_look)');
    expect(await findingsIn(text, 'named-out-of-order')).toEqual([expect.stringContaining('the places are decided by it (first_look)')]);
  });
});
