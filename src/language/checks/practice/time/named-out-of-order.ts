import { flatMap } from '../../../flat-map.js';
import type { Id, Phase } from '../../../ir/types.js';
import { conditioningOf } from '../model/conditioning.js';
import { grouped } from '../../../grouped.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { expressionsIn } from '../model/expression-parts.js';
import { momentOf } from '../model/occasions.js';
import { drugsIn, isWithDrug, type Pairing } from '../model/pairings.js';
import { testsOf } from '../model/tests.js';
import { named, nameOf, observationsIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

const first = /^(pre[-_]?(test|conditioning|training)|baseline)/i;
const last = /^(post[-_]?(test|conditioning|training)|test$)/i;

/** Is one thing after another of its track? By the day, and on one day by the clock; undefined where they do not tell. */
function isAfter(one: Happening, other: Happening): boolean | undefined {
  if (one.day.day === null || other.day.day === null) return undefined;
  if (one.day.day !== other.day.day) return one.day.day > other.day.day;
  const [own, theirs] = [momentOf(one), momentOf(other)];
  return own === undefined || theirs === undefined ? undefined : own > theirs;
}

/** Pairings of the track with a drug, by whether a test is after them; undefined where that is not known of all. */
function around(test: Happening, pairings: readonly Pairing[]): { readonly before: readonly Pairing[]; readonly after: readonly Pairing[] } | undefined {
  const before: Pairing[] = [];
  const after: Pairing[] = [];
  for (const pairing of test.day.status === 'planned' ? pairings : []) {
    const isPast = isAfter(test, pairing.confinement);
    if (isPast === undefined || pairing.confinement.day.status !== 'planned') return undefined;
    (isPast ? before : after).push(pairing);
  }
  return before.length + after.length === 0 ? undefined : { before, after };
}

const phaseOf = ({ confinement }: Pairing): Phase => confinement.declared.phase;

/** Do pairings of one and the same phase come before and after? */
const isWithin = (before: readonly Pairing[], after: readonly Pairing[]): boolean => before.some((pairing) => after.some((other) => phaseOf(other) === phaseOf(pairing)));

/** Ids of what decides on the sides of an animal. */
const deciding = ({ experiment }: ExperimentModel): readonly Id[] =>
  flatMap(flatMap(flatMap(experiment.assignments, ({ facts }) => expressionsIn(facts['decided_on'])), observationsIn), ({ during }) => named(during) ?? []);

const onDay = ({ day }: Happening): string => `on day ${day.day}`;

/** Between two rounds of training a posttest of the one is a pretest of the other. */
export const namedOutOfOrder = experimentPractice('named-out-of-order', (experiment, report) => {
  const pairings = experiment.derived(conditioningOf).filter(isWithDrug);
  const tests = experiment.derived(testsOf);
  const byTrack = grouped(pairings, ({ track }) => track);
  const decides = deciding(experiment);
  const said = new Set<Phase>();
  for (const { test } of tests) {
    const { phase, session } = test.declared;
    const found = said.has(phase) ? undefined : around(test, byTrack.get(test.track) ?? []);
    if (found === undefined) continue;
    const { before, after } = found;
    const [drug] = drugsIn(pairings[0] ?? { given: [] });
    const decided = decides.find((id) => [phase.id, session.id].includes(id));
    const [opening] = before;
    const closing = after.at(-1);
    const isLate = opening !== undefined && (after.length === 0 || isWithin(before, after));
    // One that is called no more than a test may come before the training, if another comes after it.
    const isRepeated = tests.some((other) => other.test.track === test.track && other.test.declared.phase !== phase && (/^test$/i.test(phase.name) || last.test(other.test.declared.phase.name)) && isAfter(other.test, test) === true);
    const isEarly = closing !== undefined && last.test(phase.name) && !isRepeated && (opening === undefined || isWithin(before, after));
    if (isLate && (first.test(phase.name) || decided !== undefined)) {
      const why = first.test(phase.name) ? 'its name says that it comes before training' : `the places are decided by it (${nameOf(decided ?? '')})`;
      report({ at: phase.at, message: `${phase.name} is held ${onDay(test)}, after the animals had ${drug?.name ?? 'the drug'} in a place ${onDay(opening.confinement)}, and ${why}; was another day meant?` });
    } else if (isEarly) {
      report({ at: phase.at, message: `${phase.name} is held ${onDay(test)}, and the animals have ${drug?.name ?? 'the drug'} in a place until day ${closing.confinement.day.day}; a test after training comes after the last pairing. Was another day meant?` });
    } else continue;
    said.add(phase);
  }
});
