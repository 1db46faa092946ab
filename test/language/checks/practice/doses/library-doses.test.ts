import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (drug: string, species = 'mouse', words = ''): string =>
  `drug ${drug} }\nanimals subjects { species: ${species} }\napparatus box { compartment left { }  compartment right { } }\nphase p days 1 to 2 { session s at 09:00 { inject ${drug.split(' ')[0]} ${words} confine to left for 30 min } }\n`;

describe('a dose far from what the library knows', () => {
  it.each([
    ['g for mg', study('cocaine { dose: 1 g/kg  route: ip'), '1 g/kg, 100 times the 10 mg/kg'],
    ['a dose in the sentence', study('cocaine { dose: 10 mg/kg  route: ip', 'mouse', '500 mg/kg'), '500 mg/kg, 50 times the 10 mg/kg'],
    ['a dose for the whole animal, by its stated weight', study('cocaine { dose: 15 mg  route: ip', 'mouse  weight: 25 g'), '15 mg, which in an animal of 25 g is 600 mg/kg, 60 times the 10 mg/kg'],
    ['of another species, where the own is not known', study('morphine { dose: 300 mg/kg  route: sc'), '300 mg/kg, 60 times the 5 mg/kg'],
  ])('%s', async (_what, text, message) => {
    expect(await said('dose-far-from-library', text)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['what is given for dependence', study('morphine { dose: 100 mg/kg  route: sc')],
    ['a dose with a source', study('morphine { dose: 300 mg/kg source "Smith 2001"  route: sc')],
    ['a drug that the library does not know', study('novelium { dose: 5 g/kg  route: ip')],
    ['a dose for the whole animal, of no stated weight', study('cocaine { dose: 15 mg  route: ip')],
    ['a dose for the whole animal that is as large as others', study('cocaine { dose: 0.25 mg  route: ip', 'mouse  weight: 25 g')],
    ['what is infused into the brain', study('morphine { dose: 300 mg/kg  route: icv')],
  ])('is silent for %s', async (_what, text) => {
    expect(await said('dose-far-from-library', text)).toEqual([]);
  });
});
