import { flatMap } from '../../../flat-map.js';
import { sectionsOf } from '../model/analyses.js';
import { analysesOf, outcomesIn } from '../model/design.js';
import { expressionsIn } from '../model/expression-parts.js';
import { factOf, isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

/** Without any analysis it is `arrive-statistical-methods` that speaks. */
export const hypothesisNotTested = experimentPractice('hypothesis-not-tested', (experiment, report) => {
  const analyses = sectionsOf(experiment, 'analysis');
  if (analyses.length === 0 || analyses.some((analysis) => factOf(analysis, 'outcome')?.status === 'unstated')) return;
  for (const hypothesis of sectionsOf(experiment, 'hypothesis')) {
    if (isWritten(hypothesis, 'analysis') || analysesOf(experiment, hypothesis).length > 0) continue;
    const outcomes = new Set(flatMap(expressionsIn(hypothesis.facts['expects']), (expression) => outcomesIn(expression, experiment)).map(({ name }) => name));
    if (outcomes.size === 0) continue;
    report({ at: hypothesis.at, message: `${hypothesis.name ?? 'The hypothesis'} speaks of ${list([...outcomes])}, which no analysis has as its outcome; add an analysis, or “analysis: unstated”.` });
  }
});
