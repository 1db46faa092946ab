import { entryOf } from '../../../entry-of.js';
import { factOf, term } from '../../../ir/reading.js';
import { sectionsOf } from '../model/analyses.js';
import { hasNote } from '../model/design.js';
import { experimentPractice } from '../rule.js';

const ways: Readonly<Record<string, string>> = { systematic: 'by a fixed rule', matched: 'by matching' };

export const unrandomised = experimentPractice('unrandomised', (experiment, report) => {
  for (const allocation of sectionsOf(experiment, 'allocation')) {
    const method = factOf(allocation, 'method');
    const way = entryOf(ways, term(allocation, 'method'));
    if (method === undefined || way === undefined || experiment.arms.size < 2 || method.provenance !== undefined || hasNote(allocation)) continue;
    report({ at: method.at, message: `Animals come to their groups ${way}, not by chance; draw them (“randomised”, “blocked” or “stratified”), or say why not in a note (ARRIVE 2.0, item 4).` });
  }
});
