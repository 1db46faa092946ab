import type { StudyModel } from '../model/study.js';
import { practice, type PracticeRule } from '../rule.js';
import { list } from '../../../words.js';
import { arriveItems, arriveReport, type ArrivePoint } from './arrive.js';

/** ` in x and y`, where other experiments of the study do write it. */
function inExperiments(missing: readonly ArrivePoint[], { experiments }: StudyModel): string {
  const named = experiments.map(({ experiment }) => experiment).filter(({ id }) => missing.some((point) => point.experiment === id));
  return named.length < experiments.length ? ` in ${list(named.map(({ name }) => name))}` : '';
}

/** One rule an item, each said once for a study: what is not written at all. */
export const arriveRules: readonly PracticeRule[] = arriveItems.map((item, index) =>
  practice(`arrive-${item}`, (study, report) => {
    const missing = arriveReport(study)[index]?.points.filter(({ status }) => status === 'missing') ?? [];
    const [first] = missing;
    if (first === undefined) return;
    const what = [...new Set(missing.map((point) => point.what))];
    const named = what.length > 3 ? `${list(what.slice(0, 2), 'or')} and ${what.length - 2} more` : list(what, 'or');
    report({ at: first.at, message: `Nothing is written of ${named}${inExperiments(missing, study)}; write for example “${first.write}” (ARRIVE 2.0, item ${index + 1}).` });
  }),
);
