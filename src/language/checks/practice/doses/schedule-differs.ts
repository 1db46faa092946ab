import { term } from '../../../ir/reading.js';
import { practice } from '../rule.js';

const spoken = (schedule: string): string => (schedule === 'none' ? 'in no schedule' : `in schedule ${schedule}`);

/** Other countries have other schedules: who gives a note or a source for theirs has said which. */
export const scheduleDiffers = practice('schedule-differs', (study, report) => {
  for (const drug of study.own('drug')) {
    const substance = study.library.substanceOf(drug);
    const [stated, listed] = [term(drug, 'schedule'), term(substance, 'schedule')];
    // Without a source of its own, the schedule in the library is from memory.
    const source = substance?.facts['schedule']?.provenance?.sources?.[0];
    if (source === undefined || stated === undefined || listed === undefined || stated === listed || drug.facts['schedule']?.provenance !== undefined) continue;
    report({
      at: drug.at,
      words: drug.facts['schedule']?.written,
      message: `${drug.name} is stated as ${spoken(stated)}; in the USA it is ${spoken(listed)} (${source}). Correct it, or add a note that says whose schedule it is.`,
    });
  }
});
