import { flatMap } from '../../../flat-map.js';
import { isWritten, sourceOf, term } from '../../../ir/reading.js';
import { practice } from '../rule.js';

export const controlledSubstance = practice('controlled-substance', (study, report) => {
  const given = new Set(flatMap(study.experiments, ({ prescribed }) => prescribed.map(({ material }) => material)));
  for (const drug of study.own('drug').filter((material) => given.has(material))) {
    const substance = study.library.substanceOf(drug);
    const schedule = term(substance, 'schedule');
    if (substance === undefined || schedule === undefined || schedule === 'none' || isWritten(drug, 'schedule') || isWritten(drug, 'registration')) continue;
    const source = sourceOf(substance, substance.facts['schedule']);
    report({
      at: drug.at,
      message: `${drug.name} is a controlled substance, schedule ${schedule} in the USA${source === undefined ? '' : ` (${source})`}; state its schedule where you work, or your registration.`,
    });
  }
});
