import { exposuresOf } from '../model/exposures.js';
import { shocksOf } from '../model/shocks.js';
import { isWritten } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

export const observerShockHistoryUnsaid = dayPractice('observer-shock-history-unsaid', (experiment, report) => {
  const shocked = new Set(experiment.derived(shocksOf).map(({ recipient }) => recipient?.id));
  for (const { subject, isWatched, fear = [], declared: { step } } of experiment.derived(exposuresOf)) {
    if (!isWatched || fear.length === 0 || fear.includes(step) || subject === undefined || subject.origin !== 'protocol' || shocked.has(subject.id) || isWritten(subject, 'shock_history')) continue;
    report({ at: subject.at, message: `Whether ${subject.name}, who watch, had been shocked themselves is not stated; write “shock_history: no”, “yes” or “unstated”: observers froze only if they had been (Sanders 2013).`, fix: { title: 'Say that the shock history is unstated', insert: 'shock_history: unstated' } });
  }
});
