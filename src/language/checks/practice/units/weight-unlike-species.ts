import { entryOf } from '../../../entry-of.js';
import { quantity, speciesOf } from '../../../ir/reading.js';
import { figure } from '../../../words.js';
import { kilograms } from '../model/administrations.js';
import { practice } from '../rule.js';

interface Range {
  /** g */
  readonly from: number;
  readonly to: number;
}

/** Of adults of any strain. */
const adult: Readonly<Record<string, Range>> = { mouse: { from: 10, to: 60 }, rat: { from: 50, to: 900 } };

/** mg in a g; weights are normalised to mg. */
const inGrams = 1000;

const isIn = (weight: number, { from, to }: Range): boolean => weight >= from && weight <= to;

/** The unit with which the number would do, of a weight in `written`. */
function unitMeant(grams: number, written: string, range: Range): string | undefined {
  if (/kg\b/.test(written) && isIn(grams / 1000, range)) return 'g';
  if (/mg\b/.test(written) && isIn(grams * 1000, range)) return 'g';
  return isIn(grams * 1000, range) ? 'kg' : undefined;
}

export const weightUnlikeSpecies = practice('weight-unlike-species', (study, report) => {
  for (const animals of study.own('animals')) {
    const [weight, species] = [quantity(animals, 'weight'), speciesOf(animals)];
    const range = entryOf(adult, species);
    const at = animals.facts['weight']?.at;
    const middle = kilograms(animals);
    if (weight === undefined || range === undefined || at === undefined || middle === undefined) continue;
    if (isIn(weight.value / inGrams, range) && isIn((weight.upper ?? weight.value) / inGrams, range)) continue;
    const unit = unitMeant(middle * 1000, weight.written, range);
    report({ at, words: weight.written, message: `${animals.name} weigh ${weight.written}, and an adult ${species} ${figure(range.from)} to ${figure(range.to)} g (laboratory policy); ${unit === undefined ? 'is it the right species, and the right number?' : `was ${unit} meant?`}` });
  }
});
