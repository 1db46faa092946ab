import { hint, rulesNamed } from './info.js';

export const arrive = 'ARRIVE 2.0, Percie du Sert 2020, PMC7360023';

export const completeness = rulesNamed({
  'sex-missing': hint(
    'The sex of animals is not stated',
    'Drug reward, fear and social behaviour differ between the sexes; without it the study cannot be repeated.',
    `${arrive}, item 8`,
  ),
});
