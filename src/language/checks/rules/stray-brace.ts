import { rule } from '../rule.js';

export const strayBrace = rule('PP1004', {
  StrayBrace: (node, report) => report({ node, message: "This '}' closes nothing. A '{' is missing before it, or it is one too many." }),
});
