import type { AstNode } from 'langium';
import { isPhase, isSession } from '../../generated/ast.js';
import { list } from '../../words.js';
import { isStep } from '../../ir/ids.js';
import { nodeParts, type Part } from '../study/parts.js';
import type { Reading } from '../study/reading.js';
import { statementsAround } from '../study/sayings.js';
import { phaseTimes, sessionTimes, stepTimes, whenText } from '../study/times.js';

/** More groups than these are counted and not named. */
const mostArms = 4;

/** The days of the study and the clock times at which a phase, a session or a step is, for each group of animals. */
export function timesText(node: AstNode, study: Reading | undefined): string {
  if (study === undefined || !statementsAround(node).every((one) => study.holds(one))) return '';
  const [kind, times] = isPhase(node) ? (['phases', phaseTimes] as const) : isSession(node) ? (['sessions', sessionTimes] as const) : isStep(node) ? (['steps', stepTimes] as const) : [];
  if (kind === undefined || times === undefined) return '';
  const lines = nodeParts(study, kind, node).flatMap(({ experiment, id }: Part) => {
    const found = times(experiment, id);
    return found.map((when) => {
      const isForAll = found.length === 1 && when.arms.length === experiment.arms.size;
      const who = isForAll ? '' : when.arms.length > mostArms ? `${when.arms.length} groups: ` : `${list(when.arms)}: `;
      return `- ${who}${whenText(experiment, when)}`;
    });
  });
  return [...new Set(lines)].join('\n');
}
