import { minutesOfDay } from '../language/ir/clock.js';
import { exp } from '../numerics/exp.js';
import type { Constants } from './constants.js';
import type { CompiledTrack } from './design/types.js';
import type { Learner } from './learning/learner.js';

/** What passes by itself between the events of a track and during them, the same for every animal and so worked out once. */
export interface Intervals {
  /** What of memories is left of those of the event before, `Learner.keep` by event. */
  readonly kept: Float64Array;
  /** Share of stress that is left of that at the end of the event before. */
  readonly calmed: Float64Array;
  /** How much of a whole exposure an exposure is, for learning and for unlearning. */
  readonly weight: Float64Array;
  readonly unlearning: Float64Array;
}

export function intervalsOf({ events }: CompiledTrack, constants: Constants, learner: Learner): Intervals {
  const { count, onset, minutes } = events;
  const kept = new Float64Array(2 * count);
  const calmed = new Float64Array(count);
  const weight = new Float64Array(count);
  const unlearning = new Float64Array(count);
  for (let event = 0; event < count; event++) {
    const at = onset[event] as number;
    const before = event === 0 ? at : (onset[event - 1] as number);
    const ended = event === 0 ? at : before + (minutes[event - 1] as number);
    learner.keep((at - before) / minutesOfDay, kept, 2 * event);
    calmed[event] = exp(-Math.max(0, at - ended) / constants.freezing.minutes);
    weight[event] = weightOf(minutes[event] as number, constants.learningMinutes);
    unlearning[event] = weightOf(minutes[event] as number, constants.extinctionMinutes);
  }
  return { kept, calmed, weight, unlearning };
}

/** How much of a whole exposure minutes in a place are. */
export function weightOf(minutes: number, constant: number): number {
  return 1 - exp(-minutes / constant);
}
