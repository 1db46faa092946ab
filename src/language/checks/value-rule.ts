import type { Field } from '../generated/ast.js';
import { fieldTypeOf } from '../references/field-type.js';
import type { Code } from './codes.js';
import { rule, type Report, type Rule } from './rule.js';
import { valueProblems } from './values.js';

/** A rule about the values of facts: of all that can be wrong with one, it tells what has its code. */
export function valueRule(code: Code): Rule {
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
