import type { Definition } from '../../../ir/types.js';
import { armSizes } from '../model/design.js';
import { pairingsWith, plannedExposures, type Exposure } from '../model/exposures.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { numberOf } from '../model/numbers.js';
import { reuseLimit } from '../model/reuse.js';
import { count, isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** Partners that an animal needs over all its exposures: as many as it has at once, or, with a new one each time, one for each. */
function neededByOne(pairing: Definition, exposures: number): number {
  const ratio = count(pairing, 'ratio') ?? 1;
  return isWritten(pairing, 'new_partner') ? Math.max(ratio, exposures) : ratio;
}

/** Partners that all groups need, where none may serve more often than `limit`; undefined where a group's size is not known. */
function needed(exposures: readonly Exposure[], pairing: Definition, limit: number, experiment: ExperimentModel): number | undefined {
  let sum = 0;
  for (const [arm, own] of grouped(exposures, (exposure) => exposure.arm)) {
    const size = experiment.derived(armSizes).get(arm.id) ?? (experiment.experiment.arms.length === 1 && own[0]?.subject !== undefined ? numberOf(own[0].subject, experiment) : undefined);
    if (size === undefined) return undefined;
    const most = Math.max(...[...grouped(own, ({ track }) => track).values()].map((track) => track.length));
    sum += size * Math.max(neededByOne(pairing, most), most / limit);
  }
  return Math.ceil(sum);
}

export const demonstratorsTooFew = experimentPractice('demonstrators-too-few', (experiment, report) => {
  for (const [partner, exposures] of grouped(experiment.derived(plannedExposures), ({ partners }) => partners[0])) {
    const subject = exposures[0]?.subject;
    if (partner === undefined || subject === undefined) continue;
    const [pairing] = pairingsWith([subject.id, partner.id], experiment);
    const [limit, there] = [pairing === undefined ? undefined : reuseLimit(pairing), numberOf(partner, experiment)];
    if (pairing === undefined || limit === undefined || there === undefined) continue;
    const all = needed(exposures, pairing, limit, experiment);
    if (all === undefined || all <= there) continue;
    report({ at: partner.at, words: `n: ${figure(there)}`, message: `There are ${figure(there)} ${partner.name}, and ${figure(all)} are needed for all ${subject.name} if one serves ${limit === 1 ? 'once' : `${figure(limit)} times`} (${pairing.name}).`, related: { at: pairing.at, message: 'Who is paired with whom.' } });
  }
});
