import { flatMap } from '../../../flat-map.js';
import type { Administration } from '../model/administrations.js';
import { lengthText } from '../../../ir/clock.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { halfLifeOf } from '../model/half-lives.js';
import { isBefore, isOfDrug, pairingsOf } from '../model/pairings.js';
import { pretreatmentsOf } from '../model/pretreatments.js';
import { dayPractice } from '../rule.js';
import { figure } from '../../../words.js';

const gone = 5;

interface Given {
  readonly given: Administration;
  /** Minutes from it to what it is to act in. */
  readonly ahead: number;
  readonly written: string;
  readonly words?: string;
  readonly anchor: Happening;
}

/** What is timed by a step. Between two drugs a long time may be what makes an animal dependent. */
function timed(experiment: ExperimentModel): readonly Given[] {
  return flatMap(experiment.derived(pretreatmentsOf), ({ given, timing: { value }, anchor }) => {
    if (value.type !== 'quantity' || anchor.declared.step.materials !== undefined) return [];
    return [{ given, ahead: value.value, written: value.written, words: value.written, anchor }];
  });
}

/** What is given before the confinement that comes next in its session, with something else between. */
function paired(experiment: ExperimentModel): readonly Given[] {
  const pairings = experiment.derived(pairingsOf);
  return flatMap(pairings, ({ given, confinement }) => flatMap(given, (one): Given[] => {
    const isNext = !pairings.some((other) => other.confinement.session === confinement.session && other.confinement !== confinement && isBefore(one.step, other.confinement) && isBefore(other.confinement.step, confinement));
    const isRepeated = given.some((other) => other.material === one.material && other.step !== one.step && isBefore(one.step, other));
    if (!isNext || isRepeated || one.step.onset === null || confinement.step.onset === null || one.declared.step.timing.some(({ type }) => type === 'offset')) return [];
    const ahead = confinement.step.onset - one.step.onset;
    return [{ given: one, ahead, written: lengthText(ahead), anchor: confinement }];
  }));
}

/** Only by a half-life that was read in the species, by the route. */
export const pretreatmentWornOff = dayPractice('pretreatment-worn-off', (experiment, report) => {
  for (const { given, ahead, written, words, anchor } of [...timed(experiment), ...paired(experiment)]) {
    const { material, declared: { step } } = given;
    const halfLife = halfLifeOf(experiment.study, given);
    if (halfLife?.isOwn !== true || !isOfDrug(given) || step.provenance !== undefined) continue;
    const passed = ahead / halfLife.minutes;
    if (passed < gone) continue;
    report({
      at: step.at,
      words,
      message: `${material.name} is given ${written} before “${anchor.declared.step.label ?? anchor.declared.step.verb}”, which is ${figure(Math.round(passed * 10) / 10)} half-lives; after ${gone} of them, ${lengthText(gone * halfLife.minutes)}, 3 % is left (half-life ${lengthText(halfLife.minutes)} ${halfLife.readIn}: ${halfLife.source}). Give it nearer to what it is to act in.`,
    });
  }
});
