import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, weekdayOf } from '../../../src/language/ir/clock.js';
import { folderFor, nextMonday, pathFrom, problemOfFolder, remarkOnStart, sortTables, todayOf } from '../../../src/extension/schedule/proposals.js';

const date = fc.integer({ min: 0, max: 60_000 }).map((days) => dateOf('1990-01-01', days + 1));

describe('the date of day 1', () => {
  it('is proposed as the Monday that comes, a week ahead at most', () => {
    fc.assert(fc.property(date, (today) => {
      const monday = nextMonday(today);
      expect(weekdayOf(monday)).toBe('Monday');
      expect(today < monday && monday <= dateOf(today, 8)).toBe(true);
    }));
  });

  it('is told with its weekday while it is typed, and refused where there is none', () => {
    expect(remarkOnStart(' 2027-03-01 ', '2027-02-01')).toEqual({ message: 'Monday.', stands: true });
    expect(remarkOnStart('2027-01-31', '2027-02-01')).toEqual({ message: 'Sunday. That day has gone by: the schedule is of the past.', stands: true });
    for (const text of ['', '2027-02-30', '1 March', '2027-3-1']) expect(remarkOnStart(text, '2027-02-01')).toEqual({ message: 'Expected a date as 2027-02-08.', stands: false });
  });

  it('is compared with the day where the editor runs', () => {
    expect(todayOf(new Date(2027, 2, 1, 23, 59))).toBe('2027-03-01');
  });
});

describe('a folder', () => {
  it('has a name of its own', () => {
    expect(['plan', 'plans/2027', '../plans', 'für die Bank', '.hidden'].filter((text) => problemOfFolder(text) !== undefined)).toEqual([]);
    expect(['', ' ', '.', '..', '../..', './', '/plans', 'C:\\plans', 'a?b'].filter((text) => problemOfFolder(text) === undefined)).toEqual([]);
  });

  it('is named for the protocol', () => {
    expect(['/lab/study.cpp', 'study.place.cpp', 'a.b.cpp'].map((path) => folderFor(path))).toEqual(['study-schedule', 'study-schedule', 'a.b-schedule']);
    expect(folderFor('/lab/study.cpp', 'relapse')).toBe('study-relapse-schedule');
  });
});

describe('tables of animals', () => {
  it('stand in the order in which they are likely: named for the protocol, named for animals, others', () => {
    expect(sortTables(['weather.csv', 'mice.csv', 'study.csv', 'study.animals.csv', 'Animals 2027.csv'], 'study.cpp')).toEqual(['study.animals.csv', 'study.csv', 'Animals 2027.csv', 'mice.csv', 'weather.csv']);
  });
});

describe('a path from a folder to a file', () => {
  it('goes up as far as it must', () => {
    expect(pathFrom('/lab/a', '/lab/a/b.csv')).toBe('b.csv');
    expect(pathFrom('/lab/a/', '/lab/data/b.csv')).toBe('../data/b.csv');
    expect(pathFrom('/lab/a', '/lab/ab/c.csv')).toBe('../ab/c.csv');
    expect(pathFrom('/', '/b.csv')).toBe('b.csv');
  });

  it('leads there', () => {
    const part = fc.constantFrom('a', 'b', 'c d');
    fc.assert(fc.property(fc.array(part), fc.array(part, { minLength: 1 }), (from, to) => {
      fc.pre(to.some((each, index) => each !== from[index])); // a file is no folder
      const folder = `/${from.join('/')}`;
      const found = new URL(pathFrom(folder, `/${to.join('/')}`).split('/').map(encodeURIComponent).join('/'), `file://${folder === '/' ? '' : encodeURI(folder)}/`).pathname;
      expect(decodeURI(found)).toBe(`/${to.join('/')}`);
    }));
  });
});
