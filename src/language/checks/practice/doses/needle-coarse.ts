import { quantity } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** The smaller the gauge, the coarser the needle; of a range, its first. */
export const needleCoarse = experimentPractice('needle-coarse', ({ prescribed, study }, report) => {
  for (const { material, species, route, declared: { step } } of prescribed) {
    const stating = step.facts['needle'] === undefined ? material : step;
    const needle = quantity(stating, 'needle');
    if (needle === undefined || species === undefined || route === undefined) continue;
    const limit = study.library.about('limit', 'needle', { species, route });
    if (limit === undefined || needle.value >= limit.value) continue;
    report({
      at: stating.at,
      words: needle.written,
      message: `${material.name} is given ${route} through a needle of ${figure(needle.value)} G; in the ${species}, use ${figure(limit.value)} G or finer${limit.source === undefined ? '' : ` (${limit.source})`}.`,
    });
  }
});
