import { list } from '../../language/words.js';
import type { Experiment, Input, Study } from '../../language/ir/types.js';
import type { Problem } from '../problems.js';
import type { Allocation, AnimalId, DateText, Schedule, ScheduledAnimal } from '../types.js';

const ofSchedule = (message: string): Problem => ({ input: 'schedule', message });

/** Why a schedule is not the one that is to be planned anew: made of another protocol, for another start, with another seed. */
export function problemsOfStanding({ protocol, start, allocation }: Schedule, study: Study, experiment: Experiment, asked: { readonly start: DateText; readonly seed?: number }): Problem[] {
  const changed = changedIn(protocol.inputs, study.inputs);
  return [
    ...(changed.length === 0 ? [] : [ofSchedule(`It was made of another text of ${list(changed)}; only the protocol that it was made of can be planned anew.`)]),
    ...(protocol.experiment === experiment.id ? [] : [ofSchedule(`It is the schedule of ${protocol.experiment}, and ${experiment.id} is to be planned; name the experiment with --experiment.`)]),
    ...(start === asked.start ? [] : [ofSchedule(`It begins on ${start}, and --start says ${asked.start}.`)]),
    ...(allocation.seed === null ? [ofSchedule('It is the one for the blind, which does not say who is in which group; give the other, in “unblinded”, with --previous.')] : []),
    ...(asked.seed === undefined || allocation.seed === null || allocation.seed === asked.seed ? [] : [ofSchedule(`Its seed is ${allocation.seed}, and --seed says ${asked.seed}; leave it out.`)]),
  ];
}

/** Texts that are others now, or that are only among one of the two. */
function changedIn(before: readonly Input[], now: readonly Input[]): string[] {
  const onlyIn = (these: readonly Input[], those: readonly Input[]): Input[] => these.filter(({ sha256 }) => those.every((one) => one.sha256 !== sha256));
  return [...new Set([...onlyIn(before, now), ...onlyIn(now, before)].map(({ path }) => path))];
}

/** Why the animals that are to be planned are not those of a schedule, or came to other groups. */
export function problemsOfAnimals(previous: Schedule, animals: readonly ScheduledAnimal[], allocation: Allocation): Problem[] {
  const [were, are] = [idsOf(previous.animals), idsOf(animals)];
  const gone = [...were].filter((id) => !are.has(id));
  const came = [...are].filter((id) => !were.has(id));
  if (gone.length > 0 || came.length > 0) {
    const said = [...(gone.length === 0 ? [] : [`it has ${some(gone)}, who are not in the table of animals`]), ...(came.length === 0 ? [] : [`the table of animals has ${some(came)}, who are not in it`])];
    return [ofSchedule(`It was made for other animals: ${list(said)}.`)];
  }
  if (previous.allocation.algorithm !== allocation.algorithm || previous.allocation.generator !== allocation.generator) return [ofSchedule(`Its animals were allocated by ${previous.allocation.algorithm}; this version of placepref has ${allocation.algorithm}.`)];
  if (previous.allocation.sha256 === allocation.sha256) return [];
  return [ofSchedule('With this table of animals, and the boxes of this facility, animals would come to other groups, sides, boxes or partners than in it; give those that it was made with.')];
}

const idsOf = (animals: readonly ScheduledAnimal[]): ReadonlySet<AnimalId> => new Set(animals.map(({ id }) => id));

const some = (ids: readonly string[]): string => (ids.length > 6 ? `${ids.slice(0, 6).join(', ')} and ${ids.length - 6} more` : list(ids));
