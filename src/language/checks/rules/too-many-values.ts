import type { Stated } from '../../generated/ast.js';
import { fieldTypeOf } from '../../references/field-type.js';
import { rule, type Fix } from '../rule.js';

/** `female, male`, to be written `both`. */
function bothSexes({ items }: Stated): Fix | undefined {
  const [first, last] = [items[0], items.at(-1)].map((item) => item?.$cstNode);
  if (first === undefined || last === undefined || items.length !== 2 || [first.text, last.text].sort().join() !== 'female,male') return undefined;
  return { title: "Change to 'both'", range: { start: first.range.start, end: last.range.end }, newText: 'both', safe: true };
}

export const tooManyValues = rule('PP1205', {
  Field: (field, report) => {
    const type = fieldTypeOf(field);
    for (const stated of [field.value, ...field.others]) {
      if (type === undefined || type.many || stated === undefined || stated.items.length < 2) continue;
      const fix = field.name === 'sex' ? bothSexes(stated) : undefined;
      const decimal = /\d+,\d+/.exec(stated.$cstNode?.text ?? '')?.[0];
      const help = fix !== undefined ? 'Where there are animals of both, write “sex: both”.' : decimal === undefined ? 'Where two sources disagree, write “but” between them.' : `Decimals are written with a point: ${decimal.replace(',', '.')}.`;
      report({ node: stated, property: 'items', index: 1, message: `${field.name} takes one value; found ${stated.items.length}. ${help}`, fix });
    }
  },
});
