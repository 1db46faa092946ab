import { folded, headOf } from '../../language/words.js';
import { isWritten } from '../../language/ir/reading.js';
import type { Id, Step, TrackStep } from '../../language/ir/types.js';
import type { EventKind, ScheduledAnimal } from '../types.js';
import { declaredKind, placeAwaited, placeNamed, type StudyParts } from './study.js';
import type { Act } from './types.js';

const kinds: Readonly<Record<string, EventKind>> = { stressor: 'stressor', social_exposure: 'exposure', place_exposure: 'placement', sampling: 'sample', care: 'care' };

/** What a step is, by what its procedure is declared to be. What is measured in an apparatus is a test, elsewhere a sample. */
function kindOf(parts: StudyParts, step: Step | undefined, inApparatus: boolean): EventKind {
  if ((step?.materials ?? []).length > 0) return 'administration';
  const declared = declaredKind(parts, step) ?? '';
  if (declared === 'measurement') return inApparatus ? 'test' : 'sample';
  return kinds[declared] ?? 'other';
}

/** Counts, for one animal, how often it has met the partners of a pairing. */
export type Meetings = Map<string, number>;

/** Who takes part beside the animal: of partners that change, the next; else all that it has. */
function partnersIn({ participants }: TrackStep, animal: ScheduledAnimal, parts: StudyParts, populations: ReadonlyMap<string, string>, meetings: Meetings): Act['with'] {
  return participants.flatMap(({ animals }) => {
    if (animals === null || animals === animal.arm || animals === animal.population) return [];
    return animal.partners.flatMap(({ pairing, role, animals: partners }) => {
      const own = partners.filter((partner) => populations.get(partner) === animals);
      if (own.length === 0) return [];
      if (!isWritten(parts.definitions.get(pairing), 'new_partner')) return own.map((partner) => ({ role, animal: partner }));
      const met = meetings.get(pairing) ?? 0;
      meetings.set(pairing, met + 1);
      const next = own[met % own.length];
      return next === undefined ? [] : [{ role, animal: next }];
    });
  }).filter((one, index, all) => all.findIndex((other) => other.animal === one.animal) === index);
}

/** A place, or what stands for a role of one animal's. */
function ownPlace(said: Id | undefined, { places }: ScheduledAnimal, { apparatus }: StudyParts): Id | null {
  return said === undefined || !apparatus.has(said) ? null : (places[said] ?? said);
}

/** One step as it happens to one animal; its times must be known. */
export function actOf(taken: TrackStep, onset: number, duration: number, animal: ScheduledAnimal, parts: StudyParts, populations: ReadonlyMap<string, string>, meetings: Meetings): Act {
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
    with: inner ? [] : partnersIn(taken, animal, parts, populations, meetings),
    inner,
    written: folded(headOf(step?.written ?? '')),
  };
}
