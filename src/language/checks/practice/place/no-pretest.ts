import { entryOf } from '../../../entry-of.js';
import { term } from '../../../ir/reading.js';
import { conditioningOf } from '../model/conditioning.js';
import { testsOf } from '../model/tests.js';
import { dayPractice } from '../rule.js';

const methods: Readonly<Record<string, string>> = { biased: 'by each animal’s first preference', group_balanced: 'so that groups do not differ on the pretest' };

export const noPretest = dayPractice('no-pretest', (experiment, report) => {
  if (experiment.derived(conditioningOf).length === 0 || experiment.derived(testsOf).some(({ isPretest }) => isPretest)) return;
  for (const assignment of experiment.experiment.assignments) {
    const method = term(assignment, 'method') ?? '';
    const how = entryOf(methods, method);
    if (how === undefined) continue;
    report({ at: assignment.at, words: method, message: `Places are assigned ${how}, and there is no test before conditioning that shows it; add a pretest (Cunningham 2003).` });
  }
});
