import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/language/ir/types.js';
import { clearances, type CompiledDesign, type CompiledTrack, drugAt, drugColumn, kinds } from '../../../src/simulation/design/types.js';
import { Parameters } from '../../../src/simulation/parameters/parameters.js';
import { designOf, example } from './compiled.js';

const plan = example('witnessed-fear-planned');

function trackOf(design: CompiledDesign, arm: string): CompiledTrack {
  const track = design.tracks.find(({ id }) => id.includes(arm));
  if (track === undefined) throw new Error(`No track ${arm}.`);
  return track;
}

/** What drugs do at an event, at the typical clearance. */
function drugAtTypical({ events }: CompiledTrack, event: number, column: keyof typeof drugColumn): number {
  return events.drugs[drugAt(event, -clearances.first / clearances.step, drugColumn[column])] ?? Number.NaN;
}

const indicesOf = ({ events }: CompiledTrack, kind: number): number[] => Array.from(events.kind.keys()).filter((event) => events.kind[event] === kind);
const minutes = (value: number): Value => ({ type: 'quantity', value, unit: 'min', written: `${value} min` });
const term = (list: string, word: string): Value => ({ type: 'term', list, term: word });

/** Reward of the first pairing with the drug. */
async function rewardOf(text: string): Promise<number> {
  const track = trackOf(await designOf(text), 'calm.vehicle');
  const rewards = indicesOf(track, kinds.exposure).map((event) => drugAtTypical(track, event, 'reward'));
  return rewards.find((reward) => Math.abs(reward) > 1e-6) ?? 0;
}

/** mA s that make half of the most stress that shocks make. */
const half = Parameters.defaults.get('footshock_half');

describe('the plan of the founding experiment', async () => {
  const design = await designOf(plan);
  const track = trackOf(design, 'fearful.oxytocin_given');

  it('has its days, places, tests and pairings', () => {
    expect(design.tracks).toHaveLength(4);
    expect(design.tracks.map(({ n }) => n)).toEqual([12, 12, 12, 12]);
    expect([...track.events.kind].join('')).toBe(`1${'00'.repeat(8)}1${'00'.repeat(14)}31`);
    expect(indicesOf(track, kinds.access).map((event) => track.events.onset[event])).toEqual([600, 9 * 1440 + 600, 24 * 1440 + 605]);
    expect(track.events.minutes[0]).toBe(15);
    // Saline first, then the drug: the second role, then the first.
    expect([...track.events.place.subarray(1, 5)]).toEqual([-2, -1, -2, -1]);
  });

  it('every number that is measured has a column of its own', () => {
    expect([...track.measurements.column]).toEqual(track.cells.map((_, column) => column));
  });

  it('the drug works when it has been given, and not a day later', () => {
    const rewards = indicesOf(track, kinds.exposure).map((event) => drugAtTypical(track, event, 'reward'));
    for (const [index, reward] of rewards.slice(0, 16).entries()) {
      if (index % 2 === 0) expect(Math.abs(reward)).toBeLessThan(1e-6);
      else expect(reward).toBeGreaterThan(0.2);
    }
    for (const reward of rewards.slice(16)) expect(Math.abs(reward)).toBeLessThan(1e-6);
  });

  it('only the fearful demonstrator is feared, and only oxytocin is oxytocin', () => {
    const at = (arm: string): [number, number] => {
      const track = trackOf(design, arm);
      const [event = -1] = indicesOf(track, kinds.witnessing);
      return [track.events.stress[event] ?? NaN, drugAtTypical(track, event, 'central')];
    };
    expect(at('fearful.vehicle_given')).toEqual([expect.closeTo(40 / (40 + half), 9), 0]);
    expect(at('calm.oxytocin_given')).toEqual([0, expect.closeTo(0.92, 1)]);
    expect(at('calm.vehicle_given')).toEqual([0, 0]);
  });

  it('nothing of it is ignored; what was taken to be so is said', () => {
    expect(design.ignored).toEqual([]);
    expect(design.assumed).toHaveLength(7);
    expect(design.assumed[0]).toBe('pretest.first_test: it is in the middle of its window of time.');
  });

  it('means the same under other names', async () => {
    const renamed = plan.replace(/\b(drug_side|saline_side|morning|afternoon|box|left|right|conditioning|observers|demonstrators|witnesses|fearful|calm)\b/g, 'x_$1');
    const other = await designOf(renamed);
    expect(other.tracks.map(({ events }) => events)).toEqual(design.tracks.map(({ events }) => events));
    expect(other.boxes.map(({ joined, attraction }) => ({ joined, attraction }))).toEqual(design.boxes.map(({ joined, attraction }) => ({ joined, attraction })));
  });
});

