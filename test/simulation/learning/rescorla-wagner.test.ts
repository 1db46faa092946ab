import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Associations } from '../../../src/simulation/learning/rescorla-wagner.js';
import { reference } from './calmr.js';

describe('calmr, RW1972', () => {
  it('is there whole', () => {
    expect(reference.map(({ design, group }) => `${design} ${group}`)).toEqual(['acquisition_extinction G1', 'blocking Exp', 'blocking Ctl', 'overshadowing Cmp', 'overshadowing El', 'cond_inhibition G1', 'cpp_like Paired', 'cpp_like Control']);
    const rows = readFileSync(new URL('../../data/calmr/reference.csv', import.meta.url), 'utf8').match(/,RW1972,\w+,associations,/g) ?? [];
    expect(reference.flatMap(({ trials }) => trials.flatMap(({ strengths }) => strengths))).toHaveLength(rows.length);
  });

  it.each(reference)('$design, group $group: every association before every trial', ({ elements, trials }) => {
    const associations = new Associations(elements.length, { salience: 0.4, whenPresent: 0.4, whenAbsent: 0.4 });
    const index = (name: string): number => elements.indexOf(name);
    for (const { cues, outcomes, isTest, strengths } of trials) {
      for (const { from, to, value } of strengths) expect(Math.abs(associations.strength(index(from), index(to)) - value)).toBeLessThan(1e-9);
      if (!isTest) associations.learn(cues.map(index), outcomes.map(index));
    }
  });
});
