import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const box = 'apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }\n';
const mice = 'animals mice { species: mouse }\n';

describe('what nothing uses', () => {
  it.each<readonly [string, string, string]>([
    ['a factor that makes no groups', `${mice}factor dose = low, high\nphase p day 1 { session s { weigh } }`, 'The factor dose is declared'],
    ['a template', `${mice}template training() { phase p day 1 { session s { weigh } } }\nphase q day 2 { session s { weigh } }`, 'The template training is declared'],
    ['an apparatus', `${mice}${box}phase p day 1 { session s { weigh } }`, 'The apparatus box is declared'],
    ['a compartment that no animal comes to', `${mice}${box}phase p day 1 { session s { confine to left for 20 min } }`, 'The compartment right is declared'],
    ['a second population', `${mice}animals rats { species: rat }\ngroups all of mice { n: 8 per group }\nphase p day 1 { session s { weigh } }`, 'The animals rats are declared'],
    ['an outcome that no analysis has', `${mice}${box}phase p day 1 { session s { test in box for 15 min } }\noutcome one = time in left\noutcome two = time in right\nanalysis main { outcome: one  test: unstated }`, 'The outcome two is declared'],
  ])('%s', async (_what, text, message) => {
    expect(await said('unused-name', text)).toEqual([expect.stringContaining(message)]);
  });

  it.each<readonly [string, string]>([
    ['the levels of a factor in a formula', `${mice}${box}factor kept = keen when time in left during p > 60 s, cool otherwise { formed_after: p }\nphase p day 1 { session s { test in box for 15 min } }\nhypothesis h { expects: (mean(time in left during p among keen) > 0 s) }`],
    ['a whole apparatus', `${mice}${box}phase p day 1 { session s { test in box for 15 min } }`],
    ['outcomes where nothing is analysed', `${mice}${box}phase p day 1 { session s { test in box for 15 min } }\noutcome one = time in left\noutcome two = time in right`],
    ['a primary outcome', `${mice}${box}phase p day 1 { session s { test in box for 15 min } }\noutcome one = time in left\noutcome two = time in right { primary: yes }\nanalysis main { outcome: one  test: unstated }`],
    ['a template that is used', `${mice}template training() { phase p day 1 { session s { weigh } } }\nuse training()`],
  ])('is silent for %s', async (_what, text) => {
    expect(await said('unused-name', text)).toEqual([]);
  });
});

describe('what contradicts the library', () => {
  it.each<readonly [string, string, string]>([
    ['a drug that is a vehicle there', 'drug saline { route: ip }', 'saline is a vehicle in the library'],
    ['a vehicle that is a drug there', 'vehicle morphine { route: ip }', 'morphine is a drug in the library'],
    ['another limit', 'limit mouse_ip { species: mouse  route: ip  maximum: 800 mL/kg }', 'maximum 800 mL/kg here and 80 mL/kg in the library'],
  ])('%s', async (_what, text, message) => {
    expect(await said('contradicts-library', text)).toEqual([expect.stringContaining(message)]);
  });

  it.each<readonly [string, string]>([
    ['a limit with a source', 'limit mouse_ip { species: mouse  route: ip  maximum: 60 mL/kg source "Our committee" }'],
    ['an entry with a source', 'limit mouse_ip { species: mouse  route: ip  maximum: 60 mL/kg  source: "Our committee" }'],
    ['the same in another unit', 'limit mouse_ip { species: mouse  route: ip  maximum: 80000 uL/kg }'],
    ['a name of its own', 'limit our_mouse_ip { species: mouse  route: ip  maximum: 60 mL/kg }'],
    ['the drug of a substance, and a vehicle', 'drug morphine { route: ip }\nvehicle saline { route: ip }'],
  ])('is silent for %s', async (_what, text) => {
    expect(await said('contradicts-library', text)).toEqual([]);
  });
});

describe('a dose per animal among doses per body weight', () => {
  it('is found in a level of a factor, also where the route is not known', async () => {
    expect(await said('unusual-unit', `drug cocaine { route: unstated }\n${mice}factor dose = low 5 mg, high 10 mg/kg\ngroups g of mice { cross: dose  n: 8 per group }\nphase p day 1 { session s { inject cocaine { dose: dose } } }`)).toEqual([expect.stringContaining('5 mg per animal here and as 10 mg/kg')]);
  });

  it('is found beside the dose that the drug itself states', async () => {
    expect(await said('unusual-unit', `drug naloxone { dose: 1 mg/kg  route: ip }\n${mice}phase p day 1 { session s { inject naloxone 1 mg } }`)).toHaveLength(1);
    expect(await said('unusual-unit', `drug naloxone { dose: 1 mg/kg  route: ip }\n${mice}phase p day 1 { session s { inject naloxone 5 ug via intracranial } }`)).toEqual([]);
    expect(await said('unusual-unit', `drug naloxone { dose: 1 mg/kg  route: ip }\n${mice}phase p day 1 { session s { inject naloxone 5 mg/mL } }`)).toEqual([expect.stringContaining('as 5 mg/mL here, which is a concentration, and as 1 mg/kg elsewhere')]);
  });
});

describe('weight-unlike-species', () => {
  const weighs = (species: string, weight: string): Promise<string[]> => said('weight-unlike-species', `animals subjects { species: ${species}  weight: ${weight} }`);

  it.each<readonly [string, string, string]>([
    ['mouse', '25 kg', 'was g meant?'],
    ['mouse', '25 mg', 'was g meant?'],
    ['rat', '0.3 g', 'was kg meant?'],
    ['mouse', '250 g +- 20 g', 'is it the right species'],
    ['rat', '25 g', 'is it the right species'],
    ['mouse', '20 to 300 g', 'is it the right species'],
  ])('finds a %s of %s', async (species, weight, words) => {
    expect(await weighs(species, weight)).toEqual([expect.stringContaining(words)]);
  });

  it.each<readonly [string, string]>([['mouse', '18 to 30 g'], ['mouse', '45 g'], ['rat', '0.3 kg'], ['rat', '250 g +- 20 g'], ['hamster', '120 g'], ['mouse', 'unstated']])('is silent on a %s of %s', async (species, weight) => {
    expect(await weighs(species, weight)).toEqual([]);
  });
});

describe('age-before-weaning', () => {
  const aged = (facts: string): Promise<string[]> => said('age-before-weaning', `animals subjects { species: mouse  ${facts} }`);

  it('is of mice that are studied', async () => {
    expect(await aged('age: 8 to 10 days')).toEqual([expect.stringContaining('subjects are 8 to 10 days old')]);
    expect(await aged('age: 21 days')).toEqual([]);
    expect(await aged('age: 8 weeks')).toEqual([]);
    expect(await aged('age: 8 days note "Pups."')).toEqual([]);
    expect(await aged('age: 8 days  role: demonstrator')).toEqual([]);
    expect(await said('age-before-weaning', 'animals subjects { species: vole  age: 8 days }')).toEqual([]);
  });
});
