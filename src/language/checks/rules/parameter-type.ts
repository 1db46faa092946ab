import type { Parameter, TemplateParameter } from '../../generated/ast.js';
import { acceptsOf, parameterTypes } from '../../references/parameters.js';
import { suggest } from '../../spelling/suggest.js';
import { rule, type Report } from '../rule.js';

function look(parameter: Parameter | TemplateParameter, report: Report): void {
  if (parameter.type === undefined || acceptsOf(parameter.type) !== undefined) return;
  const [best] = suggest(parameter.type, parameterTypes, 1);
  report({ node: parameter, property: 'type', message: `'${parameter.type}' is no type of parameter.${best === undefined ? ` Types are: ${parameterTypes.join(', ')}.` : ` Did you mean '${best}'?`}` });
}

export const parameterType = rule('PP1305', { Parameter: look, TemplateParameter: look });
