import { describe, expect, it } from 'vitest';
import { clockText } from '../../../src/language/ir/clock.js';
import { nameOf } from '../../../src/language/ir/reading.js';
import { momentsOf } from '../../../src/simulation/design/days.js';
import { Source } from '../../../src/simulation/design/source.js';
import { must } from '../../must.js';
import { studyOf } from './compiled.js';

const steps = '{ test in box for 15 min }';
const protocol = (phases: string): string => `protocol "Hours"
vehicle saline { route: sc  volume: 5 mL/kg }
animals mice { species: mouse  weight: 25 g }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } start: left }
groups design of mice { n: 8 per group }
${phases}
`;

/** `later 13:00` of each session in order of time, with its day beyond the first, and what was assumed. */
async function placed(phases: string): Promise<{ hours: string[]; assumed: readonly string[] }> {
  const study = await studyOf(protocol(phases));
  const experiment = must(study.experiments[0]);
  const source = new Source(study, experiment, {});
  const moments = momentsOf(source, must(experiment.timeline[0]));
  return { hours: moments.map(({ session, onset }) => `${nameOf(session.session)} ${onset < 1440 ? '' : `${Math.floor(onset / 1440) + 1} `}${clockText(onset)}`), assumed: source.assumed };
}

const onOneDay = (...sessions: readonly string[]): string => `phase tests day 1 { ${sessions.map((session) => `session ${session} ${steps}`).join('\n')} }`;
const later = 'later between 12:00 and 14:00';
const middle = 'tests.later: it is in the middle of its window of time.';

describe('a session is when the protocol says that it is, beside others', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['at least so long before one that is written before it', [later, 'early at least 2 h before later'], ['early 10:00', 'later 13:00'], [middle, 'tests.early: its time of day is not stated; it was taken to follow the others of its day from 10:00 on.']],
    ['at least so long before, earlier than any session would be', [later, 'early at least 4 h before later'], ['early 09:00', 'later 13:00'], [middle, 'tests.early: its time of day is not stated; it was taken to be as late as what is said of it and of other sessions lets it.']],
    ['at least so long before one that is written after it', ['early at least 2 h before later', later], ['early 10:00', 'later 13:00'], ['tests.early: its time of day is not stated; it was taken to follow the others of its day from 10:00 on.', middle]],
    ['at most so long before, and not after', [later, 'early at most 2 h before later'], ['early 11:00', 'later 13:00'], [middle, 'tests.early: its time of day is not stated; it was taken to be as early as what is said of it and of other sessions lets it.']],
    ['at most so long after, and not before', ['last at most 2 h after first', 'first between 12:00 and 14:00'], ['first 13:00', 'last 13:15'], ['tests.last: its time of day is not stated; it was taken to be as early as what is said of it and of other sessions lets it.', 'tests.first: it is in the middle of its window of time.']],
    ['so long before', [later, 'early 2 h before later'], ['early 11:00', 'later 13:00'], [middle]],
    ['so long before the end', [later, 'early 2 h before the end of later'], ['early 11:15', 'later 13:00'], [middle]],
    ['so long after the onset', [later, 'last 2 h after the onset of later'], ['later 13:00', 'last 15:00'], [middle]],
    ['so long after the end', [later, 'last 2 h after later'], ['later 13:00', 'last 15:15'], [middle]],
    ['immediately before', [later, 'early immediately before later'], ['early 12:45', 'later 13:00'], [middle]],
    ['immediately after', [later, 'last immediately after later'], ['later 13:00', 'last 13:15'], [middle]],
    ['during', [later, 'other during later'], ['later 13:00', 'other 13:00'], [middle]],
    ['at the same time', ['first between 09:00 and 11:00', 'other at the same time as first'], ['first 10:00', 'other 10:00'], ['tests.first: it is in the middle of its window of time.', 'tests.other: it is in the middle of its window of time.']],
    ['after one that is written after it', ['last at least 4 h after first', 'first'], ['first 10:00', 'last 14:15'], ['tests.last: its time of day is not stated; it was taken to be as early as what is said of it and of other sessions lets it.', 'tests.first: its time of day is not stated; it was taken to follow the others of its day from 10:00 on.']],
  ])('%s', async (_what, sessions, hours, assumed) => {
    const found = await placed(onOneDay(...sessions));
    expect(found.hours).toEqual(hours);
    expect(found.assumed).toEqual(assumed);
  });

  it('in its window, if what is said of others moves it out of the middle', async () => {
    const { hours, assumed } = await placed(onOneDay('early at 11:00', 'later between 12:00 and 16:00, at most 1 h after early', 'morning between 07:00 and 11:00, at least 3 h before early'));
    expect(hours).toEqual(['morning 08:00', 'early 11:00', 'later 12:15']);
    expect(assumed).toEqual([
      'tests.later: it is as near to the middle of its window of time as what is said of it and of other sessions lets it.',
      'tests.morning: it is as near to the middle of its window of time as what is said of it and of other sessions lets it.',
    ]);
  });

  it('at least so long after another, which is said', async () => {
    const { hours, assumed } = await placed(onOneDay(later, 'last between 13:00 and 19:00, at least 4 h after later'));
    expect(hours).toEqual(['later 13:00', 'last 17:15']);
    expect(assumed).toEqual([middle, 'tests.last: it was taken to be 4 h after the end of tests.later.']);
  });

  it('by a step of the other, and by a phase that has one session', async () => {
    const found = await placed('phase tests day 1 { session later between 12:00 and 14:00 { rest for 20 min  test in box for 15 min as trial }\nsession early 2 h before trial { test in box for 15 min } }');
    expect(found.hours).toEqual(['early 11:20', 'later 13:00']);
    expect((await placed(`phase tests day 1 { session later between 12:00 and 14:00 ${steps} }\nphase others day 1 { session early 1 h before tests ${steps} }`)).hours).toEqual(['early 12:00', 'later 13:00']);
  });

  it('at the clock time of a session of another day', async () => {
    const { hours } = await placed(`phase tests day 1 { session later between 12:00 and 14:00 ${steps}\nsession early at least 2 h before later ${steps} }\nphase retest day 2 { session again at the same time as early ${steps} }`);
    expect(hours).toEqual(['early 10:00', 'later 13:00', 'again 2 10:00']);
  });

  it('as near as can be to what cannot be, which is said', async () => {
    const { hours, assumed } = await placed(onOneDay(later, 'early at least 20 h before later'));
    expect(hours).toEqual(['early 00:00', 'later 20:00']);
    expect(assumed).toContain('“later between 12:00 and 14:00” is not kept: it cannot be with what else is said of the times of that day.');
  });
});

describe('nothing is placed otherwise than it was', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['without a word of when', ['first', 'second', 'third'], ['first 10:00', 'second 11:15', 'third 12:30']],
    ['in windows', ['morning between 08:00 and 11:00', 'afternoon between 14:00 and 18:30, at least 2 h after morning'], ['morning 09:30', 'afternoon 16:15']],
    ['after another for longer than to the middle of a window', ['morning between 08:00 and 11:00', 'afternoon between 14:00 and 18:30, at least 8 h after morning'], ['morning 09:30', 'afternoon 17:45']],
  ])('%s', async (_what, sessions, hours) => {
    expect((await placed(onOneDay(...sessions))).hours).toEqual(hours);
  });
});
