import { isStudied, isWritten, term } from '../../../ir/reading.js';
import { practice } from '../rule.js';

export const ageOrWeightMissing = practice('age-or-weight-missing', (study, report) => {
  for (const animals of study.own('animals')) {
    if (!isStudied(term(animals, 'role')) || ['age', 'weight'].some((name) => isWritten(animals, name))) continue;
    report({ at: animals.at, message: `Neither age nor body weight of ${animals.name} is stated; write “age: 8 to 10 weeks”, “weight: 25 g”, or “unstated” (ARRIVE 2.0, item 8).`, fix: { title: 'Say that the age is unstated', insert: 'age: unstated' } });
  }
});
