import { rulesNamed, warning } from './info.js';

export const place = rulesNamed({
  'unequal-exposure': warning(
    'Drug and vehicle sessions differ in number or in length',
    'What an animal knows longer or better it may prefer for that alone: place preference must come from what was paired, so both places need as many and as long sessions.',
    'Cunningham 2003, doi:10.1007/s00213-003-1559-y, on the controls that a place preference needs; the rule itself read in a secondary copy',
  ),
});
