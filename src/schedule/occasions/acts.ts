import { folded, headOf } from '../../language/words.js';
import { count, isWritten, term } from '../../language/ir/reading.js';
import type { Id, Step, TrackStep } from '../../language/ir/types.js';
import type { EventKind, ScheduledAnimal } from '../types.js';
import { declaredKind, placeAwaited, placeNamed, type StudyParts } from './study.js';
import type { Act, Visit } from './types.js';

const kinds: Readonly<Record<string, EventKind>> = { stressor: 'stressor', social_exposure: 'exposure', place_exposure: 'placement', sampling: 'sample', care: 'care' };

/** What a step is, by what its procedure is declared to be. What is measured in an apparatus is a test, elsewhere a sample. */
function kindOf(parts: StudyParts, step: Step | undefined, inApparatus: boolean): EventKind {
  if ((step?.materials ?? []).length > 0) return 'administration';
  const declared = declaredKind(parts, step) ?? '';
  if (declared === 'measurement') return inApparatus ? 'test' : 'sample';
  return kinds[declared] ?? 'other';
}

/** For one animal, by the pairing and the role: how many sets of partners it has met before the one of now, and on what occasion that is. */
export type Meetings = Map<string, { readonly met: number; readonly occasion: string }>;

/** Who takes part beside the animal: of partners that change, the next on each occasion; else all that it has. */
function partnersIn({ participants, step }: TrackStep, when: Pick<Visit, 'day' | 'session'>, animal: ScheduledAnimal, parts: StudyParts, populations: ReadonlyMap<string, string>, meetings: Meetings): Act['with'] {
  return participants.flatMap(({ animals }) => {
    if (animals === null || animals === animal.arm || animals === animal.population) return [];
    return animal.partners.flatMap(({ pairing: id, role, animals: partners }) => {
      const own = partners.filter((partner) => populations.get(partner) === animals);
      const pairing = parts.definitions.get(id);
      if (own.length === 0) return [];
      if (pairing === undefined || !isWritten(pairing, 'new_partner')) return own.map((partner) => ({ role, animal: partner }));
      const changed = term(pairing, 'new_partner');
      const occasion = [when.day, ...(changed === 'day' ? [] : [when.session]), ...(changed === 'day' || changed === 'session' ? [] : [step])].join(' ');
      const key = `${id} ${role}`;
      const known = meetings.get(key);
      const met = known === undefined ? 0 : known.met + Number(known.occasion !== occasion);
      meetings.set(key, { met, occasion });
      const atOnce = count(pairing, 'ratio') ?? 1;
      const first = (met % Math.max(1, Math.floor(own.length / atOnce))) * atOnce;
      return own.slice(first, first + atOnce).map((partner) => ({ role, animal: partner }));
    });
  }).filter((one, index, all) => all.findIndex((other) => other.animal === one.animal) === index);
}

/** A place, or what stands for a role of one animal's. */
function ownPlace(said: Id | undefined, { places }: ScheduledAnimal, { apparatus }: StudyParts): Id | null {
  return said === undefined || !apparatus.has(said) ? null : (places[said] ?? said);
}

/** One step as it happens to one animal; its times must be known. */
export function actOf(taken: TrackStep, when: Pick<Visit, 'day' | 'session'>, onset: number, duration: number, animal: ScheduledAnimal, parts: StudyParts, populations: ReadonlyMap<string, string>, meetings: Meetings): Act {
  const step = parts.steps.get(taken.step);
  const said = placeNamed(step);
  const inner = parts.inner.has(taken.step);
  const apparatus = parts.apparatus.get(said ?? '');
  return {
    step: taken.step,
    kind: kindOf(parts, step, apparatus !== undefined),
    onset,
    duration,
    place: ownPlace(apparatus === undefined ? placeAwaited(step) : said, animal, parts),
    apparatus: apparatus?.id ?? null,
    with: inner ? [] : partnersIn(taken, when, animal, parts, populations, meetings),
    inner,
    written: folded(headOf(step?.written ?? '')),
  };
}
