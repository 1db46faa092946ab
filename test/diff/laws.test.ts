import { describe, expect, it } from 'vitest';
import { differenceOfStudies } from '../../src/diff/studies.js';
import { grouped } from '../../src/language/grouped.js';
import type { Study, Track } from '../../src/language/ir/types.js';
import { examples, type Example } from '../language/robustness/examples.js';
import { studyOf } from '../report/timeline/drawn.js';
import { must } from '../must.js';
import { leavesOf, withLeaf, type Leaf } from './leaves.js';

/** Leaves of which a change alone is no difference, with the reason. */
const silent: readonly [reason: string, is: (leaf: Leaf) => boolean][] = [
  ['what made the study', ({ kind }) => /^(?:\$schema|ir|tool\..*)$/.test(kind)],
  ['the texts that were read: their paths and hashes say nothing of the study', ({ kind }) => kind.startsWith('inputs.')],
  ['what is unstated or said in words, listed anew: its parts say so themselves', ({ kind }) => /^(?:unstated|inWords)\./.test(kind)],
  ['an entry of the built-in library: it comes and goes with what names it', ({ kind, value }) => kind === 'definitions.*.id' && String(value).startsWith('library/')],
  ['made of the name of the experiment, which is compared', ({ kind }) => kind === 'experiments.*.id'],
];

const isPlace = ({ path }: Leaf): boolean => /(?:^|\.)at\.(?:file|line|column)$/.test(path.join('.'));
const isWritten = ({ path }: Leaf): boolean => path.at(-1) === 'written' && path.at(-2) !== 'facts';

describe.each(examples.filter(({ text }) => text.includes('protocol "')))('$name', ({ name, text, path }) => {
  it('differs from itself with any leaf changed that means something, and says what it was and what it is', async () => {
    const study = await exampleOf({ name, text, path });
    const leaves = someOfEachKind(leavesOf(study).filter((leaf) => !isPlace(leaf) && !isWritten(leaf) && !silent.some(([, is]) => is(leaf))));
    expect(leaves.filter((leaf) => !kindsOf(study, leaf).some((kind) => kind !== 'rewritten')).map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('with a word changed that means nothing is at most written otherwise', async () => {
    const study = await exampleOf({ name, text, path });
    const leaves = someOfEachKind(leavesOf(study).filter((leaf) => isPlace(leaf) || isWritten(leaf)));
    expect(leaves.filter((leaf) => kindsOf(study, leaf).some((kind) => kind !== 'rewritten')).map(({ path }) => path.join('.'))).toEqual([]);
  });
});

it('tells a day without a session too', async () => {
  const study = await exampleOf(must(examples.find(({ name }) => name === 'prime-crossover.cpp')));
  const empty = leavesOf(study).filter(({ path: [, , list, track, , day], kind }) => kind === 'experiments.*.timeline.*.days.*.day' && list === 'timeline' && study.experiments[0]?.timeline[Number(track)]?.days[Number(day)]?.sessions.length === 0);
  expect(empty.length).toBeGreaterThan(0);
  expect(empty.filter((leaf) => kindsOf(study, leaf).length === 0)).toEqual([]);
});

/** Kinds of the changes that a changed leaf makes. None may tell the same before and after. */
function kindsOf(study: Study, leaf: Leaf): string[] {
  const changes = differenceOfStudies(study, withLeaf(study, leaf)).flatMap((difference) => difference.changes);
  expect(changes.filter(({ before, after }) => before !== undefined && before === after)).toEqual([]);
  return changes.map(({ kind }) => kind);
}

/** Of many tracks, each as long as the study, two tell as much as all, and two days of each phase. */
async function exampleOf({ text, path }: Example): Promise<Study> {
  const study = await studyOf(text, path);
  const shorter = (track: Track): Track => ({ ...track, days: [...grouped(track.days, ({ phase }) => phase).values()].flatMap((days) => days.slice(0, 2)) });
  return { ...study, experiments: study.experiments.map((experiment) => ({ ...experiment, timeline: experiment.timeline.slice(0, 2).map(shorter) })) };
}

/** The first and the last of those that have the same place in their studies, each in two of the examples. */
function someOfEachKind(leaves: readonly Leaf[]): Leaf[] {
  return [...grouped(leaves, ({ kind }) => kind)].flatMap(([kind, alike]) => {
    const before = tried.get(kind) ?? 0;
    tried.set(kind, before + 1);
    return before < 2 ? [...new Set([alike[0], alike.at(-1)])].flatMap((leaf) => leaf ?? []) : [];
  });
}

const tried = new Map<string, number>();
