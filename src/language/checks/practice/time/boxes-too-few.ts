import type { Definition, Id } from '../../../ir/types.js';
import { apparatusOf, placeOf } from '../model/apparatus.js';
import { clockText, lengthText, minutesOfDay } from '../model/clock.js';
import { totalSize } from '../model/design.js';
import { count, factOf, term } from '../model/values.js';
import { experimentPractice } from '../rule.js';
import { counted, figure } from '../../words.js';

/** Minutes of a day in which sessions can be: the light phase that the animals are tested in, else all of it. */
function available(animals: Definition | undefined): { readonly minutes: number; readonly because: string } {
  const clock = (name: string): number | undefined => {
    const value = factOf(animals, name)?.values[0];
    return value?.type === 'clock' ? value.minute : undefined;
  };
  const [on, off, wanted] = [clock('lights_on'), clock('lights_off'), term(animals, 'tested_in')];
  if (on === undefined || off === undefined || wanted === undefined || on === off) return { minutes: minutesOfDay, because: 'a day has 24 h' };
  const [from, to] = wanted === 'light' ? [on, off] : [off, on];
  const minutes = (to - from + minutesOfDay) % minutesOfDay;
  return { minutes, because: `the ${wanted} phase has ${lengthText(minutes)} (${clockText(from)} to ${clockText(to)})` };
}

export const boxesTooFew = experimentPractice('boxes-too-few', (experiment, report) => {
  const total = totalSize(experiment);
  const [track] = experiment.experiment.timeline;
  const isCounted = experiment.study.own('apparatus').some((apparatus) => count(apparatus, 'boxes') !== undefined);
  if (total === undefined || total === 0 || track === undefined || !isCounted) return;
  const { minutes, because } = available(experiment.animals(experiment.arms.get(track.arm)?.animals));
  const said = new Set<Id>();
  for (const day of track.days) {
    const inBoxes = experiment.happenings.filter((happening) => happening.day.day === day.day && happening.day.phase === day.phase && happening.declared.phase.kind !== 'background' && happening.step.condition === undefined);
    for (const apparatus of new Set(inBoxes.flatMap((happening) => apparatusOf(placeOf(happening), experiment) ?? []))) {
      const boxes = count(apparatus, 'boxes');
      const [each = 0, ...others] = experiment.experiment.timeline.map((one) => inBoxes.filter((happening) => happening.track === one && apparatusOf(placeOf(happening), experiment) === apparatus).reduce((sum, { step }) => sum + (step.duration ?? 0), 0));
      if (boxes === undefined || boxes < 1 || day.day === null || said.has(day.phase) || others.some((other) => other !== each)) continue;
      const needed = Math.ceil(total / boxes) * each;
      const phase = experiment.phases.get(day.phase);
      if (needed <= minutes || phase === undefined) continue;
      said.add(day.phase);
      report({
        at: phase.at,
        message: `${phase.name} needs ${lengthText(needed)} a day: ${figure(total)} animals take turns in ${counted(boxes, 'box', 'boxes')} (${apparatus.name}), ${lengthText(each)} for each; ${because}. Use more boxes, or begin the animals on different days.`,
      });
    }
  }
});
