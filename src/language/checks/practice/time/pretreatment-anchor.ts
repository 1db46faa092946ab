import type { Timing } from '../../../ir/types.js';
import type { Administration } from '../model/administrations.js';
import { lengthText } from '../../../ir/clock.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { occupiesArm } from '../model/occupation.js';
import { pretreatmentsOf } from '../model/pretreatments.js';
import { dayPractice } from '../rule.js';

/** Who gets it takes no part in what it is given before. */
function isOfOthers({ recipient }: Administration, anchor: Happening, experiment: ExperimentModel): boolean {
  return recipient !== undefined && anchor.step.participants.length > 0 && anchor.step.participants.every(({ animals }) => animals !== null && experiment.animals(animals)?.id !== recipient.id);
}

/** What is written between the injection and its anchor, and has begun before the injection by their times. */
function passed(given: Administration, anchor: Happening, session: readonly Happening[]): Happening | undefined {
  const [from, to] = [given, anchor].map(({ declared }) => session.findIndex((happening) => happening.declared.step === declared.step));
  if (from === undefined || to === undefined || given.step.onset === null) return undefined;
  const onset = given.step.onset;
  return session.slice(from + 1, Math.max(to, from + 1)).find((happening) => (happening.declared.step.materials ?? []).length === 0 && occupiesArm(happening) && happening.step.onset !== null && happening.step.onset < onset);
}

const wordsOf = (timing: Timing & { readonly type: 'offset' }): string => ('written' in timing.value ? timing.value.written : '');

export const pretreatmentAnchor = dayPractice('pretreatment-anchor', (experiment, report) => {
  for (const { given, anchor, timing, session } of experiment.derived(pretreatmentsOf)) {
    const { material, recipient, declared: { step } } = given;
    const before = `${wordsOf(timing)} before “${anchor.declared.step.label ?? anchor.declared.step.verb}”`;
    const related = { at: anchor.declared.step.at, message: 'What it is given before.' };
    const late = passed(given, anchor, session);
    if (isOfOthers(given, anchor, experiment)) {
      report({ at: step.at, message: `${material.name} is given to ${recipient?.name} ${before}, in which they take no part; name the step that it is to act in, or who gets it.`, related });
    } else if (late !== undefined) {
      report({ at: step.at, message: `${material.name} is written before “${late.declared.step.label ?? late.declared.step.verb}”, but ${before} it comes ${lengthText((given.step.onset ?? 0) - (late.step.onset ?? 0))} after that has begun; time it by what it is to act in.`, related });
    }
  }
});
