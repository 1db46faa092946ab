import { sectionsOf } from '../model/analyses.js';
import { isWritten, termsIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

export const blindingToNothing = experimentPractice('blinding-to-nothing', (experiment, report) => {
  for (const blinding of sectionsOf(experiment, 'blinding')) {
    const blind = termsIn(blinding, 'blind');
    if (blind.length === 0 || isWritten(blinding, 'to_what')) continue;
    report({ at: blinding.at, message: `${list(blind)} ${blind.length === 1 ? 'is' : 'are'} blind, but to what is not said; name the factor, groups or side in “to_what” (ARRIVE 2.0, item 5).` });
  }
});
