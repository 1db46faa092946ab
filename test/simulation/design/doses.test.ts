import { describe, expect, it } from 'vitest';
import { designOf } from './compiled.js';

const study = (drug: string, step: string, animals = 'weight: 20 to 30 g'): string => `protocol "Test"
drug morphine { ${drug} }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
animals mice { species: mouse  n: 8  ${animals} }
phase conditioning days 1 to 2 { session daily at 10:00 { ${step}  confine to left for 20 min } }`;

/** mg/kg, in their order, and what is taken to be so of them. */
async function given(text: string): Promise<{ amounts: readonly number[]; assumed: readonly string[] }> {
  const { tracks, assumed } = await designOf(text);
  return { amounts: tracks.flatMap(({ doses }) => doses.map(({ amount }) => Number(amount.toPrecision(12)))), assumed: assumed.filter((what) => what.startsWith('morphine')) };
}

describe('what a step gives is what the schedule draws up', () => {
  it.each<readonly [string, string, string, readonly number[]]>([
    ['the dose of the material, though it has a ladder', 'dose: 5 mg/kg  ladder: 1, 2 mg/kg  route: sc', 'inject morphine', [5, 5]],
    ['the ladder, where the step goes up it', 'dose: 5 mg/kg  ladder: 1 mg/kg, 2 mg/kg  route: sc', 'inject morphine by day', [1, 2]],
    ['the dose of the sentence, before all others', 'dose: 5 mg/kg  ladder: 1 mg/kg, 2 mg/kg  route: sc', 'inject morphine 3 mg/kg', [3, 3]],
    ['a dose per side, at both', 'dose: 2 mg per side  route: intracranial', 'inject morphine', [160, 160]],
    ['a dose per side in a structure, at both', 'dose: 2 mg per side  route: intracranial  site: "amygdala"', 'inject morphine', [160, 160]],
    ['a dose per side, at the one that is said', 'dose: 2 mg per side  route: intracranial  site: "left amygdala"', 'inject morphine', [80, 80]],
    ['a dose per site, at those that are counted', 'dose: 2 mg per site  route: intracranial', 'inject morphine { sites: 3 }', [240, 240]],
    ['a dose of the whole animal, by the middle of its weights', 'dose: 0.5 mg  route: sc', 'inject morphine', [20, 20]],
    ['a volume, where no dose is stated', 'volume: 10 mL/kg  concentration: 0.5 mg/mL  route: sc', 'inject morphine', [5, 5]],
    ['a rate, where no dose is stated', 'rate: 0.5 mg/kg/min  route: iv', 'inject morphine for 10 min', [5, 5]],
    ['a dose, though a rate is stated', 'dose: 5 mg/kg  rate: 1 mg/kg/min  route: iv', 'inject morphine for 5 min', [5, 5]],
  ])('%s', async (_what, drug, step, amounts) => {
    expect(await given(study(drug, step))).toEqual({ amounts, assumed: [] });
  });

  it.each([
    ['a volume by weight at a rate that is none', 'volume: 5 mL/kg  rate: 0.05 mL/min', 'inject morphine', 2.5],
    ['a volume at a rate by weight', 'volume: 0.1 mL  rate: 2 mL/kg/min', 'inject morphine', 2],
    ['what the sentence says, before that', 'volume: 5 mL/kg  rate: 0.05 mL/min', 'inject morphine for 4 min', 4],
    ['no time by a pump, which delivers for days', 'volume: 5 mL/kg  rate: 0.05 uL/min', 'inject morphine', 0],
  ])('takes, by the middle of the weights, %s', async (_what, drug, step, minutes) => {
    const { tracks } = await designOf(study(`dose: 5 mg/kg  route: iv  ${drug}`, step));
    expect(tracks.flatMap(({ doses }) => doses.map(({ duration }) => duration))).toEqual([minutes, minutes]);
  });

  it('takes none where the weight is not stated', async () => {
    const { tracks } = await designOf(study('dose: 5 mg/kg  route: iv  volume: 5 mL/kg  rate: 0.05 mL/min', 'inject morphine', ''));
    expect(tracks.flatMap(({ doses }) => doses.map(({ duration }) => duration))).toEqual([0, 0]);
  });

  it('of a range of doses the middle, which is said', async () => {
    expect(await given(study('dose: 4 to 6 mg/kg  route: sc', 'inject morphine'))).toEqual({ amounts: [5, 5], assumed: ['morphine, 4 to 6 mg/kg: the middle of it is given.'] });
  });
});
