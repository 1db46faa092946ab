import { isAct, isAdministration, isFreeStep, isPhase, isSession, type Act, type Administration, type Each, type FreeStep, type Phase, type Session } from '../generated/ast.js';
import type { Accepts } from '../vocabulary/accepts.js';
import { fieldsOf } from '../vocabulary/fields.js';
import { acceptsOf, declaredParameters } from './parameters.js';

/** A statement that is said as a sentence: a verb, or a kind and a name, and then clauses. */
export type Sentence = Act | Administration | FreeStep | Phase | Session | Each;

/** What one clause of a sentence can fill. */
export interface Slot {
  readonly name: string;
  readonly accepts: readonly Accepts[];
  /** The word before the value; without one the value stands bare. */
  readonly preposition?: string | undefined;
  /** `20 times` */
  readonly times?: boolean;
  /** Several values are taken, as doses of a ladder. */
  readonly many?: boolean;
}

const doses = fieldsOf.administration?.['dose']?.accepts ?? [];
const animals: readonly Accepts[] = ['animals', 'groups', 'arm'];

const administration: readonly Slot[] = [
  { name: 'dose', accepts: doses.filter((name) => name !== 'volume' && name !== 'volumePerBodyWeight'), many: true },
  { name: 'volume', accepts: ['volume', 'volumePerBodyWeight'] },
  { name: 'duration', preposition: 'for', accepts: ['duration'] },
  { name: 'recipient', preposition: 'to', accepts: animals },
  { name: 'vehicle', preposition: 'in', accepts: ['vehicle', 'mix'] },
  { name: 'site', preposition: 'into', accepts: ['text'] },
  { name: 'device', preposition: 'with', accepts: ['device'] },
  { name: 'route', preposition: 'via', accepts: ['route'] },
  { name: 'ladder_by', preposition: 'by', accepts: ['terms basis'] },
];

const freeStep: readonly Slot[] = [
  { name: 'duration', preposition: 'for', accepts: ['duration'] },
  { name: 'animals', preposition: 'of', accepts: animals },
];

const period: readonly Slot[] = [
  { name: 'duration', preposition: 'for', accepts: ['duration'] },
  { name: 'animals', preposition: 'of', accepts: animals },
  { name: 'interval', preposition: 'every', accepts: ['duration'] },
  { name: 'count', times: true, accepts: ['count'] },
];

/** The slots of a sentence: declared with its procedure, or fixed where the language itself has the verb. */
export function slotsOf(sentence: Sentence): readonly Slot[] {
  if (isAct(sentence)) {
    return declaredParameters(sentence).map(({ name, type, preposition, suffix }) => ({ name, accepts: acceptsOf(type) ?? [], preposition, times: suffix !== undefined }));
  }
  if (isAdministration(sentence)) return administration;
  if (isFreeStep(sentence)) return freeStep;
  return isPhase(sentence) || isSession(sentence) ? period : period.filter(({ name }) => name !== 'animals');
}
