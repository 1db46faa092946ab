import { isStudied, isWritten, term } from '../../../ir/reading.js';
import { practice } from '../rule.js';

export const housingMissing = practice('housing-missing', (study, report) => {
  for (const animals of study.own('animals')) {
    if (!isStudied(term(animals, 'role')) || isWritten(animals, 'housing')) continue;
    report({ at: animals.at, message: `How many ${animals.name} live in a cage is not stated; write “housing: 4”, or “unstated” (ARRIVE 2.0, housing and husbandry).` });
  }
});
