import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occupancyFigure, type OccupancyFigure } from '../../../src/report/figures/occupancy.js';
import type { Rect } from '../../../src/report/figures/parts/drawing.js';
import { name } from './generated.js';
import { expectSoundFigure, ofRole, textsOf } from './sound.js';
import { must } from '../../must.js';

/** A test whose visits follow one another without a gap. */
const visitsOf = (places: number, minutes: number): fc.Arbitrary<OccupancyFigure['animals'][number]['visits'][number]> =>
  fc.array(fc.record({ place: fc.nat(places - 1), share: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 20 }).map((parts) => {
    const ends = parts.map(({ share }) => share * minutes).sort((one, other) => one - other);
    return parts.map(({ place }, index) => ({ place, from: ends[index - 1] ?? 0, to: ends[index] ?? minutes }));
  });

const figure = fc.record({ places: fc.array(name, { minLength: 1, maxLength: 4 }), tests: fc.array(fc.record({ title: name, subtitle: name, minutes: fc.double({ min: 0.5, max: 600, noNaN: true }) }), { minLength: 1, maxLength: 4 }) }).chain(({ places, tests }): fc.Arbitrary<OccupancyFigure> => fc.record({
  title: name,
  description: name,
  places: fc.constant(places),
  tests: fc.constant(tests),
  animals: fc.array(fc.record({ name, visits: fc.tuple(...tests.map(({ minutes }) => visitsOf(places.length, minutes))).map((visits) => [...visits]) }), { minLength: 1, maxLength: 6 }),
  remark: name,
}));

describe('the figure of single animals', () => {
  it('is sound for any names and visits', { timeout: 60_000 }, () => {
    fc.assert(fc.property(figure, (data) => expectSoundFigure(occupancyFigure(data))));
  });

  const one: OccupancyFigure = { title: 'Single animals', description: '', places: ['drug side', 'saline side'], tests: [{ title: 'day 1', subtitle: '', minutes: 10 }, { title: 'day 2', subtitle: '', minutes: 10 }], animals: [{ name: 'A01', visits: [[{ place: 0, from: 0, to: 2.5 }, { place: 1, from: 2.5, to: 10 }], []] }], remark: '' };

  it('fills the lane of a place for as long as the animal is in it', () => {
    const [first, second] = ofRole(occupancyFigure(one), 'visit') as Rect[];
    expect(must(second).width / must(first).width).toBeCloseTo(3, 9);
    expect(must(second).y).toBeGreaterThan(must(first).y);
    expect(must(first).x + must(first).width).toBeCloseTo(must(second).x, 9);
  });

  it('says where an animal was not tested', () => {
    expect(textsOf(occupancyFigure(one)).filter((text) => text === 'not tested')).toHaveLength(1);
  });
});
