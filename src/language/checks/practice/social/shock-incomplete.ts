import { shocksOf } from '../model/shocks.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';

export const shockIncomplete = dayPractice('shock-incomplete', (experiment, report) => {
  for (const { unsaid, declared: { step } } of experiment.derived(shocksOf)) {
    if (unsaid.length === 0) continue;
    report({ at: step.at, message: `Of ${step.verb.replaceAll('_', ' ')} the ${list(unsaid)} ${unsaid.length === 1 ? 'is' : 'are'} not stated; write all of it, as in “footshock 0.5 mA for 1 s, 10 times, every 30 s”, or “unstated” (ARRIVE 2.0, item 9).` });
  }
});
