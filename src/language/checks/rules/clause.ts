import { isReckoned, workOut } from '../../formulas/work-out.js';
import { isAmount, isAtClause, isBareClause, isComputed, type Item, type Until } from '../../generated/ast.js';
import { readFigure } from '../../quantities/figure.js';
import { readSentence, type TimingClause } from '../../references/sentence.js';
import type { Sentence } from '../../references/slots.js';
import type { Accepts } from '../../vocabulary/accepts.js';
import { rule, type Report } from '../rule.js';
import { figureProblem, valueProblems, type ValueProblem } from '../values.js';

const times: readonly Accepts[] = ['duration'];

/** How far from something else: `30 min before x`, `at least 2 h after x`. */
function distanceProblems(clause: TimingClause): readonly (ValueProblem | undefined)[] {
  if (isBareClause(clause)) return valueProblems(clause.value, times);
  return isAtClause(clause) && clause.amount !== undefined ? [figureProblem(clause.amount, times)] : [];
}

function lookAtTimes(problems: readonly (ValueProblem | undefined)[], report: Report): void {
  for (const problem of problems) if (problem !== undefined) report({ node: problem.node, message: problem.message });
}

function lookAtUntil({ run, limit }: Until, report: Report): void {
  for (const figure of [run, limit]) if (figure !== undefined) lookAtTimes([figureProblem(figure, times)], report);
}

/** `for 0 min`: what lasts no time does not take place. A level may be of no length, and says so by its name. */
function isNothing(item: Item): boolean {
  if (isComputed(item)) {
    const worked = workOut(item.expression);
    return isReckoned(worked) && worked.value === 0;
  }
  if (!isAmount(item) || item.high !== undefined) return false;
  const { value, unit } = readFigure(item.low?.text ?? '');
  return value === 0 && unit !== undefined;
}

function look(sentence: Sentence, report: Report): void {
  const { slots, values, timing, problems } = readSentence(sentence);
  for (const { clause, message } of problems) report({ node: clause, message });
  for (const clause of timing) lookAtTimes(distanceProblems(clause), report);
  for (const { name, accepts, preposition } of slots) {
    const items = values.get(name) ?? [];
    if (preposition === 'for' && accepts.includes('duration')) {
      for (const item of items.filter(isNothing)) report({ node: item, message: `${name}: ${item.$cstNode?.text} is no length of time; leave out what does not take place.` });
    }
    if (name === 'dose' && items.length > 1 && !values.has('ladder_by')) {
      report({ node: sentence, message: `Found ${items.length} doses. A ladder of doses ends with “by day” or “by session”; decimals are written with a point, as in 10.5 mg/kg.` });
    }
    for (const [index, item] of items.entries()) {
      for (const problem of valueProblems(item, accepts, index < items.length - 1)) report({ node: problem.node, message: `${name}: ${problem.message}` });
    }
  }
}

export const clause = rule('PP1304', { Act: look, Administration: look, FreeStep: look, Phase: look, Session: look, Each: look, Until: lookAtUntil }, { needsSyntax: true });
