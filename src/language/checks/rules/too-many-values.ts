import { fieldTypeOf } from '../../references/field-type.js';
import { rule } from '../rule.js';

export const tooManyValues = rule('PP1205', {
  Field: (field, report) => {
    const type = fieldTypeOf(field);
    for (const stated of [field.value, ...field.others]) {
      if (type === undefined || type.many || stated === undefined || stated.items.length < 2) continue;
      report({ node: stated, property: 'items', index: 1, message: `${field.name} takes one value; found ${stated.items.length}. Where two sources disagree, write “but” between them.` });
    }
  },
});
