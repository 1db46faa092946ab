import type { Step, TrackDay } from '../../../ir/types.js';
import type { Administration } from '../model/administrations.js';
import { armName } from '../model/conditioning.js';
import { concernsArm } from '../model/occasions.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { isOfDrug } from '../model/pairings.js';
import { experimentPractice } from '../rule.js';

const injectedTo = ({ administrations }: ExperimentModel): readonly Administration[] => administrations.filter((given) => given.declared.step.verb === 'inject' && given.step.condition === undefined && concernsArm(given));

const onDay = ({ day, phase }: TrackDay): string => `${phase} ${day}`;

/** Syringes that an arm gets in one session of one day. */
function syringes(injected: readonly Administration[], like: Administration, arm: string): ReadonlySet<Step> {
  return new Set(injected.filter(({ arm: { id }, declared, day }) => id === arm && declared.session === like.declared.session && onDay(day) === onDay(like.day)).map(({ declared }) => declared.step));
}

export const controlNotInjected = experimentPractice('control-not-injected', (experiment, report) => {
  const injected = experiment.derived(injectedTo);
  for (const [step, [given]] of grouped(injected.filter((one) => isOfDrug(one) && one.declared.step.condition !== undefined), ({ declared }) => declared.step)) {
    if (given === undefined || step.provenance !== undefined) continue;
    const own = syringes(injected, given, given.arm.id).size;
    const untouched = [...experiment.arms.values()].find(({ id }) => {
      const isThere = experiment.happenings.some(({ arm, declared, day }) => arm.id === id && declared.session === given.declared.session && onDay(day) === onDay(given.day));
      const theirs = syringes(injected, given, id);
      return isThere && !theirs.has(step) && theirs.size < own;
    });
    if (untouched === undefined) continue;
    report({ at: step.at, message: `In ${given.declared.session.name} the group ${armName(given.arm)} gets an injection of ${given.material.name}, and ${armName(untouched)} gets none in its place; give it the vehicle (“otherwise { inject … }”), or the groups differ by the prick as well.` });
  }
});
