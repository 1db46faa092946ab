import { dateOf } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import { list } from '../../language/words.js';
import type { Id, Levels, Study, TrackDay } from '../../language/ir/types.js';
import { failureOf } from '../../results/criteria.js';
import { isWorkday } from '../calendar/days-off.js';
import type { Laboratory } from '../facility/laboratory.js';
import type { Courses } from '../occasions/occasions.js';
import { refuse } from '../problems.js';
import type { AnimalId, EndedPhase, LeftAnimal, Schedule } from '../types.js';
import { courseOf } from './course.js';
import { Decisions } from './decisions.js';
import { endedOf, type Evidence } from './evidence.js';
import { verdictsOf, type Verdicts } from './phases.js';
import { resume } from './resume.js';

/** What measurements have told, and what animals go through now. */
export interface Learning {
  readonly ended: readonly EndedPhase[];
  readonly left: readonly LeftAnimal[];
  /** Levels of factors that are formed afterwards, by the animal. */
  readonly levels: ReadonlyMap<AnimalId, Levels>;
  readonly courses: Courses;
  /** What could not be told, or is for the laboratory to do, in words. */
  readonly notes: readonly string[];
}

/**
 * Looks at what was measured, with all that was found before: phases that have ended, animals that are not there any more.
 *
 * @param gone animals that are not there any more, as the laboratory says
 * @throws Unschedulable with every number that a criterion rests on and that was not measured
 */
export function learn(evidence: Evidence, previous: Schedule, gone: readonly AnimalId[], study: Study, laboratory: Laboratory): Learning {
  const { animals, experiment, from } = evidence;
  const { start, replanned } = previous;
  const before = replanned?.left ?? [];
  const said = gone.filter((id) => !namesOf(before).has(id)).map((animal): LeftAnimal => ({ animal, because: null, written: 'not there any more', from }));
  const decisions = new Decisions(evidence);
  const { left: excluded, notes } = decisions.leaving(namesOf([...before, ...said]));
  const out = [...before, ...said, ...excluded];
  const { ended: found, left: failed, problems, notes: changed } = verdictsOf(evidence, replanned?.ended ?? [], namesOf(out), start);
  refuse(problems);
  const left = [...out, ...failed];
  const isOpen = ({ day, phase }: TrackDay): boolean => isWorkday(study, experiment, experiment.phases.find(({ id }) => id === phase), laboratory, dateOf(start, day ?? 0));
  const ended = [...(replanned?.ended ?? [])];
  const notRepeated: AnimalId[] = [];
  for (const one of found) {
    const index = animals.findIndex(({ id }) => id === one.animal);
    const track = experiment.timeline.find(({ id }) => id === animals[index]?.track);
    if (track === undefined) continue;
    const resumed = resume(one, { track, phases: experiment.phases, ended: endedOf(ended, one.animal), standing: evidence.subjects[index]?.track.days ?? [], from, isOpen });
    if (resumed === undefined && one.isAgain) notRepeated.push(one.animal);
    ended.push(resumed ?? { ...one, resumes: one.last + 1, isAgain: false });
  }
  const courses = new Map(animals.map(({ id, track }, index): [AnimalId, readonly TrackDay[]] => {
    const until = left.find(({ animal }) => animal === id)?.from ?? Number.POSITIVE_INFINITY;
    const own = experiment.timeline.find((one) => one.id === track);
    const standing = (evidence.subjects[index]?.track.days ?? []).filter(({ day }) => day !== null && day < from);
    const coming = own === undefined ? [] : courseOf(own, experiment.phases, endedOf(ended, id)).filter(({ day }) => day !== null && day >= from && day < until);
    return [id, [...standing, ...coming.map((day) => settled(day, index, decisions))]];
  }));
  return { ended, left, levels: new Map(animals.map(({ id }, index) => [id, decisions.levelsOf(index)])), courses, notes: [...changed, ...notes, ...notesOf(found, evidence), ...(notRepeated.length === 0 ? [] : [`The phase that ${list(notRepeated)} would do again is over: what follows it has begun.`])] };
}

const namesOf = (left: readonly LeftAnimal[]): ReadonlySet<AnimalId> => new Set(left.map(({ animal }) => animal));

/** A day without the steps of which it is settled that they do not take place. */
function settled(day: TrackDay, index: number, decisions: Decisions): TrackDay {
  if (day.sessions.every(({ steps }) => steps.every(({ condition }) => condition === undefined))) return day;
  return { ...day, sessions: day.sessions.map((session) => ({ ...session, steps: session.steps.filter(({ condition }) => condition === undefined || decisions.answer(condition, index) !== false) })) };
}

/**
 * What is taken for granted of criteria, and what is for the laboratory to see to: of the words that a protocol adds to those that say what
 * follows where a criterion was not met, nobody here knows what they mean.
 */
function notesOf(found: Verdicts['ended'], { experiment }: Evidence): string[] {
  return experiment.phases.flatMap(({ id, until }) => {
    const open = until?.days === null ? [`On how many days in a row the criterion of ${nameOf(id)} has to hold is not stated; taken as 1.`] : [];
    const who = found.filter(({ phase, met }) => phase === id && met === null).map(({ animal }) => animal);
    if (who.length === 0 || until === undefined || failureOf(until) !== undefined) return open;
    return [...open, `${list(who)} did not meet the criterion of ${nameOf(id)}: “otherwise ${until.otherwise}” is for the laboratory to see to; the calendar goes on.`];
  });
}

/** Animals with what is known of them now. */
export function withLevels<Animal extends { readonly id: AnimalId; readonly levels: Readonly<Record<Id, Id>> }>(animals: readonly Animal[], { levels }: Learning): Animal[] {
  return animals.map((animal) => ({ ...animal, levels: { ...animal.levels, ...levels.get(animal.id) } }));
}
