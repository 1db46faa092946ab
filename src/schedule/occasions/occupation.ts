import { shortestHousing } from '../../language/ir/clock.js';
import { joined, type Span } from '../facility/spans.js';
import type { Role } from '../facility/laboratory.js';
import type { AnimalId, EventKind } from '../types.js';
import type { Act, Duty, Use } from './types.js';

const inHand: ReadonlySet<EventKind> = new Set(['administration', 'placement', 'test', 'exposure', 'stressor', 'sample', 'care']);

const isInHand = ({ kind, duration, inner }: Act): boolean => !inner && inHand.has(kind) && duration < shortestHousing;

const roles: Partial<Record<EventKind, Role>> = { administration: 'injector', care: 'caretaker' };

/** Who does what is done to an animal. */
export const roleFor = (kind: EventKind): Role => roles[kind] ?? 'experimenter';

export const animalName = (animal: AnimalId): string => `animal ${animal}`;

/** Acts in one apparatus, each of which begins when the one before it ends, are one stay. */
function staysOf(acts: readonly Act[]): { apparatus: string; from: number; to: number }[] {
  const stays: { apparatus: string; from: number; to: number }[] = [];
  for (const { apparatus, onset, duration } of acts.filter((act) => isInHand(act) && act.duration > 0).toSorted((one, other) => one.onset - other.onset)) {
    if (apparatus === null) continue;
    const last = stays.at(-1);
    if (last?.apparatus === apparatus && onset <= last.to) last.to = Math.max(last.to, onset + duration);
    else stays.push({ apparatus, from: onset, to: onset + duration });
  }
  return stays;
}

/**
 * When people are busy with an animal: `handling` before the onset of an injection, from the onset of everything else, and once
 * more when that ends. Two of them for one animal that touch are one.
 */
function dutiesOf(acts: readonly Act[], handling: number): Duty[] {
  const spans = new Map<Role, Span[]>();
  for (const { kind, onset, duration } of acts.filter(isInHand)) {
    const role = roleFor(kind);
    const own = spans.get(role) ?? [];
    spans.set(role, own);
    if (kind === 'administration') own.push({ from: onset - handling, to: onset });
    else own.push({ from: onset, to: onset + handling });
    if (duration > 0 && kind !== 'administration' && kind !== 'care') own.push({ from: onset + duration, to: onset + duration + handling });
  }
  return [...spans].flatMap(([role, own]) => joined(own.filter(({ from, to }) => from < to)).map((span) => ({ role, ...span })));
}

/** What a visit takes of boxes, animals and people. A box is cleaned when the animal has been taken out. */
export function occupationOf(animal: AnimalId, acts: readonly Act[], boxes: ReadonlyMap<string, number>, { handling, cleaning }: { handling: number; cleaning: number }): { uses: Use[]; duties: Duty[]; attended: Span[] } {
  const held = acts.filter(isInHand);
  const spanOfAct = ({ kind, onset, duration }: Act): Span => (kind === 'administration' ? { from: onset - handling, to: onset + duration } : { from: onset, to: onset + (duration === 0 ? handling : duration + (kind === 'care' ? 0 : handling)) });
  const attended = joined(held.map(spanOfAct));
  return {
    uses: [
      ...staysOf(held).map(({ apparatus, from, to }) => ({ resource: `box ${boxes.get(apparatus) ?? 1} of ${apparatus}`, apparatus, from, to: to + handling + cleaning })),
      ...attended.map((span) => ({ resource: animalName(animal), apparatus: null, ...span })),
      ...held.flatMap((act) => act.with.map((partner) => ({ resource: animalName(partner.animal), apparatus: null, ...spanOfAct(act) }))),
    ],
    duties: dutiesOf(acts, handling),
    attended,
  };
}
