import { entryOf } from '../../entry-of.js';
import { functions } from '../../formulas/functions.js';
import { suggest } from '../../spelling/suggest.js';
import { rule } from '../rule.js';

export const functionCall = rule('PP1402', {
  Call: (call, report) => {
    const info = entryOf(functions, call.function);
    if (info === undefined) {
      const [best] = suggest(call.function, Object.keys(functions), 1);
      report({ node: call, property: 'function', message: `There is no function '${call.function}'.${best === undefined ? ` There are: ${Object.keys(functions).join(', ')}.` : ` Did you mean '${best}'?`}` });
      return;
    }
    const [least, most] = info.arguments;
    const count = call.arguments.length;
    if (count >= least && count <= most) return;
    const wanted = least === most ? `${least}` : `${least} or more`;
    report({ node: call, message: `${call.function} takes ${wanted} ${wanted === '1' ? 'value' : 'values'}; found ${count}.` });
  },
}, { needsSyntax: true });
