import { nameOf, sourceOf, term } from '../model/values.js';
import { practice } from '../rule.js';

/** Other countries have other schedules: who gives a note or a source for theirs has said which. */
export const scheduleDiffers = practice('schedule-differs', (study, report) => {
  for (const drug of study.own('drug')) {
    const substance = drug.substance === undefined ? undefined : study.library.named('substance', nameOf(drug.substance));
    const [stated, listed] = [term(drug, 'schedule'), term(substance, 'schedule')];
    if (substance === undefined || stated === undefined || listed === undefined || stated === listed || drug.facts['schedule']?.provenance !== undefined) continue;
    const source = sourceOf(substance, substance.facts['schedule']);
    report({
      at: drug.at,
      words: drug.facts['schedule']?.written,
      message: `${drug.name} is stated as schedule ${stated}; in the USA it is ${listed}${source === undefined ? '' : ` (${source})`}. Correct it, or add a note that says whose schedule it is.`,
    });
  }
});
