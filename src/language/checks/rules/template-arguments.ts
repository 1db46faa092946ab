import { isRef, isTemplate, type Named } from '../../generated/ast.js';
import { fits } from '../../references/expected.js';
import { acceptsOf } from '../../references/parameters.js';
import { rule } from '../rule.js';
import { describeAll, valueProblems } from '../values.js';

export const templateArguments = rule('PP1501', {
  Use: (use, report) => {
    const template = use.template?.ref;
    if (!isTemplate(template)) return; // another kind of thing has its own message
    const { parameters } = template;
    if (use.arguments.length !== parameters.length) {
      const list = parameters.map(({ name }) => name).join(', ');
      report({ node: use, message: `The template '${template.name}' takes ${parameters.length} ${parameters.length === 1 ? 'value' : 'values'}${list === '' ? '' : ` (${list})`}; found ${use.arguments.length}.`, related: { node: template, message: 'declared here' } });
      return;
    }
    use.arguments.forEach((item, index) => {
      const parameter = parameters[index];
      const accepts = parameter && acceptsOf(parameter.type);
      if (parameter === undefined || accepts === undefined) return;
      for (const problem of valueProblems(item, accepts)) report({ node: problem.node, message: `${parameter.name}: ${problem.message.replace(/^[FT](?=ound |his )/, (letter) => letter.toLowerCase())}` });
      const target = isRef(item) ? ((item.members.at(-1) ?? item.target)?.ref as Named | undefined) : undefined;
      if (target !== undefined && !fits(target, { accepts })) report({ node: item, message: `${parameter.name}: '${item.$cstNode?.text}' does not fit; expected ${describeAll(accepts)}.` });
    });
  },
}, { needsSyntax: true });
