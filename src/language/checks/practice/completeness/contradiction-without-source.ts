import { contradictionsIn } from '../model/facts.js';
import { practice } from '../rule.js';

export const contradictionWithoutSource = practice('contradiction-without-source', (study, report) => {
  for (const { name, fact, others } of study.derived(contradictionsIn)) {
    const bare = [fact, ...others].find(({ status, provenance }) => status === 'stated' && provenance === undefined);
    if (bare === undefined) continue;
    report({ at: bare.at, message: `${bare.written} is one of the values that contradict each other for ${name}, and nothing says who states it; write “as stated in "…"” or “source "…"” behind it.` });
  }
});
