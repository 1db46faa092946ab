import { isWritten } from '../../../ir/reading.js';
import { practice } from '../rule.js';

export const sexMissing = practice('sex-missing', (study, report) => {
  for (const animals of study.own('animals')) {
    if (isWritten(animals, 'sex')) continue;
    report({ at: animals.at, message: `The sex of ${animals.name} is not stated; write “sex: male”, “female”, “both”, or “unstated” (ARRIVE 2.0, item 8).`, fix: { title: 'Say that the sex is unstated', insert: 'sex: unstated' } });
  }
});
