import { sectionsOf } from '../model/analyses.js';
import { isWritten, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

const drawn: ReadonlySet<string> = new Set(['randomised', 'blocked', 'stratified']);

export const seedMissing = experimentPractice('seed-missing', (experiment, report) => {
  for (const allocation of sectionsOf(experiment, 'allocation')) {
    const method = term(allocation, 'method');
    if (method === undefined || !drawn.has(method) || isWritten(allocation, 'seed')) continue;
    report({ at: allocation.at, message: `Animals are drawn (${method}), and no seed is stated, so nobody can draw the same groups again; write “seed: 20260302”, any number (ARRIVE 2.0, item 4).` });
  }
});