describe('changing the protocol changes what happens', async () => {
  const before = await rewardOf(plan);

  it('less of the drug, less reward; none with hardly any', async () => {
    expect(await rewardOf(plan.replace('dose: 10 mg/kg', 'dose: 5 mg/kg'))).toBeLessThan(0.8 * before);
    expect(await rewardOf(plan.replace('dose: 10 mg/kg', 'dose: 0.1 mg/kg'))).toBe(0);
  });

  it('in rats half of the dose does the same', async () => {
    const factor = Parameters.defaults.get('rat_potency');
    const rats = plan.replaceAll('species: mouse', 'species: rat');
    expect(await rewardOf(rats.replace('dose: 10 mg/kg', `dose: ${10 / factor} mg/kg`))).toBeCloseTo(before, 9);
    expect((await designOf(rats)).assumed).toHaveLength(7);
  });

  it('in other animals drugs act as in mice, which is said', async () => {
    const voles = plan.replaceAll('species: mouse', 'species: vole');
    expect(await rewardOf(voles)).toBe(before);
    expect((await designOf(voles)).assumed).toContain('Drugs act on a vole as on a mouse.');
  });

  it('injected after the session, nothing', async () => {
    const [inject, confine] = ['    inject morphine immediately before morphine_pairing\n', '    confine to drug_side for 30 min as morphine_pairing\n'];
    expect(await rewardOf(plan.replace(inject + confine, confine + inject.replace('before', 'after')))).toBe(0);
  });

  it('long before it, what comes after the drug', async () => {
    expect(await rewardOf(plan.replace('inject morphine immediately before morphine_pairing', 'inject morphine 3 h before morphine_pairing'))).toBeLessThan(0);
  });

  it('more days without the drug, more exposures', async () => {
    const longer = await designOf(plan.replace('days 11 to 24', 'days 11 to 30').replace('phase relapse day 25', 'phase relapse day 31'));
    expect(trackOf(longer, 'calm.vehicle').events.count).toBe(48 + 12);
  });

  it('a stranger is watched as one', async () => {
    const design = await designOf(plan.replace('familiarity: cage_mate', 'familiarity: unfamiliar'));
    const track = trackOf(design, 'fearful.vehicle');
    const [event = -1] = indicesOf(track, kinds.witnessing);
    expect(track.events.familiar[event]).toBe(0);
  });

  it('weaker shocks, less fear', async () => {
    const design = await designOf(plan.replace('footshock 1 mA', 'footshock 0.25 mA'));
    const track = trackOf(design, 'fearful.vehicle');
    expect(track.events.stress[indicesOf(track, kinds.witnessing)[0] ?? -1]).toBeCloseTo(10 / (10 + half), 9);
  });
});

describe('a box', () => {
  it('with an alley between its sides has three places, of which the alley is liked less and is where a test begins', async () => {
    const { places, boxes: [box], tracks: [track] } = await designOf(example('biased-cocaine'));
    expect(places.map((place) => place.replace(/^.*\./, ''))).toEqual(['striped', 'black', 'between_them']);
    expect(box?.attraction[2]).toBeLessThan(0);
    expect(track?.events.start[0]).toBe(2);
  });
});

