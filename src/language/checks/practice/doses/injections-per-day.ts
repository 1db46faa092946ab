import { dailySyringes } from '../model/injections.js';
import { dayPractice } from '../rule.js';

const most = 3;

export const injectionsPerDay = dayPractice('injections-per-day', (experiment, report) => {
  for (const day of dailySyringes(experiment)) {
    const next = day[most]?.[0];
    if (next === undefined) continue;
    report({ at: next.declared.step.at, message: `One animal gets ${day.length} injections on one day; keep to ${most} (laboratory policy), or put what can be mixed into one syringe.` });
  }
});
