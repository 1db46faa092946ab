import { isWritten } from '../../../ir/reading.js';
import { practice } from '../rule.js';

export const strainMissing = practice('strain-missing', (study, report) => {
  for (const animals of study.own('animals')) {
    if (['strain', 'genotype'].some((name) => isWritten(animals, name))) continue;
    report({ at: animals.at, message: `The strain of ${animals.name} is not stated; write “strain: "C57BL/6J"”, or “unstated” (ARRIVE 2.0, item 8).`, fix: { title: 'Say that the strain is unstated', insert: 'strain: unstated' } });
  }
});
