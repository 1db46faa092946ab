import { headerOf, ofExperiment } from '../model/design.js';
import { factOf, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

export const primaryOutcomeMissing = experimentPractice('primary-outcome-missing', (experiment, report) => {
  const { outcomes } = experiment.experiment;
  const isSaid = outcomes.some((outcome) => term(outcome, 'primary') === 'yes' || factOf(outcome, 'primary')?.status === 'unstated');
  if (outcomes.length < 2 || isSaid) return;
  report({ at: outcomes[0]?.at ?? headerOf(experiment.study), message: `None of the outcomes${ofExperiment(experiment)}, ${list(outcomes.map(({ name }) => name))}, is the primary one; write “primary: yes” in it (ARRIVE 2.0, item 6).` });
});
