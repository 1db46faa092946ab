import { isWordOfLanguage } from '../../parsing/token-types.js';
import { rule } from '../rule.js';

export const verb = rule('PP1109', {
  Procedure: (procedure, report) => {
    const { name } = procedure;
    if (name === undefined || !isWordOfLanguage(name)) return;
    report({ node: procedure, property: 'name', message: `'${name}' is a word of the language and cannot be a verb: no step could begin with it. Give the procedure another name.` });
  },
});
