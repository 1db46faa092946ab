import { sectionsOf } from '../model/analyses.js';
import { numberIn, ofExperiment, sized } from '../model/design.js';
import { experimentPractice } from '../rule.js';

/** A source, a place in the publication or a note tells why; so does `assumed`, that nobody does. */
export const nWithoutJustification = experimentPractice('n-without-justification', (experiment, report) => {
  if (sectionsOf(experiment, 'sample_size').length > 0) return;
  const bare = sized(experiment).map(({ n }) => n).find((n) => n?.status === 'stated' && numberIn(n.values[0]) !== undefined && n.provenance === undefined);
  if (bare === undefined) return;
  report({ at: bare.at, message: `Nothing says why n${ofExperiment(experiment)} is ${bare.written}; add a sample_size with its power and effect, or a source or note (ARRIVE 2.0, item 2).` });
});
