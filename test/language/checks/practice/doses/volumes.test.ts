import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../../../../src/language/checks/codes.js';
import { useConfigurations } from '../../../../../src/language/config/configuration.js';
import { readConfiguration } from '../../../../../src/language/config/read.js';
import { checkDocuments, openDocument } from '../../../../../src/language/project.js';
import { createPlacePref } from '../../../../../src/language/services.js';
import { findingsIn } from '../../../../docs/rules-page.js';

const protocol = (materials: string, steps: string, animals = 'species: mouse  weight: 20 g'): string => `protocol "Under test"
${materials}
animals subjects { ${animals} }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
phase conditioning day 1 {
  session one at 10:00 { ${steps}  confine to left for 30 min }
  session two at 16:00 { rest for 1 h }
}
`;

const twoDrugs = 'drug morphine { dose: 10 mg/kg  route: sc  volume: 6 mL/kg }\ndrug cocaine { dose: 10 mg/kg  route: ip  volume: 6 mL/kg }';

describe('rules of doses and volumes find nothing in', () => {
  it.each<readonly [RuleName, string, string]>([
    ['dose-volume-mismatch', 'a dose per animal that fits the stated weight about', protocol('drug morphine { dose: 0.25 mg  route: sc  volume: 10 mL/kg  concentration: 1 mg/mL }', 'inject morphine')],
    ['dose-volume-mismatch', 'a dose per animal without a weight', protocol('drug morphine { dose: 10 mg  route: sc  volume: 10 mL/kg  concentration: 1 mg/mL }', 'inject morphine', 'species: mouse')],
    ['dose-volume-mismatch', 'a volume per animal that fits', protocol('drug morphine { dose: 10 mg/kg  route: sc  volume: 0.2 mL  concentration: 1 mg/mL }', 'inject morphine')],
    ['dose-volume-mismatch', 'a range of weights', protocol('drug morphine { dose: 10 mg  route: sc  volume: 10 mL/kg  concentration: 1 mg/mL }', 'inject morphine', 'species: mouse  weight: 18 to 30 g')],
    ['volume-too-small', 'a volume into the brain', protocol('drug muscimol { dose: 50 ng  route: intracranial  volume: 0.3 uL }', 'inject muscimol')],
    ['volume-too-small', 'an animal of unstated weight', protocol('drug morphine { dose: 10 mg/kg  route: sc  concentration: 40 mg/mL }', 'inject morphine', 'species: mouse  weight: unstated')],
    ['volume-too-small', 'a drug that another makes up', protocol('drug morphine { dose: 10 mg/kg  route: sc  concentration: 40 mg/mL }\nvehicle saline { volume: 10 mL/kg }', 'inject saline + morphine')],
    ['volume-unstated', 'a volume stated for the step', protocol('drug morphine { dose: 10 mg/kg  route: sc }', 'inject morphine { volume: 10 mL/kg }')],
    ['volume-unstated', 'a concentration', protocol('drug morphine { dose: 10 mg/kg  route: sc  concentration: unstated }', 'inject morphine')],
    ['volume-unstated', 'a route that is not an injection', protocol('drug morphine { dose: 10 mg/kg  route: po }', 'inject morphine')],
    ['volume-a-day', 'two routes', protocol(twoDrugs, 'inject morphine  inject cocaine')],
    ['volume-a-day', 'two drugs in one syringe, each stating its volume', protocol(twoDrugs.replace('ip', 'sc'), 'inject morphine + cocaine')],
    ['volume-a-day', 'one injection beyond the limit, which route-volume finds', protocol(twoDrugs.replaceAll('6 mL/kg', '12 mL/kg'), 'inject morphine  inject morphine')],
    ['injections-per-day', 'several drugs in one syringe', protocol(twoDrugs, 'inject morphine + cocaine  inject morphine + cocaine  inject morphine')],
    ['sites-per-day', 'a species without a limit', protocol('drug morphine { dose: 10 mg/kg  route: sc  sites: 8 }', 'inject morphine', 'species: unstated')],
    ['site-volume', 'a limit per body weight', protocol('drug morphine { dose: 10 mg/kg  route: im  volume: 2 mL }', 'inject morphine', 'species: rabbit  weight: 3 kg')],
    ['site-volume', 'a number of sites that is unstated', protocol('drug morphine { dose: 10 mg/kg  route: im  volume: 0.08 mL  sites: unstated }', 'inject morphine')],
    ['site-volume', 'more than the maximum, which is another rule', protocol('drug morphine { dose: 10 mg/kg  route: im  volume: 0.2 mL }', 'inject morphine')],
    ['needle-coarse', 'a needle just fine enough', protocol('drug morphine { dose: 10 mg/kg  route: sc  needle: 23 to 25 G }', 'inject morphine')],
    ['needle-coarse', 'a finer needle of the step', protocol('drug morphine { dose: 10 mg/kg  route: sc  needle: 21 G }', 'inject morphine { needle: 27 G }')],
    ['unusual-unit', 'an amount by another route', protocol('drug morphine { dose: 10 mg/kg  route: sc }\ndrug central of morphine { dose: 5 ug  route: icv }', 'inject morphine  inject central')],
    ['unusual-unit', 'an amount with a note', protocol('drug morphine { dose: 10 mg/kg  route: sc }\ndrug fixed of morphine { dose: 0.2 mg note "As in the clinic."  route: sc }', 'inject morphine  inject fixed')],
    ['ambiguous-percent', 'parts by weight', protocol('mix solvent { contains: 10 % w/w of dmso }', 'inject solvent')],
    ['ambiguous-percent', 'a gas', protocol('drug isoflurane { concentration: 2 %  route: inhaled }', 'inject isoflurane')],
    ['two-drugs-one-syringe', 'a drug and a vehicle', protocol(`${twoDrugs}\nvehicle saline { route: sc }`, 'inject saline + morphine')],
    ['schedule-differs', 'a substance whose schedule the library has from memory', protocol('drug nicotine { dose: 1 mg/kg  route: sc  schedule: V }', 'inject nicotine')],
    ['schedule-differs', 'a schedule that is unstated', protocol('drug morphine { dose: 10 mg/kg  route: sc  schedule: unstated }', 'inject morphine')],
  ])('%s: %s', async (code, _, text) => {
    expect(await findingsIn(text, code)).toEqual([]);
  });
});

