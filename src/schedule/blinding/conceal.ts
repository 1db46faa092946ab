import { nameOf } from '../../language/ir/reading.js';
import type { Experiment, Id, Study } from '../../language/ir/types.js';
import type { AnimalId, DateText, Schedule } from '../types.js';
import type { Concealment } from './blinded.js';
import { Codes, type KeyRow } from './codes.js';
import { concealedSteps } from './concealed.js';
import { secretsOf } from './secrets.js';
import { type Blinding, blindingOf } from './sections.js';

/** What has to be hidden of a schedule and by which codes, of which some may be `known`; null where the protocol asks for no blinding. */
export function concealmentOf(study: Study, experiment: Experiment, schedule: Schedule, seed: number, known: readonly KeyRow[] = []): Concealment | null {
  const blinding = blindingOf(experiment);
  if (blinding === null) return null;
  const steps = concealedSteps(study, experiment, blinding);
  return { blinding, steps, codes: new Codes(schedule, steps, seed, known), secrets: secretsOf(study, experiment, schedule, blinding, steps) };
}

/** What is hidden of each animal: its levels of the hidden factors, and its places of hidden roles. */
export function treatmentsOf({ animals }: Schedule, { factors, roles }: Blinding): ReadonlyMap<AnimalId, string> {
  const hidden = (record: Readonly<Record<Id, Id>>, of: ReadonlySet<Id>): string[] => Object.entries(record).flatMap(([id, value]) => (of.has(id) ? [nameOf(value)] : []));
  return new Map(animals.flatMap(({ id, levels, places }): [AnimalId, string][] => {
    const own = [...hidden(levels, factors), ...hidden(places, roles)];
    return own.length === 0 ? [] : [[id, own.join(', ')]];
  }));
}

/** Until when somebody is blind, in words: with the last date of a phase or session. */
export function untilText({ until }: Blinding, { events }: Schedule): string | null {
  if (until === null) return null;
  const dates = events.filter(({ phase, session }) => phase === until || session === until).map(({ date }) => date);
  const last = dates.reduce<DateText>((latest, date) => (date > latest ? date : latest), '');
  return last === '' ? until : `the end of ${nameOf(until)}, ${last}`;
}
