import { describe, expect, it } from 'vitest';
import { usualLaboratory } from '../../../src/schedule/facility/defaults.js';
import { anew, coming, planned, protocol, taken, type Measure } from './extinction.js';

/** Those who are named are half as long on the left from day 3 on, so that they have met their criterion on day 4. */
const halved = (...who: readonly string[]): Measure => (animal, day) => (day > 2 && who.includes(animal) ? 2 : 10);

const longest = 'daily 3, daily 4, daily 5?, daily 6?, daily 7?, daily 8?, primed_test 9';

/** What was refused, reason by reason. */
const refusal = (made: Promise<unknown>): Promise<string> => made.then(() => 'planned', (error: unknown) => (error instanceof Error ? error.message : String(error)));

describe('a schedule that is planned anew', async () => {
  const first = await planned(protocol());
  const [one = '', other = '', third = ''] = first.schedule.animals.map(({ id }) => id);

  it('lets an animal that has met its criterion go on, and the others as long as it may take', async () => {
    const made = await anew(first, 5, halved(one));
    expect(coming(made, one, 3)).toBe('daily 3, daily 4, primed_test 5');
    expect(coming(made, other, 3)).toBe(longest);
    expect(made.replanned.ended).toEqual([{ animal: one, phase: 'phase.extinction', met: 4, last: 4, resumes: 5, isAgain: false }]);
  });

  it('is as it was but for the past where nothing was met', async () => {
    const made = await anew(first, 5, halved());
    expect(made.events).toEqual(first.schedule.events.map((event) => (event.day < 5 ? { ...event, status: 'past' } : event)));
    expect(made.calendar).toEqual(first.schedule.calendar);
    expect(made.replanned.cancelled).toEqual([]);
  });

  it('keeps the clock time of each animal, and moves no day on which nothing else happens', async () => {
    const made = await anew(first, 5, halved(one));
    const clock = (events: typeof made.events, animal: string, session: string): number[] => [...new Set(events.filter((event) => event.animal === animal && event.session.endsWith(session) && event.duration > 0).map((event) => event.clock))];
    for (const animal of [one, other, third]) expect(clock(made.events, animal, 'primed_test')).toEqual(clock(first.schedule.events, animal, 'first_test'));
    expect(made.calendar).toMatchObject({ status: 'optimal', value: 0, bound: 0 });
  });

  it('tells calendars what fell away, and with whom it is no more, also that of schedules before', async () => {
    const made = await anew(first, 5, halved(one));
    const gone = (those: typeof made.events): string[] => [...new Set(those.map(({ animal, day }) => `${animal} ${day}`))];
    expect(gone(made.replanned.cancelled.filter(({ animal }) => animal === one))).toEqual([5, 6, 7, 8, 9].map((day) => `${one} ${day}`));
    const again = await anew(taken(first, made), 6, (animal, day) => (day > 2 && (animal === one || (animal === other && day > 3)) ? 2 : 10));
    expect(gone(again.replanned.cancelled)).toEqual(expect.arrayContaining([`${one} 9`, `${other} 9`]));
    expect(coming(again, other, 5)).toBe('daily 5, primed_test 6');
  });

  it('is the same once more from the same measurements', async () => {
    const made = await anew(first, 5, halved(one));
    const second = taken(first, made);
    const third = taken(second, await anew(second, 5, halved(one)));
    expect({ ...third.schedule, revision: 1 }).toEqual(second.schedule);
  });

  it('says it where a number was corrected afterwards, and stands', async () => {
    const second = taken(first, await anew(first, 5, halved(one)));
    const made = await anew(second, 6, halved());
    expect(made.notes).toEqual([`${one}: extinction ended by its criterion of day 4, and by what is measured now it was not met. What was planned from that stands.`]);
    expect(coming(made, one, 5)).toBe('primed_test 5');
  });

  it('counts from the last day that was run, where an animal was run on', async () => {
    const late = await planned(protocol({ after: '3 days after extinction' }));
    const [animal = ''] = late.schedule.animals.map(({ id }) => id);
    expect(coming(await anew(late, 6, halved(animal)), animal, 6)).toBe('primed_test 8');
    expect(coming(await anew(late, 6, (who, day, cell) => (who === animal && day === 5 ? undefined : halved(animal)(who, day, cell))), animal, 6)).toBe('primed_test 7');
  });

  it('does not begin before the day from which it is planned', async () => {
    const measure: Measure = (who, day, cell) => (who === one && day > 4 ? undefined : halved(one)(who, day, cell));
    expect(coming(await anew(first, 7, measure), one, 7)).toBe('primed_test 7');
  });

  it('names every number that a criterion rests on and that is missing', async () => {
    const measure: Measure = (animal, day) => (day === 4 && animal !== third ? undefined : 10);
    expect(await refusal(anew(first, 5, measure))).toMatch(/^time_left_s of M\d\d, M\d\d and M\d\d in daily on day 4 \(2027-03-04\) is missing, and whether the criterion of extinction is met rests on it\. Add it, say with --gone who is not there any more, or leave that day out and plan from it\.$/);
    expect(await refusal(anew(first, 5, (_, day) => (day === 2 ? undefined : 10)))).toContain('time_left_s of M01, M02, M03 and M04 in second_test on day 2 (2027-03-02) is missing');
  });

  it('plans no day that has gone by', async () => {
    expect(await refusal(anew(first, 5, halved(), { today: '2027-03-07' }))).toBe('Sessions would be planned on 2027-03-05, which has gone by: today is 2027-03-07. Add what was measured since, say from when to plan with --from 2027-03-07, or add --past.');
  });

  it('moves a session as little as can be where it cannot be at its time', async () => {
    const crowded = await planned(protocol({ boxes: 1, clock: 'between 08:00 and 12:00', first: 'confine to left for 40 min, 40 min before primed' }));
    const ids = crowded.schedule.animals.map(({ id }) => id);
    const made = await anew(crowded, 5, halved(ids[1] ?? ''));
    const boxed = made.events.filter(({ day, box }) => day === 5 && box !== null).toSorted((before, after) => before.clock - after.clock);
    expect(boxed.length).toBeGreaterThan(3);
    for (const [index, event] of boxed.entries()) expect(boxed[index + 1]?.clock ?? 720).toBeGreaterThanOrEqual(event.clock + event.duration);
    expect(made.calendar.value).toBeGreaterThan(0);
    expect(made.calendar.bound).toBeLessThanOrEqual(made.calendar.value);
    // On the other days all is as it was.
    const daysOf = (events: typeof made.events): unknown[] => events.filter(({ day }) => day === 6 || day === 7).filter(({ animal }) => animal !== ids[1]).map(({ id, clock }) => [id, clock]);
    expect(daysOf(made.events)).toEqual(daysOf(crowded.schedule.events));
  });

  it('is refused where the protocol ties a session to a time that it cannot have', async () => {
    const crowded = await planned(protocol({ boxes: 1, minutes: 50, first: 'confine to left for 40 min, 40 min before primed' }));
    const ids = crowded.schedule.animals.map(({ id }) => id);
    expect(await refusal(anew(crowded, 5, halved(...ids.slice(1, 2))))).toBe('There is no calendar for 2027-03-05 (day 5) in which these are kept together: daily at the same time as first_test, primed_test at the same time as first_test and the 1 box of box. There is one with 1 more box of box.');
  });

  it('has nothing on a day on which nobody works: what would come then waits', async () => {
    const laboratory = { ...usualLaboratory, holidays: new Set(['2027-03-05']) };
    const open = await planned(protocol({ until: 'until time in left < 50 % of time in left during posttest, at most 2 days', after: '2 days after extinction' }));
    const [animal = ''] = open.schedule.animals.map(({ id }) => id);
    expect(coming(await anew(open, 4, halved(animal)), animal, 4)).toBe('primed_test 5');
    expect(coming(await anew(open, 4, halved(animal), { laboratory, isSameLaboratory: false }), animal, 4)).toBe('primed_test 6');
  });
});

