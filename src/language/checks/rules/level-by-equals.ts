import { GrammarUtils } from 'langium';
import { isFactor, isLevel, isObservation, isTerm, isTerms, type Expression } from '../../generated/ast.js';
import { targetOf } from '../../ir/targets.js';
import { rule } from '../rule.js';

/** Whether a condition has a factor, or a list of words, on one side and one of its words on the other. */
function asks(chooser: Expression | undefined, chosen: Expression | undefined): boolean {
  if (!isObservation(chooser) || !isObservation(chosen)) return false;
  const [list, word] = [targetOf(chooser.subject), targetOf(chosen.subject)];
  return (isFactor(list) && isLevel(word)) || (isTerms(list) && isTerm(word));
}

/** `treatment = drugged` is never true: a level in an expression is a name, also where it has a value. */
export const levelByEquals = rule('PP1403', {
  Binary: (node, report) => {
    const { left, right, operator } = node;
    if (operator !== '=') return;
    const isForward = asks(left, right);
    if (!isForward && !asks(right, left)) return;
    const [chooser, chosen] = (isForward ? [left, right] : [right, left]).map((side) => side?.$cstNode?.text ?? '');
    const range = GrammarUtils.findNodeForProperty(node.$cstNode, 'operator')?.range;
    const fix = isForward && range !== undefined ? { title: "Change to 'is'", range, newText: 'is', safe: true } : undefined;
    report({ node, range, message: `Found '=' between ${chooser} and ${chosen}. It compares numbers; which level or word holds is asked with “is”: ${chooser} is ${chosen}.`, fix });
  },
}, { needsSyntax: true });
