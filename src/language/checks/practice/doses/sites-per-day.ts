import { count } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

/** Only the places of one injection are counted: those of the next may be the same. */
export const sitesPerDay = experimentPractice('sites-per-day', ({ prescribed, study }, report) => {
  for (const { material, species, route, declared: { step } } of prescribed) {
    const stating = step.facts['sites'] === undefined ? material : step;
    const sites = count(stating, 'sites');
    if (sites === undefined || species === undefined || route === undefined) continue;
    const limit = study.library.about('limit', 'sites_per_day', { species, route });
    if (limit === undefined || sites <= limit.value) continue;
    report({
      at: stating.at,
      words: stating.facts['sites']?.written,
      message: `${material.name} is given ${route} at ${sites} sites; in the ${species}, at most ${limit.value} sites a day${limit.source === undefined ? '' : ` (${limit.source})`}.`,
    });
  }
});
