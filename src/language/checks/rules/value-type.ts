import type { Field } from '../../generated/ast.js';
import { fieldTypeOf } from '../../references/field-type.js';
import type { Code } from '../codes.js';
import { rule, type Report, type Rule } from '../rule.js';
import { valueProblems } from '../values.js';

/** The three rules about values differ in what they say only, so they share one visit. */
function valueRule(code: Code): Rule {
  return rule(code, {
    Field: (field: Field, report: Report) => {
      const type = fieldTypeOf(field);
      if (type === undefined) return;
      for (const stated of [field.value, ...field.others]) {
        const items = stated?.items ?? [];
        for (const [index, item] of items.entries()) {
          for (const problem of valueProblems(item, type.accepts, index < items.length - 1)) {
            if (problem.code === code) report({ node: problem.node, message: `${field.name}: ${lower(problem.message)}` });
          }
        }
      }
    },
  });
}

function lower(message: string): string {
  return message.startsWith('Found') || message.startsWith('This') ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}

export const wrongDimension = valueRule('PP1202');
export const unitMissing = valueRule('PP1203');
export const wrongValue = valueRule('PP1204');
export const impossibleNumber = valueRule('PP1208');
