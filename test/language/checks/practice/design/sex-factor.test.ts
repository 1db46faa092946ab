import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const crossed = (factor: string, sex = 'both'): string => `animals mice { species: mouse  sex: ${sex} }
factor ${factor}
groups design of mice { cross: ${factor.split(' ')[0] ?? ''}  n: 4 per group }`;

describe('a factor that is the sex of the animals', () => {
  it.each<readonly [string, string, number]>([
    ['by another name', crossed('sx = male, female'), 1],
    ['by another name, in the plural', crossed('sx = males, females'), 1],
    ['in letters', crossed('gender = F, M'), 1],
    ['by its name, with other levels', crossed('sex = males, females'), 1],
    ['of animals of unstated sex', crossed('sx = males, females', 'unstated'), 1],
    ['as it is taken from the animals', crossed('sex = male, female'), 0],
    ['of other levels', crossed('sx = intact, castrated'), 0],
    ['of more levels', crossed('sx = male, female, castrated'), 0],
    ['of each its own animals', `animals he { species: mouse  sex: male }\nanimals she { species: mouse  sex: female }\nfactor sx = males, females\narm one of he { levels: males  n: 4 }\narm two of she { levels: females  n: 4 }`, 0],
    ['of the other animals', `animals he { species: mouse  sex: male }\nanimals she { species: mouse  sex: female }\nfactor sx = males, females\narm one of she { levels: males  n: 4 }\narm two of he { levels: females  n: 4 }`, 1],
  ])('%s', async (_what, text, count) => {
    expect(await said('sex-factor-by-another-name', text)).toHaveLength(count);
  });
});
