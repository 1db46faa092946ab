import { experimentPractice } from '../rule.js';

export const criterionDays = experimentPractice('criterion-days', ({ experiment: { phases } }, report) => {
  for (const { until, name } of phases) {
    if (until === undefined || until.days === null || until.atMost === null || until.days <= until.atMost) continue;
    report({ at: until.at, message: `${name} ends when its criterion is met for ${until.days} days, and lasts at most ${until.atMost}; it can never be met. Allow at least ${until.days} days.` });
  }
});
