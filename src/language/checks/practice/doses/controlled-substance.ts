import { nameOf, isWritten, sourceOf, term } from '../model/values.js';
import { practice } from '../rule.js';

export const controlledSubstance = practice('controlled-substance', (study, report) => {
  for (const drug of study.own('drug')) {
    const substance = drug.substance === undefined ? undefined : study.library.named('substance', nameOf(drug.substance));
    const schedule = term(substance, 'schedule');
    if (substance === undefined || schedule === undefined || schedule === 'none' || isWritten(drug, 'schedule') || isWritten(drug, 'registration')) continue;
    const source = sourceOf(substance, substance.facts['schedule']);
    report({
      at: drug.at,
      message: `${drug.name} is a controlled substance, schedule ${schedule} in the USA${source === undefined ? '' : ` (${source})`}; state its schedule where you work, or your registration.`,
    });
  }
});
