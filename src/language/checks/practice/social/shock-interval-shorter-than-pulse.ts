import { shocksOf } from '../model/shocks.js';
import { dayPractice } from '../rule.js';

export const shockIntervalShorterThanPulse = dayPractice('shock-interval-shorter-than-pulse', (experiment, report) => {
  for (const { pulse, interval, declared: { step } } of experiment.derived(shocksOf)) {
    if (pulse === undefined || interval === undefined || (pulse.upper ?? pulse.value) < interval.value) continue;
    report({ at: step.at, words: interval.written, message: `Shocks of ${pulse.written} begin every ${interval.written}, so that one has not ended when the next begins; the interval counts from onset to onset.` });
  }
});
