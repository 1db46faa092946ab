import { describe, expect, it } from 'vitest';
import { said } from './practice/findings.js';

const study = (text: string): string => `animals mice { species: mouse  weight: 25 g }
phase p day 1 { session s at 10:00 { weigh } }
${text}`;

describe('a body weight is a mass', () => {
  it.each([
    ['outcome x = body_weight during p + 3 min', 'A mass (such as 25 g) cannot be added to a duration (such as 30 min).'],
    ['exclude animal when body_weight > 20 min { reason: "nonsense" }', 'A mass (such as 25 g) cannot be compared with a duration (such as 30 min).'],
    ['exclude animal when body_weight < 20 { reason: "no unit" }', 'A mass (such as 25 g) cannot be compared with a count or a share.'],
  ])('in %s', async (text, message) => {
    expect(await said('PP1401', study(text))).toEqual([`PP1401 ${message}`]);
  });

  it.each(['outcome x = body_weight during p / 20 g', 'withdraw animal when body_weight < 80 % of body_weight during p', 'exclude animal when body_weight < 0.02 kg'])('so that %s is right', async (text) => {
    expect(await said('PP1401', study(text))).toEqual([]);
  });
});
