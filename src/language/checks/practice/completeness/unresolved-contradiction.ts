import { hasNote } from '../model/design.js';
import { contradictionsIn } from '../model/facts.js';
import { practice } from '../rule.js';

/** A note on any of the values may say why; sources alone only say that they differ. */
export const unresolvedContradiction = practice('unresolved-contradiction', (study, report) => {
  for (const { name, fact, others } of study.derived(contradictionsIn)) {
    const differs = others.find(({ written }) => written !== fact.written);
    const isExplained = [fact, ...others].some(hasNote);
    if (differs === undefined || isExplained || fact.status === 'unstated') continue;
    report({ at: fact.at, message: `For ${name} there are two values, ${fact.written} and ${differs.written}; the first is used, and nothing says why. Add a note to it.` });
  }
});