describe('what is not stated', () => {
  const needed: Record<string, Value> = {
    'drug_side.saline_side.method': term('assignment', 'counterbalanced'),
    'conditioning.duration': minutes(4 * 1440),
    'conditioning.pairing_day.confine.duration': minutes(30),
    'conditioning.pairing_day.confine_2.duration': minutes(30),
    'morphine.route': { type: 'reference', id: 'library/routes.cpp:route.sc' },
    'morphine.dose': { type: 'quantity', value: 10, unit: 'mg/kg', written: '10 mg/kg' },
    'sobriety.saline_only.confine.duration': minutes(30),
    'sobriety.saline_only.confine_2.duration': minutes(30),
    'relapse.witnessing.exposure.duration': minutes(5),
    'relapse.witnessing.procedure.fear': { type: 'number', value: 1, written: '1' },
    'relapse.witnessing.test.duration': minutes(15),
    'witnesses.familiarity': term('familiarity', 'cage_mate'),
    'observers.shock_history': term('yes_no', 'no'),
    'oxytocin.route': { type: 'reference', id: 'library/routes.cpp:route.intranasal' },
    'oxytocin.dose': { type: 'quantity', value: 0.4, unit: 'mg/kg', written: '0.4 mg/kg' },
  };

  it('is refused by name if it is needed, all at once, and what is not needed is not asked for', async () => {
    const message = await designOf(example('witnessed-fear')).catch((error: unknown) => String(error));
    const lines = String(message).split('\n');
    expect(lines[0]).toBe('Refused: The protocol does not say what a simulation needs to know:');
    expect(lines).toContain('  morphine.dose: how much of it is given; assume one with --assume morphine.dose=…');
    expect(lines.some((line) => line.includes('observers.strain'))).toBe(false);
  });

  it('is told with the part that could say it, and the words that it can be', async () => {
    const refused = await designOf(example('witnessed-fear')).catch((error: unknown) => error);
    expect(refused).toMatchObject({ needs: expect.arrayContaining([
      { name: 'morphine.dose', of: 'drug.morphine', why: 'how much of it is given' },
      expect.objectContaining({ name: 'drug_side.saline_side.method', choices: ['fixed', 'counterbalanced', 'random', 'biased', 'group_balanced'] }),
    ]) });
  });

  it.each([
    ['a quantity of another dimension', { type: 'quantity', value: 10, unit: 'mg', written: '10 mg' }],
    ['a bare number', { type: 'number', value: 10, written: '10' }],
  ] as const)('is missed still where %s is assumed', async (_, value) => {
    const name = 'sobriety.saline_only.confine.duration';
    const message = await designOf(example('witnessed-fear'), { ...needed, [name]: value }).catch((error: unknown) => String(error));
    expect(message).toContain(`${name}: how long it lasts, which ${value.written} does not say; assume one`);
  });

  it('can be assumed, and then the release itself is a design', async () => {
    const design = await designOf(example('witnessed-fear'), needed);
    expect([...trackOf(design, 'fearful.oxytocin').events.kind].join('')).toBe(`${'00'.repeat(4)}${'00'.repeat(14)}31`);
    expect(design.tracks.map(({ n }) => n)).toEqual([null, null, null, null]);
  });

  it.each(Object.keys(needed))('%s is missed', async (name) => {
    const { [name]: _, ...others } = needed;
    await expect(designOf(example('witnessed-fear'), others)).rejects.toThrow(`${name}: `);
  });

  it('a name that is not needed is refused', async () => {
    await expect(designOf(plan, { 'morphine.dose': minutes(3) })).rejects.toThrow('Nothing that a simulation needs is called morphine.dose, or the protocol states it.');
  });
});

describe('values in the place of those that are stated', () => {
  const instead = (values: Record<string, Value>): Promise<CompiledDesign> => designOf(plan, {}, Parameters.defaults, values);

  it('mean what the text with them would mean', async () => {
    const dose: Value = { type: 'quantity', value: 5, unit: 'mg/kg', written: '5 mg/kg' };
    const written = await designOf(plan.replace('dose: 10 mg/kg', 'dose: 5 mg/kg').replace('cage_mate', 'unfamiliar').replace('n: 12', 'n: 6'));
    const swept = await instead({ 'morphine.dose': dose, 'witnesses.familiarity': term('familiarity', 'unfamiliar'), 'design.n': { type: 'number', value: 6, written: '6' } });
    expect(swept.tracks).toEqual(written.tracks);
  });

  it('of what there is not are refused', async () => {
    await expect(instead({ 'morfine.dose': minutes(3) })).rejects.toThrow('Nothing that a simulation can change is called morfine.dose.');
  });
});

describe('what the model cannot represent is listed', () => {
  it('measures that no animal of it has', async () => {
    const { ignored } = await designOf(example('withdrawal-signs'));
    expect(ignored).toContain('jumps during scoring: the model has none of it.');
  });

  it('a drug that it does not know', async () => {
    const { ignored } = await designOf(plan.replaceAll('drug morphine {', 'drug ketamine {').replaceAll('inject morphine', 'inject ketamine'));
    expect(ignored).toEqual(['ketamine (inject ketamine immediately before morphine_pairing): the model has no kinetics and effect of ketamine.']);
  });
});