describe('animals that do not meet their criterion in the longest time', () => {
  const until = (otherwise: string): string => `until time in left < 50 % of time in left during posttest, at most 2 days ${otherwise}`;
  const made = async (otherwise: string, more?: Measure): Promise<string> => {
    const first = await planned(protocol({ until: until(otherwise) }));
    const [animal = ''] = first.schedule.animals.map(({ id }) => id);
    return coming(await anew(first, 5, more ?? halved()), animal, 3);
  };

  it('go on, if the protocol does not say more', async () => {
    expect(await made('')).toBe('daily 3, daily 4, primed_test 5');
    expect(await made('otherwise advance')).toBe('daily 3, daily 4, primed_test 5');
  });

  it('are not planned further, where they are left out', async () => {
    expect(await made('otherwise exclude_animal')).toBe('daily 3, daily 4');
    expect(await made('otherwise stop_study')).toBe('daily 3, daily 4');
  });

  it('do the phase again, until they meet it', async () => {
    expect(await made('otherwise repeat_phase')).toBe('daily 3, daily 4, daily 5, daily 6?, primed_test 7');
    const first = await planned(protocol({ until: until('otherwise repeat_phase') }));
    const [animal = ''] = first.schedule.animals.map(({ id }) => id);
    const second = taken(first, await anew(first, 5, halved()));
    expect(coming(await anew(second, 6, (who, day) => (who === animal && day === 5 ? 1 : 10)), animal, 3)).toBe('daily 3, daily 4, daily 5, primed_test 6');
    expect(coming(await anew(second, 7, halved()), animal, 7)).toBe('daily 7, daily 8?, primed_test 9');
  });
});

describe('what a protocol leaves to the laboratory', () => {
  it('is said: how many days in a row are meant, and what a word of its own means', async () => {
    const first = await planned(protocol({ until: 'until time in left < 3 min for unstated, at most 2 days otherwise become_resident', more: 'terms on_failure = become_resident "serves as a resident from then on"' }));
    expect((await anew(first, 5, halved())).notes).toEqual([
      'On how many days in a row the criterion of extinction has to hold is not stated; taken as 1.',
      'M01, M02, M03 and M04 did not meet the criterion of extinction: “otherwise become_resident” is for the laboratory to see to; the calendar goes on.',
    ]);
  });
});

