import { flatMap } from '../flat-map.js';
import { isAct, isParameter, isTerm, type Item, type Procedure } from '../generated/ast.js';
import { statedItems } from '../references/stated.js';
import { readSentence } from '../references/sentence.js';
import type { StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import type { Id, Participant } from './types.js';
import { targetOf } from './targets.js';
import { remembered } from '../remembered.js';

const roles = { undergoes: 'undergoes', watches: 'watches', meets: 'met', measured: 'measured' } as const;

/** Animals that a value names; null where it is `unstated`, and `otherwise` where there is no value. */
export function animalsIn(item: Item | undefined, lowering: Lowering, otherwise: Id | null): Id | null {
  if (item === undefined) return otherwise;
  const target = item.$type === 'Ref' ? lowering.target(item) : undefined;
  return target === undefined ? null : lowering.id(target);
}

/** Who plays a role in a procedure: the subject, or what a parameter names. */
interface Played {
  readonly role: Participant['role'];
  readonly isSubject: boolean;
  readonly parameter: string | undefined;
}

/** The roles that a procedure has. */
const playedIn = remembered((procedure: Procedure): readonly Played[] =>
  flatMap(Object.keys(roles) as (keyof typeof roles)[], (fact): Played[] => {
    const item = statedItems(procedure.block, fact)[0];
    const target = item?.$type === 'Ref' ? targetOf(item) : undefined;
    return target === undefined ? [] : [{ role: roles[fact], isSubject: isTerm(target), parameter: isParameter(target) ? target.name : undefined }];
  }),
);

/**
 * Who takes part in a step, and as what. `subject` is whom the phase is about; for a step within another, who
 * undergoes that one: the shock in the block of `witness_fear of demonstrators` is given to the demonstrators.
 */
export function participantsOf(step: StepNode, subject: Id | null, lowering: Lowering): Participant[] {
  const { values } = readSentence(step);
  if (step.$type === 'Administration') return [{ role: 'receives', animals: animalsIn(values.get('recipient')?.[0], lowering, subject) }];
  const procedure = isAct(step) ? step.procedure.ref : undefined;
  if (procedure === undefined) return [{ role: 'undergoes', animals: animalsIn(values.get('animals')?.[0], lowering, subject) }];
  const played = playedIn(procedure);
  // Who is shocked is the subject unless the text names another; who is watched by the subject is not the subject.
  const unnamed = played.some(({ isSubject }) => isSubject) ? null : subject;
  return played.map(({ role, parameter }): Participant => {
    if (parameter === undefined) return { role, animals: subject };
    const said = values.get(parameter)?.[0] ?? statedItems(step.block, parameter)[0];
    return { role, animals: animalsIn(said, lowering, unnamed) };
  });
}
