import type { TrackDay } from '../../../ir/types.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { grouped } from '../../../grouped.js';
import { isBefore } from './pairings.js';
import { term } from '../../../ir/reading.js';

const stressorsByDay = ({ happenings }: ExperimentModel): ReadonlyMap<TrackDay, readonly Happening[]> => grouped(happenings.filter(({ procedure }) => term(procedure, 'kind') === 'stressor'), ({ day }) => day);

/** Stressors that the animals of a test undergo before it on its day. */
export function stressorsBefore(test: Happening, experiment: ExperimentModel): readonly Happening[] {
  const tested = new Set(test.step.participants.map(({ animals }) => animals));
  const { sessions } = test.day;
  return (experiment.derived(stressorsByDay).get(test.day) ?? []).filter((stressor) => {
    const isEarlier = stressor.session === test.session ? isBefore(stressor.step, test) : sessions.indexOf(stressor.session) < sessions.indexOf(test.session);
    return isEarlier && stressor.step.participants.some(({ role, animals }) => role === 'undergoes' && tested.has(animals));
  });
}
