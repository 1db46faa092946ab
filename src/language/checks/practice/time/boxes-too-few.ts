import type { Definition, Phase } from '../../../ir/types.js';
import { apparatusOf, placeOf } from '../model/apparatus.js';
import { clockText, lengthText, minutesOfDay } from '../../../ir/clock.js';
import { totalSize } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { count, factOf, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { counted, figure, list } from '../../../words.js';

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

interface Need {
  readonly apparatus: Definition;
  readonly phase: Phase;
  readonly boxes: number;
  /** Minutes for each animal, and for all of them. */
  readonly each: number;
  readonly needed: number;
}

/** What the days of the phases need of each apparatus, where every animal has as much of it. */
function needsOf(experiment: ExperimentModel, total: number): readonly Need[] {
  const [track] = experiment.experiment.timeline;
  const inApparatus = experiment.happenings.filter(({ declared: { phase }, step: { condition } }) => phase.kind !== 'background' && condition === undefined).flatMap((happening) => {
    const apparatus = apparatusOf(placeOf(happening), experiment);
    return apparatus === undefined || count(apparatus, 'boxes') === undefined ? [] : [{ happening, apparatus }];
  });
  return (track?.days ?? []).flatMap(({ day, phase: id }) => {
    const phase = experiment.phases.get(id);
    const ofDay = inApparatus.filter(({ happening }) => happening.day.day === day && happening.day.phase === id);
    return [...grouped(ofDay, ({ apparatus }) => apparatus)].flatMap(([apparatus, own]): Need[] => {
      const boxes = count(apparatus, 'boxes');
      const [each = 0, ...others] = experiment.experiment.timeline.map((one) => own.filter(({ happening }) => happening.track === one).reduce((sum, { happening }) => sum + (happening.step.duration ?? 0), 0));
      if (phase === undefined || day === null || boxes === undefined || boxes < 1 || others.some((other) => other !== each)) return [];
      return [{ apparatus, phase, boxes, each, needed: Math.ceil(total / boxes) * each }];
    });
  });
}

/** Said once of an apparatus, of the day that needs it longest. */
export const boxesTooFew = experimentPractice('boxes-too-few', (experiment, report) => {
  const total = totalSize(experiment);
  const [track] = experiment.experiment.timeline;
  if (total === undefined || total === 0 || track === undefined) return;
  const { minutes, because } = available(experiment.animals(experiment.arms.get(track.arm)?.animals));
  for (const needs of grouped(needsOf(experiment, total).filter(({ needed }) => needed > minutes), ({ apparatus }) => apparatus).values()) {
    const [worst] = needs.toSorted((one, other) => other.needed - one.needed);
    if (worst === undefined) continue;
    const { apparatus, phase, boxes, each, needed } = worst;
    const others = [...new Set(needs.map((need) => need.phase))].filter((other) => other !== phase).map(({ name }) => name);
    report({
      at: phase.at,
      message: `${phase.name} needs ${figure(needed / 60)} h a day: ${figure(total)} animals take turns in ${counted(boxes, 'box', 'boxes')} (${apparatus.name}), ${lengthText(each)} for each; ${because}.${others.length === 0 ? '' : ` There is too little time in ${list(others)} too.`} Use more boxes, or begin the animals on different days.`,
    });
  }
});
