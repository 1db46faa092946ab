import { isStated, isWritten, quantity, texts } from '../../../ir/reading.js';
import { practice } from '../rule.js';

export const saltOrBase = practice('salt-or-base', (study, report) => {
  for (const drug of study.own('drug')) {
    if (!isStated(drug, 'salt') || isWritten(drug, 'form') || quantity(drug, 'dose')?.unit !== 'mg/kg') continue;
    report({
      at: drug.at,
      message: `${drug.name} is a salt (${texts(drug, 'salt').join(', ')}), but whether its dose counts the salt or the base is not stated; write “form: salt”, “base”, or “unstated”.`,
      fix: { title: 'Say that the form is unstated', insert: 'form: unstated' },
    });
  }
});
