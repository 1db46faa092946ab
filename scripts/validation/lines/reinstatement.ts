import { changes, effectBetween, last, testOf } from '../figures.js';
import type { Line } from '../line.js';
import type { Outcome } from '../outcome.js';
import { type PlaceStudy, placeStudy } from '../studies.js';
import { cocaine, none } from './acquisition.js';
import { tenTests } from './extinction.js';
import { figure, seenEach } from './kinds.js';

/** As the mice of Ribeiro Do Couto: until the preference was gone, which took nine sessions of 15 min. */
const extinguished: PlaceStudy = { dose: '40 mg/kg', route: 'ip', extinctionDays: 9, extinctionMinutes: 15 };
/** As the rats of Mueller: 45 min, four times. */
const rats: PlaceStudy = { species: 'rat', minutes: 45, extinctionDays: 4, extinctionMinutes: 45, testMinutes: 30 };

/** Change from the test before the prime to that with it. */
const primed = (outcome: Outcome): number[] => changes({ ...outcome, tests: [testOf(outcome, -2), testOf(outcome, last)] });
const prime = { ...tenTests, later: [...tenTests.later ?? [], 11], before: 'inject morphine 10 mg/kg' };

export const reinstatement: readonly Line[] = [
  seenEach('Stress before the test, morphine, OF1 mice', 'restraint, tail pinch, defeat bring it back', 'Ribeiro Do Couto 2006', [
    ['without', extinguished, false],
    ['restraint', { ...extinguished, before: 'restraint in "tube" for 15 min' }, true],
    ['tail pinch', { ...extinguished, before: 'tail_pinch for 15 min' }, true],
    ['defeat', { ...extinguished, before: 'social_defeat for 10 min' }, true],
  ], last, 'Nine sessions of 15 min are just enough for a preference to be gone, in the study and in the model, so that without stress some of it is left; where stress takes inhibition away, less than all of it comes back.'),
  seenEach('Forced swim before the test, cocaine', 'brings it back', 'mice', [['without', { ...cocaine, extinctionDays: 8 }, false], ['forced swim', { ...cocaine, extinctionDays: 8, before: 'forced_swim for 6 min' }, true]], last, 'What comes back is what was learned, less what eight days took of it; the lines about cocaine after weeks let it fade.'),
  seenEach('Footshock before the test, morphine', 'brings it back', 'rats', [['without', { species: 'rat', extinctionDays: 9 }, false], ['footshock', { species: 'rat', extinctionDays: 9, before: 'footshock 0.5 mA for 0.5 s, 22 times, every 40 s' }, true]], last, 'Shocks are far weaker as stress, by current and length, than fifteen minutes of restraint.'),
  seenEach('Primes after morphine 40 mg/kg', 'at 5 mg/kg and above, not at 2 and 3', 'Ribeiro Do Couto 2003, OF1 mice', [2, 3, 5, 10, 20, 40].map((dose) => [`${dose} mg/kg`, { ...extinguished, before: `inject morphine ${dose} mg/kg` }, dose >= 5]), last, 'A dose primes by the effect that it conditions with, so that the doses that prime begin where those begin that condition, and what primes takes away a part of the inhibition alone: 5 mg/kg is next to that limit.'),
  seenEach('Primes after morphine 10 mg/kg', 'at 1 and 2.5 mg/kg, not at 0.5', 'Mueller 2002, rats', [[0.5, false], [1, true], [2.5, true]].map(([dose, isThere]) => [`${dose} mg/kg`, { ...rats, before: `inject morphine ${dose} mg/kg` }, isThere === true]), last, 'In rats 1 mg/kg conditions and primes, and in OF1 mice 2 and 3 mg/kg do neither: by more than a factor of three, and the model has the two of body surface. Four sessions leave some of the preference, so that it is found without a prime too.'),
  figure('Prime of 10 mg/kg after ten tests', ['d about 1.15', 1.15, 0.35], 'eLife 50519', { morphine: placeStudy(prime), saline: placeStudy({ ...prime, dose: none }) }, [(outcomes) => effectBetween(primed(outcomes('morphine')[0]), primed(outcomes('saline')[0])), 2, 'd '], 'A prime brings back what tests have taken; where they take little it has little to bring back.'),
];
