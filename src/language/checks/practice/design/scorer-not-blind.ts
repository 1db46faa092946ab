import { flatMap } from '../../../flat-map.js';
import { sectionsOf } from '../model/analyses.js';
import { factOf, term, termsIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

/** Where nobody is said to be blind it is `arrive-blinding` that speaks. */
export const scorerNotBlind = experimentPractice('scorer-not-blind', (experiment, report) => {
  const blindings = sectionsOf(experiment, 'blinding');
  const blind = flatMap(blindings, (blinding) => termsIn(blinding, 'blind'));
  if (blind.length === 0 || blindings.some((blinding) => factOf(blinding, 'blind')?.status === 'unstated')) return;
  for (const outcome of experiment.experiment.outcomes) {
    const scorer = term(outcome, 'scorer');
    if (scorer === undefined || blind.includes(scorer)) continue;
    report({ at: factOf(outcome, 'scorer')?.at ?? outcome.at, message: `${outcome.name} is scored by the ${scorer}, who is not among those who are blind (${list(blind)}); make the ${scorer} blind, or have it measured without a person (ARRIVE 2.0, item 5).` });
  }
});
