import { describe, expect, it } from 'vitest';
import { factorialAnova, mixedAnova, oneWay, repeatedAnova } from '../../../src/statistics/anova/anova.js';
import type { Row } from '../../../src/statistics/anova/table.js';

const seconds: Record<string, readonly number[]> = { a1: [310, 402], a2: [295, 380], a3: [330, 351], b1: [301, 299], b2: [287, 310], b3: [340, 322] };
const rows: readonly Row[] = Object.entries(seconds).flatMap(([animal, scores]) => scores.map((score, index) => ({ animal, group: animal.startsWith('a') ? 'morphine' : 'saline', test: index === 0 ? 'before' : 'after', score })));
const columns = { score: 'score', subject: 'animal', between: ['group'], within: ['test'] };

const changed = (index: number, change: Row): Row[] => rows.map((row, at) => (at === index ? { ...row, ...change } : row));

describe('a mixed analysis of variance of a table', () => {
  it('does not depend on the order of rows', () => {
    const levels = { group: ['saline', 'morphine'], test: ['before', 'after'] };
    const one = mixedAnova(rows, { ...columns, levels });
    const two = mixedAnova(rows.toReversed(), { ...columns, levels });
    expect(one.effects.map(({ name }) => name)).toEqual(['group', 'test', 'group:test']);
    one.effects.forEach(({ p }, index) => expect(p).toBeCloseTo(two.effects[index]?.p ?? NaN, 12));
  });

  it('leaves an animal out if asked, and says so', () => {
    const some = rows.filter((_row, index) => index !== 3);
    expect(() => mixedAnova(some, columns)).toThrow('Animal a2 has no score for test after: expected one in each cell.');
    const { animals, leftOut } = mixedAnova(some, { ...columns, incomplete: 'leave out' });
    expect([animals, leftOut]).toEqual([5, ['a2']]);
    expect(mixedAnova(changed(3, { score: null }), { ...columns, incomplete: 'leave out' }).leftOut).toEqual(['a2']);
  });

  it.each([
    ['NaN', changed(2, { score: NaN }), 'Row 3: score is NaN, expected a number.'],
    ['a word for a number', changed(2, { score: 'x' }), 'Row 3: score is x, expected a number.'],
    ['an animal in two groups', changed(3, { group: 'saline' }), 'Row 4: animal a2 has group saline, and group morphine in a row before.'],
    ['a second score', [...rows, { animal: 'a1', group: 'morphine', test: 'after', score: 1 }], 'Row 13: animal a1 has a second score for test after; expected one.'],
    ['a column that is missing', changed(5, { group: undefined }), 'Row 6 has no group.'],
    ['one group', rows.filter(({ group }) => group === 'saline'), 'Factor group: found one level, saline'],
    ['scores that do not vary', rows.map((row) => ({ ...row, score: 0.1 })), 'nothing to test them against'],
    ['no rows', [], 'Factor group: found no level'],
  ])('refuses %s', (_what, table, message) => {
    expect(() => mixedAnova(table, columns)).toThrow(message);
  });

  it('refuses levels that are not among those that were named', () => {
    expect(() => mixedAnova(rows, { ...columns, levels: { test: ['before', 'later'] } })).toThrow('Row 2: test is after, expected one of before, later.');
  });

  it('asks for the factors that its kind has', () => {
    expect(() => mixedAnova(rows, { ...columns, within: [] })).toThrow('expected a factor between animals and one within');
    expect(() => repeatedAnova(rows, { score: 'score', subject: 'animal' })).toThrow('found no factor within animals');
    expect(() => factorialAnova(rows, { score: 'score' })).toThrow('found no factor between animals');
    expect(() => factorialAnova(rows, { score: 'score', subject: 'animal', between: ['group'] })).toThrow('Row 2: animal a1 has a second score');
  });

  it('tests the sides of a box although their seconds sum to a constant', () => {
    const sides: Row[] = Object.entries(seconds).flatMap(([animal, [drug = NaN]]) => [{ animal, group: animal.slice(0, 1), side: 'drug', score: drug }, { animal, group: animal.slice(0, 1), side: 'vehicle', score: 900 - drug }]);
    const { intercept, effects: [group, side] } = mixedAnova(sides, { ...columns, within: ['side'] });
    expect([intercept.f, intercept.p, group?.f, group?.p, group?.partialEtaSquared.value]).toEqual([Infinity, 0, NaN, NaN, NaN]);
    expect(side?.p).toBeLessThan(0.001);
  });

  it('of huge differences takes no longer', () => {
    const { effects: [group] } = oneWay([{ name: 'a', scores: [1e5, 1e5 + 1, 1e5 + 2] }, { name: 'b', scores: [0, 1, 2, 3] }]);
    expect(group?.partialEtaSquared.value).toBeGreaterThan(0.99999);
    expect(group?.partialEtaSquared.interval.low).toBeGreaterThan(0.9999);
  });
});
