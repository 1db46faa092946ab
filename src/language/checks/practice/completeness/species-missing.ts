import { isWritten } from '../../../ir/reading.js';
import { practice } from '../rule.js';

export const speciesMissing = practice('species-missing', (study, report) => {
  for (const animals of study.own('animals')) {
    if (isWritten(animals, 'species')) continue;
    report({ at: animals.at, message: `The species of ${animals.name} is not stated, so no limit on doses and volumes can be checked; write “species: mouse”, “rat”, or “unstated” (ARRIVE 2.0, item 8).`, fix: { title: 'Say that the species is unstated', insert: 'species: unstated' } });
  }
});
