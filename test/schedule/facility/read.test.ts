import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openOn, worksOn } from '../../../src/schedule/facility/laboratory.js';
import { readFacility } from '../../../src/schedule/facility/read.js';

const right = {
  zone: 'Europe/Berlin',
  hours: { monday: ['08:00-18:00'], tuesday: ['08:00-12:00', '13:00-18:00'] },
  breaks: ['12:30-13:15'],
  holidays: ['2027-03-08'],
  people: [{ name: 'Ada', roles: ['experimenter'] }, { name: 'Ben', off: ['tuesday', '2027-03-15'], hours: { monday: ['07:00-11:00'], tuesday: ['08:00-12:00'] } }],
  apparatus: { box: { boxes: 8, room: 'B-114' } },
  cleaning: '4 min',
  handling: '90 s',
  syringes: [{ name: 'insulin syringe', routes: ['sc'], holds: 0.5, step: 0.01 }],
  margin: '12.5 %',
};

const read = (facility: object): ReturnType<typeof readFacility> => readFacility(JSON.stringify(facility, undefined, 2), ['box', 'cage']);

/** Faults as they are told, `line:column message`. */
const faults = (facility: object | string): string[] =>
  (typeof facility === 'string' ? readFacility(facility, ['box', 'cage']) : read(facility)).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('facility.json', () => {
  it('is read with its units and days', () => {
    const { laboratory } = read(right);
    expect(laboratory).toMatchObject({ zone: 'Europe/Berlin', cleaning: 4, handling: 1.5, margin: 0.125, syringes: [{ name: 'insulin syringe', routes: ['sc'], holds: 0.5, step: 0.01 }], assumed: [] });
    expect(laboratory?.apparatus.get('box')).toEqual({ boxes: 8, room: 'B-114' });
    if (laboratory === undefined) return;
    const [ada, ben] = laboratory.people;
    expect(openOn(laboratory, '2027-03-01')).toEqual([{ from: 480, to: 750 }, { from: 795, to: 1080 }]);
    expect([openOn(laboratory, '2027-03-08'), openOn(laboratory, '2027-03-03')]).toEqual([[], []]);
    expect(ada && worksOn(laboratory, ada, '2027-03-02')).toEqual([{ from: 480, to: 720 }, { from: 795, to: 1080 }]);
    expect(ben && ['2027-03-01', '2027-03-02', '2027-03-15'].map((date) => worksOn(laboratory, ben, date))).toEqual([[{ from: 480, to: 660 }], [], []]);
  });

  it('says what was taken for granted where it says nothing', () => {
    const { laboratory } = read({ hours: right.hours, people: [{ name: 'Ada' }] });
    expect(laboratory?.assumed.map(({ name, value }) => [name, value])).toEqual([['cleaning', '5 min'], ['handling', '1 min'], ['margin', '10 %']]);
    expect([...(laboratory?.people[0]?.roles ?? [])]).toEqual(['experimenter', 'injector', 'scorer', 'caretaker']);
  });

  it('of the examples is right', () => {
    expect(readFacility(readFileSync(new URL('../../../examples/laboratory/facility.json', import.meta.url), 'utf8'), ['box']).problems).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['nobody', { people: [] }, /^\d+:\d+ There is nobody in it; expected one person or more\.$/],
    ['one name for two', { people: [{ name: 'Ada' }, { name: 'Ada' }] }, /Two people are called "Ada"; expected each name once\./],
    ['a person without a name', { people: [{ roles: ['injector'] }] }, /name/],
    ['an unknown role', { people: [{ name: 'Ada', roles: ['injecter'] }] }, /"injecter".*experimenter.*Did you mean "?injector/s],
    ['an unknown day', { hours: { mondays: ['08:00-18:00'] } }, /"mondays".*Did you mean "?monday/s],
    ['hours that end before they begin', { hours: { monday: ['18:00-08:00'] } }, /"18:00-08:00".*a stretch of one day such as "08:00-18:00", which ends after it begins/],
    ['hours past midnight', { hours: { monday: ['20:00-24:30'] } }, /a stretch of one day/],
    ['hours that overlap', { hours: { monday: ['08:00-12:00', '11:00-18:00'] } }, /08:00-12:00 and 11:00-18:00 overlap; expected stretches one after the other\./],
    ['hours of no day', { hours: { monday: [] } }, /Nobody works on any day; expected the hours of one day or more/],
    ['a break that is none', { breaks: ['noon'] }, /"noon".*a stretch of one day/],
    ['no boxes', { apparatus: { box: { boxes: 0 } } }, /0.*a number of boxes, 1 or more/],
    ['half a box', { apparatus: { box: { boxes: 1.5 } } }, /1\.5.*a number of boxes, 1 or more/],
    ['an apparatus that the protocol does not have', { apparatus: { boxx: { boxes: 1 } } }, /The protocol has no apparatus "boxx"; it has box, cage\. Did you mean "?box/],
    ['a time without a unit', { cleaning: '5' }, /"5".*a time such as "5 min", in s, min or h/],
    ['a negative time', { handling: '-1 min' }, /"-1 min".*a time such as/],
    ['hours between two animals', { cleaning: '24 h' }, /"24 h"; expected at most 8 h, as it is done between two animals\./],
    ['a syringe that holds less than nothing', { syringes: [{ name: 's', holds: -1, step: 0.1 }] }, /-1/],
    ['a syringe without a graduation', { syringes: [{ name: 's', holds: 1 }] }, /step/],
    ['a graduation that is more than the syringe holds', { syringes: [{ name: 's', holds: 0.5, step: 1 }] }, /"s" holds 0\.5 mL, and is graduated in 1 mL; expected a step of at most what it holds\./],
    ['a margin that is no share', { margin: 0.1 }, /0\.1.*a share such as "10 %"/],
    ['a date that there is not', { holidays: ['2027-02-30'] }, /"2027-02-30".*a date such as "2026-03-02"/],
    ['a zone that there is not', { zone: 'Europe/Minneapolis' }, /"Europe\/Minneapolis".*the IANA name of a time zone, such as "Europe\/Berlin"/],
    ['a word that is not there', { holiday: [] }, /"holiday".*Did you mean "?holidays/s],
    ['a list that is none', { people: 'Ada' }, /people|list/],
  ])('with %s is refused, and says what was found and what is expected', (_, change, message) => {
    const found = faults({ ...right, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it('tells every fault at its place', () => {
    const text = '{\n  "hours": { "monday": ["8-18"] },\n  "people": [{ "name": "Ada", "roles": ["boss"] }],\n  "cleaning": 5\n}';
    expect(faults(text).map((fault) => fault.split(' ')[0])).toEqual(['2:25', '3:41', '4:15']);
  });

  it('that is no JSON, or nothing at all, says so', () => {
    expect(faults('{ "hours": ')[0]).toMatch(/^1:\d+ /);
    expect(faults('')[0]).toMatch(/^1:1 /);
    expect(faults('[]')[0]).toMatch(/facility\.json|object/);
    expect(faults('['.repeat(200_000) + ']'.repeat(200_000))).toEqual(['1:1 It is nested too deeply to be read.']);
  });
});
