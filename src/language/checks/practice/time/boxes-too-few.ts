import { flatMap } from '../../../flat-map.js';
import type { Definition, Id, Phase, Track, TrackDay } from '../../../ir/types.js';
import { apparatusOf, placeIn } from '../model/apparatus.js';
import { clockText, lengthText, minutesOfDay } from '../../../ir/clock.js';
import { lightPhaseOf } from '../../../ir/light.js';
import { totalSize } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { count, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { counted, figure, list } from '../../../words.js';

/** Minutes of a day in which sessions can be: the light phase that the animals are tested in, else all of it. */
function available(animals: Definition | undefined): { readonly minutes: number; readonly because: string } {
  const phase = lightPhaseOf(animals, term(animals, 'tested_in'));
  if (phase === undefined) return { minutes: minutesOfDay, because: 'a day has 24 h' };
  const { name, from, to, minutes } = phase;
  return { minutes, because: `the ${name} phase has ${lengthText(minutes)} (${clockText(from)} to ${clockText(to)})` };
}

interface Need {
  readonly apparatus: Definition;
  readonly phase: Phase;
  readonly boxes: number;
  /** Minutes for each animal, and for all of them. */
  readonly each: number;
  readonly needed: number;
}

/** The apparatus with boxes that each step is in. */
const boxesByStep = (experiment: ExperimentModel): ReadonlyMap<Id, Definition> => new Map(flatMap(experiment.steps, (step) => {
  const apparatus = apparatusOf(placeIn(step), experiment);
  return apparatus === undefined || count(apparatus, 'boxes') === undefined ? [] : [[step.id, apparatus]];
}));

/** Minutes that an animal is in each apparatus on a day. */
function minutesOn({ sessions }: TrackDay, boxesOf: ReadonlyMap<Id, Definition>): ReadonlyMap<Definition, number> {
  const minutes = new Map<Definition, number>();
  for (const { steps } of sessions) {
    for (const { step, condition, duration } of steps) {
      const apparatus = condition === undefined ? boxesOf.get(step) : undefined;
      if (apparatus !== undefined) minutes.set(apparatus, (minutes.get(apparatus) ?? 0) + (duration ?? 0));
    }
  }
  return minutes;
}

/** What the days of the phases need of each apparatus, where it is more than there is and every animal has as much of it. */
function needsOf(experiment: ExperimentModel, total: number, available: number): readonly Need[] {
  const [first, ...others] = experiment.experiment.timeline;
  const boxesOf = experiment.derived(boxesByStep);
  const found: Need[] = [];
  for (const ofTrack of boxesOf.size === 0 ? [] : (first?.days ?? [])) {
    const phase = experiment.phases.get(ofTrack.phase);
    if (phase === undefined || phase.kind === 'background' || ofTrack.day === null) continue;
    for (const [apparatus, each] of minutesOn(ofTrack, boxesOf)) {
      const boxes = count(apparatus, 'boxes') ?? 0;
      const needed = Math.ceil(total / boxes) * each;
      const isAsLong = ({ days }: Track): boolean => days.some((day) => day.day === ofTrack.day && day.phase === ofTrack.phase && minutesOn(day, boxesOf).get(apparatus) === each);
      if (boxes >= 1 && needed > available && others.every(isAsLong)) found.push({ apparatus, phase, boxes, each, needed });
    }
  }
  return found;
}

/** Said once of an apparatus, of the day that needs it longest. */
export const boxesTooFew = experimentPractice('boxes-too-few', (experiment, report) => {
  const total = totalSize(experiment);
  const [track] = experiment.experiment.timeline;
  if (total === undefined || total === 0 || track === undefined) return;
  const { minutes, because } = available(experiment.animals(experiment.arms.get(track.arm)?.animals));
  for (const needs of grouped(needsOf(experiment, total, minutes), ({ apparatus }) => apparatus).values()) {
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
