import type { Factor, Step, Track } from '../../../ir/types.js';
import { sectionsOf } from './analyses.js';
import { conditioningOf } from './conditioning.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { expressionsIn } from './expression-parts.js';
import { grouped } from '../../../grouped.js';
import { named, observationsIn, referencesIn } from '../../../ir/reading.js';

/** Factors between animals that an analysis names, or levels of which a hypothesis compares. */
export function comparedFactors(experiment: ExperimentModel): readonly Factor[] {
  const analysed = new Set(sectionsOf(experiment, 'analysis').flatMap((analysis) => referencesIn(analysis, 'factors')));
  const expected = sectionsOf(experiment, 'hypothesis').flatMap(({ facts }) => expressionsIn(facts['expects'])).flatMap(observationsIn);
  const among = new Set(expected.flatMap((seen) => seen.among ?? []).flatMap((value) => named(value) ?? []));
  return experiment.experiment.factors.filter(({ kind, id, levels }) => kind === 'between' && (analysed.has(id) || levels.some((level) => among.has(level.id))));
}

/** What a step does, where it takes a dose or a length from the level of a factor. */
function levelsUsed({ values, facts }: Step, { levels }: Happening): readonly string[] {
  return [...Object.values(values).flat(), ...Object.values(facts).flatMap((fact) => fact.values)].flatMap((value) => levels[named(value) ?? ''] ?? []);
}

const asText = (happening: Happening): string => {
  const { day, step, declared, session } = happening;
  return [day.phase, day.day, session.clock, declared.step.id, step.onset, step.duration, step.rung, ...levelsUsed(declared.step, happening)].join(' ');
};

interface Course {
  readonly before: string;
  readonly after: string;
}

/** All that animals of a track go through up to the last day of conditioning, and from then on. */
function coursesOf(experiment: ExperimentModel): ReadonlyMap<Track, Course> {
  const pairings = grouped(experiment.derived(conditioningOf), ({ track }) => track);
  const happenings = grouped(experiment.happenings, ({ track }) => track);
  return new Map(experiment.experiment.timeline.map((track) => {
    const last = pairings.get(track)?.at(-1)?.confinement.day;
    const end = last === undefined ? 0 : track.days.indexOf(last);
    const own = happenings.get(track) ?? [];
    const part = (isIn: (index: number) => boolean): string => own.filter(({ day }) => isIn(track.days.indexOf(day))).map(asText).join('\n');
    return [track, { before: part((index) => index <= end), after: part((index) => index > end) }] as const;
  }));
}

/** Do animals of different levels of a factor go through the same, up to the end of conditioning, and then no longer? */
export function actsOnlyAfterConditioning({ id }: Factor, experiment: ExperimentModel): boolean {
  const courses = experiment.derived(coursesOf);
  const tracks = grouped(experiment.experiment.timeline, ({ arm }) => experiment.arms.get(arm)?.levels[id] ?? '');
  const ways = (part: keyof Course): number => new Set([...tracks.values()].map((own) => [...new Set(own.map((track) => courses.get(track)?.[part] ?? ''))].sort().join('\n\n'))).size;
  return ways('before') === 1 && ways('after') > 1;
}
