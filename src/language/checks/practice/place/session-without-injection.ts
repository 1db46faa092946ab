import type { Administration } from '../model/administrations.js';
import { conditioningOf } from '../model/conditioning.js';
import { grouped } from '../../../grouped.js';
import { isOfDrug, type Pairing } from '../model/pairings.js';
import { nameOf } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

const injected = ({ given }: Pairing): readonly Administration[] => given.filter(({ declared: { step } }) => step.verb === 'inject');

const isSure = (given: Administration): boolean => isOfDrug(given) && given.step.condition === undefined;

/** A day of its own may have its injection in another session. */
const isElsewhere = ({ confinement, track }: Pairing, administrations: readonly Administration[], held: ReadonlySet<object>): boolean =>
  administrations.some((given) => given.track === track && given.day === confinement.day && (given.session === confinement.session || !held.has(given.session)));

export const sessionWithoutInjection = dayPractice('session-without-injection', (experiment, report) => {
  const pairings = experiment.derived(conditioningOf);
  const held = new Set(pairings.map(({ confinement }) => confinement.session));
  for (const own of grouped(pairings, ({ track, confinement }) => `${track.id} ${confinement.declared.phase.id}`).values()) {
    const paired = own.find((pairing) => injected(pairing).some(isSure));
    const drug = paired === undefined ? undefined : injected(paired).find(isSure);
    const bare = own.find((pairing) => pairing.given.length === 0 && !isElsewhere(pairing, experiment.administrations, held));
    if (paired === undefined || drug === undefined || bare === undefined) continue;
    const [here, there] = [bare.confinement.declared, drug.declared].map(({ session }) => session.name);
    const inSession = (name: string | undefined): string => (here === there ? '' : ` in ${name}`);
    const vehicle = drug.vehicle?.name ?? 'the vehicle';
    report({ at: bare.confinement.declared.step.at, message: `Nothing is injected before the animal is kept in ${nameOf(bare.place)}${inSession(here)}, and ${drug.material.name} is before it is kept in ${nameOf(paired.place)}${inSession(there)}; inject ${vehicle} here, or the places differ by the prick as well.` });
  }
});
