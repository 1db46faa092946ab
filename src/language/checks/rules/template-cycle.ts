import { isUse, type Template } from '../../generated/ast.js';
import { contentsOf } from '../../references/tree.js';
import { rule } from '../rule.js';

function reaches(from: Template, goal: Template, seen = new Set<Template>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return contentsOf(from)
    .nodes.filter(isUse)
    .some(({ template }) => template?.ref === goal || (template?.ref !== undefined && reaches(template.ref, goal, seen)));
}

export const templateCycle = rule('PP1502', {
  Template: (template, report) => {
    if (reaches(template, template)) report({ node: template, property: 'name', message: `The template '${template.name}' uses itself, and so would never end.` });
  },
}, { needsSyntax: true });
