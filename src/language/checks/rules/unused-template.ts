import { isTemplate, isUse } from '../../generated/ast.js';
import { contentsOf } from '../../references/tree.js';
import { rule } from '../rule.js';

/** A library declares templates for others. */
export const unusedTemplate = rule('unused-name', {
  ProtocolFile: (file, report) => {
    if (file.kind === 'library') return;
    const { nodes } = contentsOf(file);
    const used = new Set(nodes.filter(isUse).map(({ template }) => template?.ref));
    for (const template of nodes.filter(isTemplate)) {
      if (!used.has(template)) report({ node: template, property: 'name', message: `The template ${template.name} is declared, but nothing uses it; write “use ${template.name}” where its phases belong, or take it out.` });
    }
  },
}, { needsSyntax: true });
