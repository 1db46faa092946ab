import { term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const exclusionAfterUnblinding = experimentPractice('exclusion-after-unblinding', ({ experiment }, report) => {
  for (const exclusion of experiment.exclusions) {
    if (term(exclusion, 'decided') !== 'after_unblinding') continue;
    report({ at: exclusion.at, words: 'after_unblinding', message: `Who is excluded is decided when the groups are known, so that the groups can decide it; decide before (ARRIVE 2.0, item 3).` });
  }
});
