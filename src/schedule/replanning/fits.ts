import { list } from '../../language/words.js';
import type { Experiment, Input, Study } from '../../language/ir/types.js';
import type { Problem } from '../problems.js';
import type { Allocation, DateText, Schedule, ScheduledAnimal } from '../types.js';

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
  const [were, are] = [before, now].map((inputs) => new Set(inputs.map(({ sha256 }) => sha256)));
  return [...new Set([...before.filter(({ sha256 }) => are?.has(sha256) === false), ...now.filter(({ sha256 }) => were?.has(sha256) === false)].map(({ path }) => path))];
}

/** Why the animals that are to be planned are not those of a schedule, or came to other groups. */
export function problemsOfAnimals(previous: Schedule, animals: readonly ScheduledAnimal[], allocation: Allocation): Problem[] {
  const [were, are] = [previous.animals, animals].map((all) => new Set(all.map(({ id }) => id)));
  const gone = previous.animals.filter(({ id }) => are?.has(id) === false).map(({ id }) => id);
  const came = animals.filter(({ id }) => were?.has(id) === false).map(({ id }) => id);
  if (gone.length > 0 || came.length > 0) {
    const said = [...(gone.length === 0 ? [] : [`it has ${some(gone)}, who are not in the table of animals`]), ...(came.length === 0 ? [] : [`the table of animals has ${some(came)}, who are not in it`])];
    return [ofSchedule(`It was made for other animals: ${list(said)}.`)];
  }
  if (previous.allocation.algorithm !== allocation.algorithm || previous.allocation.generator !== allocation.generator) return [ofSchedule(`Its animals were allocated by ${previous.allocation.algorithm}; this version of placepref has ${allocation.algorithm}.`)];
  if (previous.allocation.sha256 === allocation.sha256) return [];
  return [ofSchedule('With this table of animals, and the boxes of this facility, animals would come to other groups, sides, boxes or partners than in it; give those that it was made with.')];
}

const some = (ids: readonly string[]): string => (ids.length > 6 ? `${ids.slice(0, 6).join(', ')} and ${ids.length - 6} more` : list(ids));