describe('a criterion of all animals together', () => {
  it('is met by all of them on one day', async () => {
    const first = await planned(protocol({ until: 'until mean(time in left) < 50 % of mean(time in left during posttest), at most 6 days' }));
    const ids = first.schedule.animals.map(({ id }) => id);
    const made = await anew(first, 4, halved(...ids.slice(0, 1)));
    expect(ids.map((id) => coming(made, id, 9))).toEqual(ids.map(() => 'primed_test 9'));
    const met = await anew(first, 4, (animal, day) => (day > 2 && ids.indexOf(animal) < 3 ? 1 : 10));
    expect(ids.map((id) => coming(met, id, 4))).toEqual(ids.map(() => 'primed_test 4'));
  });
});

describe('what the protocol rests on measurements', () => {
  it('takes an excluded animal out from then on, and leaves its past', async () => {
    const first = await planned(protocol({ more: 'exclude animal when time in left during pretest > 12 min' }));
    const [animal = '', other = ''] = first.schedule.animals.map(({ id }) => id);
    const made = await anew(first, 3, (who) => (who === animal ? 13 : 10));
    expect(coming(made, animal, 1)).toBe('first_test 1, second_test 2');
    expect(coming(made, other, 3)).toBe(longest);
    expect(made.replanned.left).toEqual([expect.objectContaining({ animal, written: 'exclude animal when time in left during pretest > 12 min', from: 3 })]);
  });

  it('waits with an exclusion until all that it names was measured, and says what is missing', async () => {
    const first = await planned(protocol({ more: 'exclude animal when time in left during extinction > 9 min' }));
    expect((await anew(first, 5, halved())).replanned.left).toEqual([]);
    const told = await planned(protocol({ more: 'exclude animal when time in left during pretest > 12 min' }));
    expect((await anew(told, 3, (_, day) => (day === 1 ? undefined : 10))).notes).toEqual(['Whether “exclude animal when time in left during pretest > 12 min” holds for any animal cannot be told: the results lack time_left_s.']);
  });

  it('asks for no measurement of an animal that is out', async () => {
    const first = await planned(protocol({ more: 'exclude animal when time in left during pretest > 12 min' }));
    const [animal = '', other = ''] = first.schedule.animals.map(({ id }) => id);
    const made = await anew(first, 5, (who, day) => (day > 2 && (who === animal || who === other) ? undefined : who === animal ? 13 : 10), { gone: [other] });
    expect([coming(made, animal, 5), coming(made, other, 5)]).toEqual(['', '']);
    expect(made.replanned.left.map(({ animal: who, because }) => [who, because])).toEqual([[other, null], [animal, expect.any(String)]]);
    expect(await refusal(anew(first, 5, halved(), { gone: ['X1'] }))).toBe('--gone names X1; there is no such animal in a group of the schedule.');
  });

  it('withdraws an animal as soon as it is so in one session', async () => {
    const first = await planned(protocol({ more: 'withdraw animal when time in left > 14 min' }));
    const [animal = ''] = first.schedule.animals.map(({ id }) => id);
    expect(coming(await anew(first, 4, (who, day) => (who === animal && day === 3 ? 14.5 : 10)), animal, 1)).toBe('first_test 1, second_test 2, daily 3');
  });

  it('withdraws an animal as soon as it is so in one session of a phase that the rule names, though others of it are to come', async () => {
    const first = await planned(protocol({ more: 'withdraw animal when time in left during extinction > 14 min' }));
    const [animal = '', other = ''] = first.schedule.animals.map(({ id }) => id);
    const made = await anew(first, 5, (who, day) => (who === animal && day === 3 ? 14.5 : who === other && day === 2 ? 14.5 : 10));
    expect(coming(made, animal, 1)).toBe('first_test 1, second_test 2, daily 3, daily 4');
    // On another day it is not about.
    expect(made.replanned.left.map(({ animal: who }) => who)).toEqual([animal]);
  });

  it('knows groups that are formed afterwards, and plans what is done to them', async () => {
    const first = await planned(protocol({ more: 'factor sensitivity = responder when time in left > 8 min, nonresponder otherwise { formed_after: posttest }\nphase challenge immediately after prime { session s at 15:00 { when sensitivity is responder { inject morphine } otherwise { inject saline }  rest for 5 min } }' }));
    const [animal = '', other = ''] = first.schedule.animals.map(({ id }) => id);
    const made = await anew(first, 3, (who) => (who === animal ? 10 : 5));
    const level = (who: string): string | undefined => made.animals.find(({ id }) => id === who)?.levels['factor.sensitivity'];
    expect([level(animal), level(other)]).toEqual(['level.sensitivity.responder', 'level.sensitivity.nonresponder']);
    const given = (who: string): string[] => made.events.filter((event) => event.animal === who && event.phase.endsWith('challenge') && event.kind === 'administration').map(({ written }) => written);
    expect([given(animal), given(other)]).toEqual([['inject morphine'], ['inject saline']]);
  });
});
