import { mixedAnova } from '../../../src/statistics/anova/anova.js';
import { last } from '../figures.js';
import type { Line } from '../line.js';
import type { Outcome } from '../outcome.js';
import { type PlaceStudy, placeStudy } from '../studies.js';
import { cocaine, elife, ethanol, none } from './acquisition.js';
import { daysUntilGone, figure, seen } from './kinds.js';

const of40: PlaceStudy = { dose: '40 mg/kg', route: 'ip' };
export const tenTests: PlaceStudy = { ...elife, later: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };

const slow = 'Other lines ask for less: six exposures end a preference for ethanol, one of cocaine is gone at 35 days with a test now and then, and nothing may be left of one for morphine after nine sessions, before a prime or a stressor. One rate of extinction serves all drugs.';

/** F of the session over ten tests, with as many animals of each of two groups as the publication had. */
function sessionEffect(morphine: Outcome, saline: Outcome): number {
  const animals = 16;
  const rows = [morphine, saline].flatMap(({ tests }, group) => tests.slice(2).flatMap(({ share }, session) => share.map((score, animal) => ({ group: String(group), animal: `${group} ${animal}`, session: String(session), score }))));
  const { f = Number.NaN } = mixedAnova(rows, { score: 'score', subject: 'animal', between: ['group'], within: ['session'] }).effects.find(({ name }) => name === 'session') ?? {};
  // What an F is above 1 grows with the number of animals.
  return 1 + ((f - 1) * animals) / (morphine.freezing.length);
}

export const extinction: readonly Line[] = [
  daysUntilGone('Extinction of morphine 40 mg/kg, 60 min a day', 7, 'Ribeiro Do Couto 2003, OF1 mice', { ...of40, extinctionMinutes: 60 }, slow),
  daysUntilGone('Extinction of morphine 40 mg/kg, 15 min a day', 9, 'Ribeiro Do Couto 2003, OF1 mice', { ...of40, extinctionMinutes: 15 }, slow),
  daysUntilGone('Extinction of cocaine, 30 min a day', 8, 'mice; which study is not known, its sessions are assumed', cocaine, 'A preference that is no stronger than other lines about cocaine allow is gone sooner, at the rate that six exposures to ethanol ask for.'),
  daysUntilGone('Extinction of morphine 10 mg/kg in rats, 30 min a day', 9, 'rats; which study is not known, its sessions are assumed', { species: 'rat' }, 'A dose that counts as twice as much in rats conditions them more strongly than mice, which adds a day; the rate of extinction is that of all other lines.'),
  seen('Extinction of ethanol, six exposures of 30 min', 'complete', 'Cunningham and Henderson 2000; trials of 5 min', { six: { ...ethanol, minutes: 5, extinctionDays: 6 } }, [{ study: 'six', as: 'the posttest', isThere: true, test: 1 }, { study: 'six', as: 'the test after six exposures', isThere: false, test: last }], 'Extinction is as slow as seven sessions of an hour with morphine have it, and ethanol given for 5 min makes the strongest preference of all.'),
  figure('Ten daily tests of 20 min after morphine', ['F(9,252) = 5.2 for the session', 5.2, 1.5], 'eLife 50519; ±1.5 is the standard error of such an F', { morphine: placeStudy(tenTests), saline: placeStudy({ ...tenTests, dose: none }) }, [(outcomes) => sessionEffect(outcomes('morphine')[0], outcomes('saline')[0]), 1, 'F '], 'Tests of 20 min extinguish as much as sessions of that length do, and 60 min of 40 mg/kg took a week.'),
];