describe('rules of doses and volumes', () => {
  it('add up the sessions of one day', async () => {
    const text = protocol(twoDrugs, 'inject morphine').replace('rest for 1 h', 'inject morphine');
    expect(await findingsIn(text, 'volume-a-day')).toEqual([expect.stringContaining('2 injections sc on one day come to 12 mL/kg')]);
  });

  it('take the coarsest of a range of needles', async () => {
    const text = protocol('drug morphine { dose: 10 mg/kg  route: sc  needle: 20 to 25 G }', 'inject morphine');
    expect(await findingsIn(text, 'needle-coarse')).toEqual([expect.stringContaining('a needle of 20 G')]);
  });

  it('divide a volume among its sites', async () => {
    const text = protocol('drug morphine { dose: 1 mg/kg  route: im  volume: 8 mL/kg }', 'inject morphine { sites: 2 }');
    expect(await findingsIn(text, 'site-volume')).toEqual([expect.stringContaining('0.08 mL of morphine is given im at one site')]);
  });

  it('count what is given per side on both sides, also in a structure that is named', async () => {
    const found = (drug: string, code: Parameters<typeof findingsIn>[1]): Promise<string[]> => findingsIn(protocol(`drug morphine { ${drug} }`, 'inject morphine'), code);
    expect(await found('dose: 5 mg/kg per side  route: sc  volume: 6 mL/kg per side  site: "flank"', 'route-volume')).toEqual([expect.stringContaining('morphine is given sc at 12 mL/kg')]);
    expect(await found('dose: 5 mg/kg per side  route: sc  volume: 6 mL/kg per side  site: "left flank"', 'route-volume')).toEqual([]);
    expect(await found('dose: 1 mg per side  route: im  volume: 0.08 mL per side  sites: 2', 'site-volume')).toEqual([expect.stringContaining('0.08 mL of morphine is given im at one site')]);
    expect(await found('dose: 1 mg per side  route: sc  concentration: 1 mg/mL  volume: 1 mL per side', 'dose-volume-mismatch')).toEqual([]);
    expect(await found('dose: 1 mg per side  route: sc  concentration: 1 mg/mL  volume: 2 mL', 'dose-volume-mismatch')).toEqual([]);
    expect(await found('dose: 1 mg per side  route: sc  concentration: 1 mg/mL  volume: 1 mL', 'dose-volume-mismatch')).toEqual([expect.stringContaining('1 mL of morphine at 1 mg/mL is 0.5 mg, but the dose is 1 mg per side; change one of the three.')]);
  });

  it('let the laboratory say how small a volume may be', async () => {
    const placepref = createPlacePref();
    useConfigurations(placepref.shared.workspace.LangiumDocuments, { of: () => readConfiguration('{ "limits": { "smallestVolume": "0.05 mL" } }').configuration });
    const document = openDocument(placepref, URI.parse('memory:///small.cpp'), protocol('drug morphine { dose: 10 mg/kg  route: sc  volume: 2 mL/kg }', 'inject morphine'));
    await checkDocuments(placepref, [document], async () => undefined);
    const found = (document.diagnostics ?? []).filter(({ code }) => code === 'volume-too-small');
    expect(found.map(({ message }) => message)).toEqual(['40 uL of morphine is to be drawn up for an animal of 20 g; the smallest volume that can be measured well is 50 uL (placepref.json). Dilute it.']);
  });
});

describe('dose-volume-mismatch', () => {
  it('knows a dose per animal by the stated weight', async () => {
    const found = (drug: string): Promise<string[]> => findingsIn(protocol(`drug morphine { route: sc  concentration: 1 mg/mL  ${drug} }`, 'inject morphine'), 'dose-volume-mismatch');
    expect(await found('dose: 10 mg  volume: 10 mL/kg')).toEqual([expect.stringContaining('The dose of 10 mg is 500 mg/kg in an animal of 20 g, but 10 mL/kg of morphine at 1 mg/mL is 10 mg/kg. Was 10 mg/kg meant?')]);
    expect(await found('dose: 3 mg  volume: 10 mL/kg')).toEqual([expect.stringContaining('is 10 mg/kg. Change one of the three.')]);
    expect(await found('dose: 10 mg/kg  volume: 1 mL')).toEqual([expect.stringContaining('1 mL of morphine at 1 mg/mL is 50 mg/kg in an animal of 20 g, but the dose is 10 mg/kg. Change one of the three.')]);
  });
});
