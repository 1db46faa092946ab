import { fieldTypeOf } from '../../references/field-type.js';
import { rule } from '../rule.js';

export const tooManyValues = rule('PP1205', {
  Field: (field, report) => {
    const type = fieldTypeOf(field);
    for (const stated of [field.value, ...field.others]) {
      if (type === undefined || type.many || stated === undefined || stated.items.length < 2) continue;
      const decimal = /\d+,\d+/.exec(stated.$cstNode?.text ?? '')?.[0];
      const help = decimal === undefined ? 'Where two sources disagree, write “but” between them.' : `Decimals are written with a point: ${decimal.replace(',', '.')}.`;
      report({ node: stated, property: 'items', index: 1, message: `${field.name} takes one value; found ${stated.items.length}. ${help}` });
    }
  },
});
