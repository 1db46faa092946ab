import { daysToExtinction, effect, entriesOf, found, timeShare, watching } from './simulated.js';
import type { StudyOptions } from './protocol.js';

/** One published finding and what the model has instead. */
export interface Case {
  about: string;
  published: string;
  source: string;
  /** What the model predicts, and whether that is the finding. */
  predict: () => Promise<{ predicted: string; agrees: boolean }>;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A preference is found, or not, in these studies: in most experiments of 12 animals, or in hardly any. */
function seen(about: string, published: string, source: string, studies: readonly (readonly [name: string, options: StudyOptions, isThere: boolean, test?: 'post' | 'last'])[]): Case {
  return {
    about,
    published,
    source,
    predict: async () => {
      const shares: string[] = [];
      let agrees = true;
      for (const [name, options, isThere, test] of studies) {
        const share = await found(options, test);
        shares.push(`${name}: ${percent(Math.abs(share))}${share < 0 ? ' (aversion)' : ''}`);
        agrees &&= isThere ? share >= 0.8 : share <= 0.2;
      }
      return { predicted: `found in ${shares.join(', ')}`, agrees };
    },
  };
}

const doses = (list: readonly number[], isThere: (dose: number) => boolean): (readonly [string, StudyOptions, boolean])[] => list.map((dose) => [`${dose} mg/kg`, { dose: `${dose} mg/kg` }, isThere(dose)]);
const cocaine: StudyOptions = { drug: 'cocaine', dose: '8 mg/kg', route: 'ip' };
const ethanol: StudyOptions = { drug: 'ethanol', dose: '2 g/kg', route: 'ip' };
const extinguished: StudyOptions = { extinctionDays: 14 };

async function days(options: StudyOptions, published: number): Promise<{ predicted: string; agrees: boolean }> {
  const predicted = await daysToExtinction(options);
  return { predicted: `${predicted} days`, agrees: Math.abs(predicted - published) <= 2 };
}

export const cases: readonly Case[] = [
  { about: 'Morphine 10 mg/kg sc, 3 pairings of 45 min', published: 'd about 2.1', source: 'eLife 50519', predict: async () => { const d = await effect({ pairings: 3, minutes: 45 }); return { predicted: `d ${d.toFixed(1)}`, agrees: Math.abs(d - 2.1) < 0.5 }; } },
  seen('Morphine by dose, 4 pairings, OF1 mice', 'at 5 mg/kg and above, not at 2 and 3', 'Ribeiro Do Couto 2003', doses([2, 3, 5, 10], (dose) => dose >= 5)),
  seen('Morphine after weeks without extinction', '5, 10, 20, 40 mg/kg last 0, 1, 2, 4 weeks', 'Ribeiro Do Couto 2005', [[5, 1], [10, 2], [20, 4], [40, 6]].map(([dose, weeks = 0]) => [`${dose} mg/kg after ${weeks} weeks`, { dose: `${dose} mg/kg`, rest: 7 * weeks }, false, 'last'] as const)),
  seen('Morphine, sessions of 20 and 40 min', '20 min, not 40 min', 'Vindenes 2008', [['20 min', { minutes: 20 }, true], ['40 min', { minutes: 40 }, false]]),
  seen('Morphine, 15 min before the session', 'lost', 'Vindenes 2008', [['15 min before', { minutes: 20, given: '15 min before' }, false]]),
  seen('Cocaine ip by pairings', '1 pairing none, 4 pairings present', 'Brabant 2005', [['1', { ...cocaine, pairings: 1 }, false], ['4', cocaine, true]]),
  seen('Cocaine after weeks, 4 pairings', 'present at 28 days, gone by 42', 'Brabant 2005', [['28 days', { ...cocaine, rest: 28 }, true, 'last'], ['42 days', { ...cocaine, rest: 42 }, false, 'last']]),
  {
    about: 'Ethanol 2 g/kg ip by length of trials',
    published: '83, 74, 66 % of the time after 5, 15, 30 min',
    source: 'Cunningham and Prather 1992',
    predict: async () => {
      const shares = [await timeShare({ ...ethanol, minutes: 5 }), await timeShare({ ...ethanol, minutes: 15 }), await timeShare({ ...ethanol, minutes: 30 })];
      return { predicted: `${shares.map(percent).join(', ')}`, agrees: [0.83, 0.74, 0.66].every((share, index) => Math.abs(share - (shares[index] ?? Number.NaN)) < 0.06) };
    },
  },
  { about: 'Ethanol after the session', published: 'aversion', source: 'Cunningham and Henderson 2000', predict: async () => { const share = await found({ ...ethanol, given: 'immediately after' }); return { predicted: share < 0 ? `aversion in ${percent(-share)}` : `preference in ${percent(share)}`, agrees: share <= -0.8 }; } },
  { about: 'Extinction of morphine 40 mg/kg, 60 min a day', published: '7 days', source: 'OF1 mice', predict: () => days({ dose: '40 mg/kg', extinctionMinutes: 60 }, 7) },
  { about: 'Extinction of morphine 40 mg/kg, 15 min a day', published: '9 days', source: 'OF1 mice', predict: () => days({ dose: '40 mg/kg', extinctionMinutes: 15 }, 9) },
  { about: 'Extinction of cocaine, 30 min a day', published: '8 days', source: 'mice', predict: () => days(cocaine, 8) },
  { about: 'Extinction of ethanol, 30 min a day', published: '6 exposures', source: 'mice', predict: () => days({ ...ethanol, minutes: 5 }, 6) },
  seen('Stress before the test', 'restraint, tail pinch, forced swim bring it back', 'Ribeiro Do Couto 2006', [
    ['without', extinguished, false, 'last'],
    ['restraint', { ...extinguished, before: 'restraint in "tube" for 15 min' }, true, 'last'],
    ['tail pinch', { ...extinguished, before: 'tail_pinch for 15 min' }, true, 'last'],
    ['forced swim', { ...extinguished, before: 'forced_swim for 6 min' }, true, 'last'],
  ]),
  seen('Primes after morphine 40 mg/kg', 'at 5 mg/kg and above, not at 2 and 3', 'OF1 mice', [2, 3, 5, 10].map((dose) => [`${dose} mg/kg`, { ...extinguished, dose: '40 mg/kg', before: `inject morphine ${dose} mg/kg` }, dose >= 5, 'last'] as const)),
  seen('Primes after morphine 10 mg/kg', 'at 1 to 2.5 mg/kg, not at 0.5', 'OF1 mice; 0.5 rat', [0.5, 2.5].map((dose) => [`${dose} mg/kg`, { ...extinguished, before: `inject morphine ${dose} mg/kg` }, dose > 1, 'last'] as const)),
  { about: 'Prime of 10 mg/kg', published: 'd about 1.15', source: 'eLife 50519', predict: async () => { const d = await effect({ ...extinguished, before: 'inject morphine 10 mg/kg' }, 'last'); return { predicted: `d ${d.toFixed(2)}`, agrees: Math.abs(d - 1.15) < 0.35 }; } },
  { about: 'Freezing beside a familiar demonstrator, against control', published: 'd about 1.8', source: 'Pisansky 2017, PMC5727393', predict: async () => { const { effect: d } = await watching({}); return { predicted: `d ${d.toFixed(1)}`, agrees: Math.abs(d - 1.8) < 0.5 }; } },
  { about: 'The same beside an unfamiliar one', published: 'none (t 0.14)', source: 'Pisansky 2017, PMC5727393', predict: async () => { const { effect: d } = await watching({ familiarity: 'unfamiliar' }); return { predicted: `d ${d.toFixed(1)}`, agrees: d < 0.3 }; } },
  { about: 'An unfamiliar one, oxytocin in the nose', published: 'the unfamiliar counts', source: 'Pisansky 2017, PMC5727393', predict: async () => { const { effect: d } = await watching({ familiarity: 'unfamiliar', oxytocin: 'intranasal' }); return { predicted: `d ${d.toFixed(1)}`, agrees: d > 0.8 }; } },
  { about: 'Observers that were never shocked', published: 'do not freeze', source: 'Sanders 2013, 10.1371/journal.pone.0074609', predict: async () => { const [never, before] = [await watching({ shocked: 'no' }), await watching({ shocked: 'yes' })]; return { predicted: `${percent(never.shocked)} of the time, shocked ones ${percent(before.shocked)}`, agrees: never.effect < 0.3 }; } },
  { about: 'Oxytocin ip', published: 'calms', source: 'Fu 2026, 10.3390/ph19030350', predict: async () => { const [without, withIt] = [await watching({}), await watching({ oxytocin: 'ip' })]; return { predicted: `${percent(without.shocked)} of the time without, ${percent(withIt.shocked)} with`, agrees: withIt.shocked < without.shocked }; } },
  { about: 'Entries into a side in a test', published: '13.6 to 31.1', source: 'Popik 2006', predict: async () => { const entries = await entriesOf({}); return { predicted: entries.toFixed(1), agrees: entries >= 13.6 && entries <= 31.1 }; } },
];
