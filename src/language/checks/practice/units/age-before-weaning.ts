import { minutesOfDay } from '../../../ir/clock.js';
import { isStudied, quantity, speciesOf, term } from '../../../ir/reading.js';
import { practice } from '../rule.js';

/** Days. */
const weaned = 21;

/** Mice only: of other species no age was read. */
export const ageBeforeWeaning = practice('age-before-weaning', (study, report) => {
  for (const animals of study.own('animals')) {
    const [age, fact] = [quantity(animals, 'age'), animals.facts['age']];
    if (age === undefined || fact === undefined || fact.provenance !== undefined || speciesOf(animals) !== 'mouse' || !isStudied(term(animals, 'role'))) continue;
    if (age.value >= weaned * minutesOfDay) continue;
    report({ at: fact.at, words: age.written, message: `${animals.name} are ${age.written} old; mice are most often weaned at ${weaned} days (doi:10.30802/AALAS-JAALAS-25-067). Were weeks meant? If they are pups, say so in a note.` });
  }
});
