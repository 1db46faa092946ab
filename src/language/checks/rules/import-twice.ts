import { AstUtils } from 'langium';
import { isImport } from '../../generated/ast.js';
import { resolveImport } from '../../references/imports.js';
import { wholeLine } from '../ranges.js';
import { lineOf, rule } from '../rule.js';

export const importTwice = rule('import-twice', {
  ProtocolFile: (file, report) => {
    const first = new Map<string, number>();
    const { uri, textDocument } = AstUtils.getDocument(file);
    for (const node of file.statements.filter(isImport)) {
      if (node.path === undefined || node.$cstNode === undefined) continue;
      const target = resolveImport(uri, node.path).toString();
      const earlier = first.get(target);
      if (earlier === undefined) first.set(target, lineOf(node));
      else report({ node, property: 'path', message: `"${node.path}" is imported already, on line ${earlier}.`, fix: { title: 'Remove the second import', range: wholeLine(node.$cstNode.range, textDocument), newText: '', safe: true } });
    }
  },
}, { needsSyntax: true });
