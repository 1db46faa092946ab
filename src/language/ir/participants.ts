import { isAct, isParameter, isTerm, type Item, type Procedure } from '../generated/ast.js';
import { statedItems } from '../references/stated.js';
import { readSentence } from '../references/sentence.js';
import type { StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import type { Id, Participant } from './types.js';
import { targetOf } from './targets.js';

const roles = { undergoes: 'undergoes', watches: 'watches', meets: 'met', measured: 'measured' } as const;

/** Animals that a value names; null where it is `unstated`, and `otherwise` where there is no value. */
export function animalsIn(item: Item | undefined, lowering: Lowering, otherwise: Id | null): Id | null {
  if (item === undefined) return otherwise;
  const target = item.$type === 'Ref' ? lowering.target(item) : undefined;
  return target === undefined ? null : lowering.id(target);
}

/** Who a procedure says plays a role: the subject, or what a parameter names. */
function played(procedure: Procedure, fact: keyof typeof roles): { subject: boolean; parameter: string | undefined } | undefined {
  const item = statedItems(procedure.block, fact)[0];
  const target = item?.$type === 'Ref' ? targetOf(item) : undefined;
  if (target === undefined) return undefined;
  return { subject: isTerm(target), parameter: isParameter(target) ? target.name : undefined };
}

/**
 * Who takes part in a step, and as what. `subject` is whom the phase is about; for a step within another, who
 * undergoes that one: the shock in the block of `witness_fear of demonstrators` is given to the demonstrators.
 */
export function participantsOf(step: StepNode, subject: Id | null, lowering: Lowering): Participant[] {
  const { values } = readSentence(step);
  if (step.$type === 'Administration') return [{ role: 'receives', animals: animalsIn(values.get('recipient')?.[0], lowering, subject) }];
  const procedure = isAct(step) ? step.procedure.ref : undefined;
  if (procedure === undefined) return [{ role: 'undergoes', animals: animalsIn(values.get('animals')?.[0], lowering, subject) }];
  const parts = (Object.keys(roles) as (keyof typeof roles)[]).map((fact) => [roles[fact], played(procedure, fact)] as const);
  // Who is shocked is the subject unless the text names another; who is watched by the subject is not the subject.
  const unnamed = parts.some(([, who]) => who?.subject === true) ? null : subject;
  return parts.flatMap(([role, who]): Participant[] => {
    if (who === undefined) return [];
    if (who.parameter === undefined) return [{ role, animals: subject }];
    const said = values.get(who.parameter)?.[0] ?? statedItems(step.block, who.parameter)[0];
    return [{ role, animals: animalsIn(said, lowering, unnamed) }];
  });
}
