import { isAct, isParameter, isTerm, type Item, type Procedure } from '../generated/ast.js';
import { statedItems } from '../references/stated.js';
import { readSentence } from '../references/sentence.js';
import type { StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import type { Id, Participant } from './types.js';
import { targetOf } from './values.js';

const roles = ['undergoes', 'watches', 'measured'] as const;

function animalsIn(item: Item | undefined, lowering: Lowering): Id | null {
  const target = item?.$type === 'Ref' ? targetOf(item) : undefined;
  const argument = lowering.argument(target);
  if (argument !== undefined) return animalsIn(argument.item, argument.lowering);
  return target === undefined ? null : lowering.id(target);
}

/** Who a procedure says plays a role: the subject, or what a parameter names. */
function played(procedure: Procedure, role: (typeof roles)[number]): { subject: boolean; parameter: string | undefined } | undefined {
  const item = statedItems(procedure.block, role)[0];
  const target = item?.$type === 'Ref' ? targetOf(item) : undefined;
  if (target === undefined) return undefined;
  return { subject: isTerm(target), parameter: isParameter(target) ? target.name : undefined };
}

/** Who takes part in a step, and as what. `subject` is whom the phase is about. */
export function participantsOf(step: StepNode, subject: Id | null, lowering: Lowering): Participant[] {
  const { values } = readSentence(step);
  if (step.$type === 'Administration') return [{ role: 'receives', animals: animalsIn(values.get('recipient')?.[0], lowering) ?? subject }];
  const procedure = isAct(step) ? step.procedure.ref : undefined;
  if (procedure === undefined) return [{ role: 'undergoes', animals: animalsIn(values.get('animals')?.[0], lowering) ?? subject }];
  return roles.flatMap((role): Participant[] => {
    const who = played(procedure, role);
    if (who === undefined) return [];
    if (who.parameter === undefined) return [{ role, animals: subject }];
    const said = values.get(who.parameter)?.[0];
    return [{ role, animals: said === undefined ? subject : animalsIn(said, lowering) }];
  });
}
