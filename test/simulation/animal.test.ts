import { describe, expect, it } from 'vitest';
import type { CompiledTrack } from '../../src/simulation/design/types.js';
import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { type LearnerName, learners } from '../../src/simulation/learners.js';
import { priorTable } from '../../src/simulation/parameters/table.js';
import { animalOf } from '../../src/simulation/simulator.js';
import { designOf, example } from './design/compiled.js';
import { looked, type Looked, tOfOne, tOfTwo } from './founding.js';

const plan = example('witnessed-fear-planned');
const seed = 20181210;

function trackOf(tracks: readonly CompiledTrack[], arm: string): CompiledTrack {
  const track = tracks.find(({ id }) => id.includes(arm));
  if (track === undefined) throw new Error(`No track ${arm}.`);
  return track;
}

describe.each(learners)('an animal that learns by %s', async (learner) => {
  const design = await designOf(plan);
  const track = trackOf(design.tracks, 'fearful.oxytocin');
  const rowOf = (animal = animalOf(design, Parameters.defaults, learner), run = 3, index = 5): number[] => [...looked(animal, design, track, seed, run, index).row];

  it('is the same whoever computes it, in whatever order', () => {
    const one = animalOf(design, Parameters.defaults, learner);
    const rows = Array.from({ length: 8 }, (_, index) => rowOf(one, 3, index));
    const other = animalOf(design, Parameters.defaults, learner);
    const backwards = Array.from({ length: 8 }, (_, index) => rowOf(other, 3, 7 - index)).reverse();
    expect(backwards).toEqual(rows);
    expect(rowOf()).toEqual(rows[5]);
    expect(new Set(rows.map(String)).size).toBe(8);
    expect(rowOf(one, 4)).not.toEqual(rowOf(one, 3));
  });

  it('has what a test can give', () => {
    const animal = animalOf(design, Parameters.defaults, learner);
    for (let index = 0; index < 20; index++) {
      const row = rowOf(animal, 0, index);
      const bySession = new Map<string, number>();
      for (const [column, { measure, session }] of track.cells.entries()) {
        const value = row[column] ?? NaN;
        if (measure.endsWith('.time')) bySession.set(session, (bySession.get(session) ?? 0) + value);
        if (measure.endsWith('.entries')) expect(Number.isInteger(value) && value >= 0).toBe(true);
        if (measure.endsWith('.freezing')) expect(value >= 0 && value <= 1).toBe(true);
      }
      expect([...bySession.values()]).toEqual([expect.closeTo(15, 9), expect.closeTo(15, 9), expect.closeTo(15, 9)]);
    }
  });
});

describe('bytes', () => {
  it('of this animal are these for ever, on every engine', async () => {
    // Those before any fit, so that a fit changes no byte here.
    const parameters = Parameters.defaults.with(Object.fromEntries(priorTable.map(({ name, value }) => [name, value])), 'test');
    const design = await designOf(plan, {}, parameters);
    const { row } = looked(animalOf(design, parameters), design, trackOf(design.tracks, 'fearful.oxytocin'), seed, 0, 0);
    expect([...row].map((value) => value.toPrecision(17))).toMatchInlineSnapshot(`
      [
        "9.6174776643313962",
        "5.3825223356686003",
        "13.000000000000000",
        "12.000000000000000",
        "0.0000000000000000",
        "0.036064283512025813",
        "13.732626118228486",
        "1.2673738817715132",
        "17.000000000000000",
        "16.000000000000000",
        "0.0000000000000000",
        "0.98358501781002527",
        "0.89229063020132393",
        "12.547796282572589",
        "2.4522037174274089",
        "4.0000000000000000",
        "3.0000000000000000",
        "0.0000000000000000",
        "3.9136474970208956",
      ]
    `);
  });
});

/** `runs` experiments of 12 animals a group, by arm. */
async function experiments(runs: number, overrides: Record<string, number> = {}, text = plan, learner: LearnerName = 'strengths'): Promise<Record<string, Looked[][]>> {
  const parameters = Parameters.defaults.with(overrides, 'test');
  const design = await designOf(text, {}, parameters);
  const animal = animalOf(design, parameters, learner);
  return Object.fromEntries(design.tracks.map((track, arm) => [track.id.replace('track.', ''), Array.from({ length: runs }, (_, run) => Array.from({ length: 12 }, (_, index) => looked(animal, design, track, seed, run, arm * 12 + index)))]));
}

/** Two-sided limits of t at 0.05, for 11 and 22 degrees of freedom. */
const limits = { one: 2.201, two: 2.074 };

const share = (truths: readonly boolean[]): number => truths.filter(Boolean).length / truths.length;
const preference = (group: readonly Looked[], test: number): number[] => group.map(({ preferences }) => preferences[test] ?? NaN);
const fear = (group: readonly Looked[]): number[] => group.map((animal) => animal.fear);

/** In how many of the experiments each of the directions of the release is found, between groups of 12. */
async function directions(runs: number, overrides: Record<string, number> = {}, learner: LearnerName = 'strengths'): Promise<Record<'conditioned' | 'gone' | 'left' | 'relapse' | 'fear' | 'worse', number>> {
  const { 'fearful.vehicle_given': fearful = [], 'fearful.oxytocin_given': oxytocin = [], 'calm.vehicle_given': calm = [] } = await experiments(runs, overrides, plan, learner);
  const of = (found: (run: number) => number, limit: number): number => share(Array.from({ length: runs }, (_, run) => found(run) > limit));
  const at = (groups: Looked[][], run: number, test: number): number[] => preference(groups[run] ?? [], test);
  const change = (groups: Looked[][], run: number, from: number, to: number): number[] => at(groups, run, to).map((value, index) => value - (at(groups, run, from)[index] ?? NaN));
  return {
    conditioned: of((run) => tOfOne(change(calm, run, 0, 1)), limits.one),
    gone: of((run) => -tOfOne(change(calm, run, 1, 2)), limits.one),
    left: of((run) => tOfOne(change(calm, run, 0, 2)), limits.one),
    relapse: of((run) => tOfTwo(at(fearful, run, 2), at(calm, run, 2)), limits.two),
    fear: of((run) => tOfTwo(fear(oxytocin[run] ?? []), fear(fearful[run] ?? [])), limits.two),
    worse: of((run) => tOfTwo(at(oxytocin, run, 2), at(fearful, run, 2)), limits.two),
  };
}

