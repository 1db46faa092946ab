import { flatMap } from '../../../flat-map.js';
import type { Factor, Levels, Step, Track, TrackDay, TrackSession, Value } from '../../../ir/types.js';
import { sectionsOf } from './analyses.js';
import { conditioningOf } from './conditioning.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { expressionsIn } from './expression-parts.js';
import { everyOccasion } from './occasions.js';
import { grouped } from '../../../grouped.js';
import { named, observationsIn, referencesIn } from '../../../ir/reading.js';

/** Factors between animals that an analysis names, or levels of which a hypothesis compares. */
export function comparedFactors(experiment: ExperimentModel): readonly Factor[] {
  const analysed = new Set(flatMap(sectionsOf(experiment, 'analysis'), (analysis) => referencesIn(analysis, 'factors')));
  const expected = flatMap(flatMap(sectionsOf(experiment, 'hypothesis'), ({ facts }) => expressionsIn(facts['expects'])), observationsIn);
  const among = new Set(flatMap(flatMap(expected, (seen) => seen.among ?? []), (value) => named(value) ?? []));
  return experiment.experiment.factors.filter(({ kind, id, levels }) => kind === 'between' && (analysed.has(id) || levels.some((level) => among.has(level.id))));
}

/** What a step does, where it takes a dose or a length from the level of a factor. */
function levelsUsed({ values, facts }: Step, levels: Levels): string {
  let found = '';
  const look = (some: readonly Value[] = []): void => {
    for (const value of some) found += ` ${levels[named(value) ?? ''] ?? ''}`;
  };
  for (const name in values) look(values[name]);
  for (const name in facts) look(facts[name]?.values);
  return found;
}

const asText = ({ step, declared, session, levels }: Happening): string =>
  `${session.clock} ${declared.step.id} ${step.onset} ${step.duration} ${step.rung}${levelsUsed(declared.step, levels)}`;

/** Numbers of sessions by their steps, the same where the same is done in the same phase. */
function numberedSessions(experiment: ExperimentModel): ReadonlyMap<TrackSession['steps'], number> {
  const numbers = new Map<string, number>();
  return new Map(experiment.distinctDays.derived(everyOccasion).map(({ session, happenings }) => {
    const text = happenings.map(asText).join('\n');
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return [session.steps, number];
  }));
}

interface Course {
  readonly before: string;
  readonly after: string;
}

/** All that animals of a track go through up to the last day of conditioning, and from then on. */
function coursesOf(experiment: ExperimentModel): ReadonlyMap<Track, Course> {
  const lastDays = new Map(experiment.derived(conditioningOf).map(({ track, confinement }) => [track, confinement.day]));
  const sessions = experiment.derived(numberedSessions);
  const asCourse = (days: readonly TrackDay[]): string => {
    let course = '';
    for (const { day, sessions: held } of days) {
      for (const { steps } of held) if (sessions.has(steps)) course += `${day} ${sessions.get(steps)}\n`;
    }
    return course;
  };
  return new Map(experiment.experiment.timeline.map((track) => {
    const last = lastDays.get(track);
    const end = last === undefined ? 0 : track.days.indexOf(last);
    return [track, { before: asCourse(track.days.slice(0, end + 1)), after: asCourse(track.days.slice(end + 1)) }] as const;
  }));
}

/** Do animals of different levels of a factor go through the same, up to the end of conditioning, and then no longer? */
export function actsOnlyAfterConditioning({ id }: Factor, experiment: ExperimentModel): boolean {
  const courses = experiment.derived(coursesOf);
  const tracks = grouped(experiment.experiment.timeline, ({ arm }) => experiment.arms.get(arm)?.levels[id] ?? '');
  const ways = (part: keyof Course): number => new Set([...tracks.values()].map((own) => [...new Set(own.map((track) => courses.get(track)?.[part] ?? ''))].sort().join('\n\n'))).size;
  return ways('before') === 1 && ways('after') > 1;
}
