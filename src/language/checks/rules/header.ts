import { rule } from '../rule.js';

export const header = rule('PP1003', {
  ProtocolFile: (file, report) => {
    if (file.kind !== undefined) return;
    const start = { line: 0, character: 0 };
    report({ node: file, range: { start, end: { line: 0, character: 1 } }, message: 'The first statement must be protocol "Title" or library "Title".' });
  },
}, { needsSyntax: true });
