import { describe, expect, it } from 'vitest';
import { analysed } from './analysed.js';

const protocol = (rule: string): string => `animals mice { species: mouse  sex: both  weight: 25 g }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 2 per group }
phase p days 1 to 2 { session s at 10:00 { weigh } }
outcome weight = body_weight during p
${rule}
analysis main { outcome: weight  factors: treatment  test: t_test  alpha: 0.05 }`;

const rows: readonly (readonly [animal: string, group: string, first: number, second: number])[] = [['D1', 'drugged', 25, 24], ['D2', 'drugged', 28.7, 21], ['C1', 'control', 23, 19.9], ['C2', 'control', 20.1, 22]];
const csv = (column: string, ofOne: number): string => ['animal,group,session,day,' + column, ...rows.flatMap(([animal, group, ...weights]) => weights.map((weight, day) => [animal, group, 's', day + 1, Number((weight * ofOne).toPrecision(6))].join(',')))].join('\n');

async function takenOut(rule: string, column = 'body_weight_g', ofOne = 1): Promise<string[]> {
  const { kept, read } = await analysed(protocol(rule), csv(column, ofOne));
  return kept.excluded.map(({ animal, session }) => `${read.animals[animal]}${session === null ? '' : ` day ${session.day}`}`);
}

describe('a body weight', () => {
  it.each([['body_weight_g', 1], ['body_weight_mg', 1000], ['body_weight_kg', 0.001], ['Body weight (g)', 1]])('in a column %s is held against a limit in grams', async (column, ofOne) => {
    expect(await takenOut('withdraw animal when body_weight < 20 g', column, ofOne)).toEqual(['C1 day 2']);
    expect(await takenOut('exclude animal when body_weight during p < 0.0225 kg', column, ofOne)).toEqual(['C1', 'C2']);
  });

  it.each(['body_weight_g', 'body_weight_kg'])('at a limit is neither below nor above it, in a column %s', async (column) => {
    const ofOne = column === 'body_weight_g' ? 1 : 0.001;
    for (const limit of [28.7, 20.1, 19.9]) {
      const below = rows.flatMap(([animal, , ...weights]) => weights.flatMap((weight, day) => (weight < limit ? [`${animal} day ${day + 1}`] : [])));
      expect(await takenOut(`exclude session when body_weight < ${limit} g`, column, ofOne)).toEqual(below.sort());
      const above = rows.flatMap(([animal, , ...weights]) => weights.flatMap((weight, day) => (weight > limit ? [`${animal} day ${day + 1}`] : [])));
      expect(await takenOut(`exclude session when body_weight > ${limit} g`, column, ofOne)).toEqual(above.sort());
    }
  });

  it('is held against a share of another', async () => {
    expect(await takenOut('withdraw animal when body_weight < 80 % of 25 g')).toEqual(['C1 day 2']);
  });

  it('without a unit is refused', async () => {
    await expect(takenOut('withdraw animal when body_weight < 20 g', 'body_weight')).rejects.toMatchObject({ problems: [{ message: 'The unit of “body_weight” is not said; write for example body_weight_g.' }] });
  });
});