describe('the founding experiment with defaults, 12 animals a group', () => {
  const runs = 300;
  /** Four standard errors of a share of 0.025 among so many. */
  const chance = 0.025 + 4 * Math.sqrt((0.025 * 0.975) / runs);

  it('shows each direction of the release in more than 90 % of experiments', async () => {
    const { left: _, ...five } = await directions(runs);
    for (const power of Object.values(five)) expect(power).toBeGreaterThan(0.9);
  });

  it('by the second learner a preference is had, fades and is not gone, and nothing brings it back', async () => {
    const found = await directions(runs, {}, 'latent causes');
    for (const power of [found.conditioned, found.gone, found.left, found.fear]) expect(power).toBeGreaterThan(0.9);
    for (const power of [found.relapse, found.worse]) expect(power).toBeLessThan(chance);
  });

  it('without social gain there is no relapse, nor fear, beyond chance', async () => {
    const { conditioned, gone, relapse, fear, worse } = await directions(runs, { social_gain: 0 });
    expect([conditioned, gone].every((power) => power > 0.9)).toBe(true);
    for (const power of [relapse, fear, worse]) expect(power).toBeLessThan(chance);
  });

  it('where oxytocin multiplies by 1 it does nothing beyond chance, and the relapse is there', async () => {
    const { relapse, fear, worse } = await directions(runs, { oxytocin_familiar_gain: 1 });
    expect(relapse).toBeGreaterThan(0.9);
    for (const power of [fear, worse]) expect(power).toBeLessThan(chance);
  });
});

describe('changing the protocol changes the prediction', () => {
  const means = async (text: string, arm = 'calm.vehicle_given', overrides: Record<string, number> = {}): Promise<number[]> => {
    const groups = (await experiments(40, overrides, text))[arm] ?? [];
    return [0, 1, 2].map((test) => groups.flatMap((group) => preference(group, test)).reduce((sum, value) => sum + value, 0) / (groups.length * 12));
  };

  it('a dose without effect conditions nothing', async () => {
    const [before = NaN, after = NaN] = await means(plan.replace('dose: 10 mg/kg', 'dose: 0.5 mg/kg'));
    expect(Math.abs(after - before)).toBeLessThan(0.6);
  });

  it('a few days without the drug leave more preference than two weeks', async () => {
    const [, , long = NaN] = await means(plan);
    const [, , short = NaN] = await means(plan.replace('days 11 to 24', 'days 11 to 12').replace('phase relapse day 25', 'phase relapse day 13'));
    expect(short).toBeGreaterThan(long + 2);
  });

  it('beside a stranger there is little relapse', async () => {
    const [, , familiar = NaN] = await means(plan, 'fearful.vehicle_given');
    const [, , stranger = NaN] = await means(plan.replace('familiarity: cage_mate', 'familiarity: unfamiliar'), 'fearful.vehicle_given');
    expect(stranger).toBeLessThan(familiar / 2);
  });
});

describe('animals that are lost', () => {
  it('have nothing measured from then on', async () => {
    const parameters = Parameters.defaults.with({ attrition: 1 }, 'test');
    const design = await designOf(plan, {}, parameters);
    const animal = animalOf(design, parameters);
    const [track] = design.tracks;
    const rows = Array.from({ length: 50 }, (_, index) => (track === undefined ? new Float64Array(0) : looked(animal, design, track, seed, 0, index).row));
    for (const row of rows) expect(row.findIndex(Number.isNaN)).toBeGreaterThanOrEqual(0);
    for (const row of rows) expect(row.slice(row.findIndex(Number.isNaN)).every(Number.isNaN)).toBe(true);
  });
});

describe('animals that a protocol expects to lose', () => {
  it('are lost at the rate that it states', async () => {
    const design = await designOf(plan.replace('  weight: 25 g assumed', '  weight: 25 g assumed\n  attrition: 25 % assumed'));
    const animal = animalOf(design, Parameters.defaults);
    const [track] = design.tracks;
    const lost = Array.from({ length: 800 }, (_, index) => track !== undefined && looked(animal, design, track, seed, 0, index).row.some(Number.isNaN));
    expect(Math.abs(share(lost) - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 800));
  });
});

describe('a biased assignment', () => {
  it('gives the drug the side that was less liked in the first test', async () => {
    const design = await designOf(example('biased-cocaine'));
    const animal = animalOf(design, Parameters.defaults);
    const [track] = design.tracks;
    if (track === undefined) throw new Error('There is no track.');
    const drugged = new Set<string>();
    for (let index = 0; index < 60; index++) {
      const row = new Float64Array(track.cells.length);
      animal.run(track, seed, 0, index, index, row, 0);
      const time = (role: number): number => row[track.cells.findIndex(({ measure, place }) => measure.endsWith('.time') && place === design.places[animal.placeOfRole[role] ?? -1])] ?? NaN;
      expect(design.roles[0]).toContain('nonpreferred');
      expect(time(0)).toBeLessThan(time(1));
      drugged.add(design.places[animal.placeOfRole[0] ?? -1] ?? '');
    }
    expect(drugged.size).toBe(2);
  });
});
