import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/language/ir/reading.js';
import type { Experiment } from '../../../src/language/ir/types.js';
import { courseOf } from '../../../src/schedule/replanning/course.js';
import type { EndedPhase } from '../../../src/schedule/types.js';
import { studyOf } from '../../report/timeline/drawn.js';

const examples = new URL('../../../examples/', import.meta.url);

const protocol = (after: string): string => `protocol "Course"
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
phase pretest day 1 { session first_test at 10:00 { test in box for 15 min } }
phase extinction days 3 to 9 every 2 days { session daily at 10:00 { test in box for 15 min }  until time in left during daily < 3 min, at most 7 days }
${after}
`;

type Ended = Omit<EndedPhase, 'animal' | 'phase'> & { readonly phase?: string };

/** `day name` of what is gone through. */
async function course(after: string, ended: readonly Ended[], run?: number): Promise<string[]> {
  const study = await studyOf(protocol(after));
  const { timeline, phases } = study.experiments[0] as Experiment;
  const [track] = timeline;
  if (track === undefined) throw new Error('There is no track.');
  const id = (name: string): string => phases.find((phase) => phase.name === name)?.id ?? '';
  const days = courseOf(track, phases, ended.map((one) => ({ ...one, phase: id(one.phase ?? 'extinction') })), run === undefined ? undefined : new Map([[id('extinction'), run]]));
  return days.map(({ day, phase }) => `${day} ${nameOf(phase)}`);
}

const met = (last: number, resumes = last + 1): Ended => ({ met: last, last, resumes, isAgain: false });

describe('the days of an animal', () => {
  it('are those of its track while nothing has ended, in every example', async () => {
    for (const name of readdirSync(examples).filter((file) => file.endsWith('.cpp'))) {
      const study = await studyOf(readFileSync(new URL(name, examples), 'utf8'), name);
      for (const { timeline, phases } of study.experiments) {
        // Where days are not stated there is no calendar.
        for (const track of timeline.filter(({ days }) => days.every(({ day }) => day !== null))) {
          // That a phase ended on its last day changes nothing either, but makes them anew.
          const ended = phases.flatMap(({ id, span }) => (span.last === null ? [] : [{ phase: id, met: null, last: span.last, resumes: span.last + 1, isAgain: false }])).slice(0, 1);
          expect([name, courseOf(track, phases, ended)]).toEqual([name, track.days]);
        }
      }
    }
  });

  it('end with a phase, and what follows comes earlier', async () => {
    expect(await course('phase return_test { session second_test at 10:00 { test in box for 15 min } }', [met(5)])).toEqual(['1 pretest', '3 extinction', '5 extinction', '6 return_test']);
  });

  it.each([
    ['immediately after extinction', 6],
    ['2 days after extinction', 7],
    ['20 days after the onset of extinction', 23],
    ['day 12', 12],
    ['at least 9 days after pretest', 10],
  ])('%s, of a phase that ended on day 5, is day %d', async (when, day) => {
    expect((await course(`phase return_test ${when} { session second_test at 10:00 { test in box for 15 min } }`, [met(5)])).at(-1)).toBe(`${day} return_test`);
  });

  it('go on with what follows from a day on, and no later than after the longest time', async () => {
    const after = 'phase return_test immediately after extinction { session second_test at 10:00 { test in box for 15 min } }';
    expect((await course(after, [met(5, 8)])).at(-1)).toBe('8 return_test');
    expect((await course(after, [met(5, 30)])).at(-1)).toBe('10 return_test');
  });

  it('leave room for what comes before a phase by its own count', async () => {
    const after = 'phase return_test immediately after extinction { session second_test at 10:00 { test in box for 15 min } }\nphase warning 2 days before the onset of return_test { session handling at 16:00 { handle for 2 min } }';
    expect(await course(after, [met(5, 7)])).toEqual(['1 pretest', '3 extinction', '5 extinction', '7 warning', '9 return_test']);
  });

  it('have a phase again, with all that follows later', async () => {
    const after = 'phase return_test { session second_test at 10:00 { test in box for 15 min } }';
    expect(await course(after, [{ met: null, last: 9, resumes: 10, isAgain: true }])).toEqual(['1 pretest', '3 extinction', '5 extinction', '7 extinction', '9 extinction', '10 extinction', '12 extinction', '14 extinction', '16 extinction', '17 return_test']);
    expect((await course(after, [{ met: null, last: 9, resumes: 10, isAgain: true }, met(12)])).slice(5)).toEqual(['10 extinction', '12 extinction', '13 return_test']);
  });

  it('of a phase that was run on though it had ended are still there', async () => {
    const days = await course('phase return_test { session second_test at 10:00 { test in box for 15 min } }', [met(3, 8)], 7);
    expect(days).toEqual(['1 pretest', '3 extinction', '5 extinction', '7 extinction', '8 return_test']);
  });

  it('never come later for a phase that ends earlier', async () => {
    const after = 'phase rest immediately after extinction for 3 days { session r at 10:00 { weigh } }\nphase return_test 2 days after rest { session second_test at 10:00 { test in box for 15 min } }';
    await fc.assert(fc.asyncProperty(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 9 }), async (one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      const last = async (day: number): Promise<number> => Number((await course(after, [met(day)])).at(-1)?.split(' ')[0]);
      expect(await last(early)).toBe((await last(late)) - (late - early));
    }), { numRuns: 10 });
  });
});
