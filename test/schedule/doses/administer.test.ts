import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { administered } from '../../../src/schedule/doses/administer.js';
import { drawnUp } from '../../../src/schedule/doses/syringe.js';
import { stockOf } from '../../../src/schedule/doses/stock.js';
import type { Syringe } from '../../../src/schedule/facility/types.js';
import type { Administration, ScheduledAnimal, ScheduledEvent } from '../../../src/schedule/types.js';
import { tableFiles } from '../../../src/export/tables.js';
import { parseCsv } from '../../export/csv.js';
import { animals, compiled, events, syringes, twoDrugs } from '../two-drugs.js';

const [mouse] = animals as [ScheduledAnimal];
const [first] = events as [ScheduledEvent];

/** What the only step of a protocol gives to an animal of 25 g. */
async function given(text: string, animal: Partial<ScheduledAnimal> = {}, event: Partial<ScheduledEvent> = {}, drawnWith: readonly Syringe[] = []): Promise<Administration | undefined> {
  const { study, experiment } = await compiled(text);
  const [step] = experiment.phases.flatMap(({ sessions }) => sessions).flatMap(({ steps }) => steps);
  const [phase] = experiment.phases;
  const [session] = phase?.sessions ?? [];
  const one: ScheduledAnimal = { ...mouse, weights: [{ date: null, grams: 25 }], arm: null, track: null, levels: {}, ...animal };
  const happening: ScheduledEvent = { ...first, animal: one.id, phase: phase?.id ?? '', session: session?.id ?? '', step: step?.id ?? '', written: step?.written ?? '', day: 1, ...event };
  return administered(study, experiment, [one], [happening], drawnWith).events[0]?.administration;
}

const base = 'animals mice { species: mouse  weight: 25 g }\n';
const step = (act: string): string => `phase a day 1 { session s at 09:00 { ${act} } }`;

describe('what an event gives', () => {
  it('rests on the weight of the animal and is rounded as the syringe measures', async () => {
    const { schedule } = await twoDrugs();
    const morphine = schedule.events.find(({ id }) => id === 'M2/1/step.training.pairing.inject')?.administration;
    // 10 mg/kg of 20.7 g are 0.207 mg, 0.1035 mL of 2 mg/mL; the syringe has steps of 0.01 mL.
    expect(morphine).toMatchObject({ route: 'sc', exactVolume: 0.1035, volume: 0.1, weight: { grams: 20.7, date: null, from: 'animal' }, missing: [] });
    expect(morphine?.materials).toEqual([{ material: 'drug.morphine', name: 'morphine', dose: 10, unit: 'mg/kg', amount: 0.2, concentration: 2, volume: 0.1 }]);
    const oxytocin = schedule.events.find(({ step: id }) => id === 'step.last.probe.inject')?.administration;
    expect(oxytocin).toMatchObject({ volume: 0.01, weight: null, materials: [{ amount: 0.01, concentration: 1 }] });
    const vehicle = schedule.events.find(({ step: id }) => id === 'step.last.probe.inject_2')?.administration;
    expect(vehicle).toMatchObject({ volume: 0.01, materials: [{ dose: null, amount: null }] });
  });

  it('follows a later weighing from its date on, and not before', async () => {
    const { study, experiment } = await compiled();
    const heavier = animals.map((animal) => (animal.id === 'M1' ? { ...animal, weights: [...animal.weights, { date: '2026-03-08', grams: 24 }] } : animal));
    const volumes = (list: readonly ScheduledAnimal[]): (number | undefined)[] => administered(study, experiment, list, events, syringes).events.filter(({ animal, written }) => animal === 'M1' && written === 'inject morphine').map(({ administration }) => administration?.exactVolume ?? undefined);
    expect(volumes(animals)).toEqual([0.1, 0.1]);
    expect(volumes(heavier)).toEqual([0.1, 0.12]);
  });

  it.each([
    ['a volume for the weight, and the concentration that follows', 'drug d { dose: 5 mg/kg  volume: 10 mL/kg  route: ip }', 'inject d', { volume: 0.25, materials: [{ amount: 0.125, concentration: 0.5 }] }],
    ['a fixed volume', 'drug d { dose: 5 mg/kg  volume: 0.2 mL  route: ip }', 'inject d', { volume: 0.2, materials: [{ amount: 0.125, concentration: 0.625 }] }],
    ['a dose per side, on both', 'drug d { dose: 2 ug per side  volume: 0.5 uL per side  route: intracranial }', 'infuse d', { volume: 0.001, sites: { count: 2, per: 'side' }, weight: null, materials: [{ dose: 0.002, unit: 'mg', per: 'side', amount: 0.004, concentration: 4 }] }],
    ['a dose per side at three sites', 'drug d { dose: 2 ug per site  volume: 0.5 uL per site  route: intracranial  site: "a", "b", "c" }', 'infuse d', { volume: 0.0015, sites: { count: 3, per: 'site' } }],
    ['a dose per side in a structure, on both', 'drug d { dose: 50 ng per side  volume: 0.3 uL per side  route: intracranial  site: "nucleus accumbens shell" }', 'infuse d', { volume: 0.0006, sites: { count: 2, per: 'side' }, materials: [{ amount: 0.0001, concentration: 0.166666666667 }] }],
    ['a dose per side in a structure that says on which, once', 'drug d { dose: 50 ng per side  volume: 0.3 uL per side  route: intracranial  site: "left nucleus accumbens" }', 'infuse d', { volume: 0.0003, materials: [{ amount: 0.00005 }] }],
    ['a dose per side where the sentence says into what', 'drug d { dose: 50 ng per side  volume: 0.3 uL per side  route: intracranial  site: "amygdala" }', 'infuse d into "right amygdala"', { volume: 0.0003, materials: [{ amount: 0.00005 }] }],
    ['a dose per side and a volume per site, as often as each other', 'drug d { dose: 50 ng per side  volume: 0.3 uL per site  route: intracranial  site: "amygdala" }', 'infuse d', { volume: 0.0006, materials: [{ amount: 0.0001 }] }],
    ['a dose per site in one that is named, once', 'drug d { dose: 50 ng per site  volume: 0.3 uL per site  route: im  site: "thigh" }', 'inject d', { volume: 0.0003, materials: [{ amount: 0.00005 }] }],
    ['percent by weight', 'drug d { dose: 2 g/kg  concentration: 20 % w/v  route: ip }', 'inject d', { volume: 0.25, materials: [{ amount: 50, concentration: 200 }] }],
    ['a molar dose in a molar concentration', 'drug d { dose: 10 umol/kg  concentration: 1 mM  route: ip }', 'inject d', { volume: 0.25, missing: [], materials: [{ unit: 'umol/kg', strength: { value: 1, unit: 'umol/mL' } }] }],
    ['a molar concentration by the molar mass', 'drug d { dose: 127 mg/kg  concentration: 0.15 M  molar_mass: 42.39 g/mol  route: ip }', 'inject d', { volume: 0.499331603366, missing: [], materials: [{ amount: 3.175, concentration: 6.3585 }] }],
    ['a molar dose by the molar mass', 'drug d { dose: 10 umol/kg  concentration: 1 mg/mL  molar_mass: 400 g/mol  route: ip }', 'inject d', { volume: 0.1, missing: [], materials: [{ strength: { value: 2.5, unit: 'umol/mL' } }] }],
    ['percent by volume, by the density', 'drug d { dose: 2 g/kg  concentration: 20 % v/v  density: 0.8 g/mL  route: ip }', 'inject d', { volume: 0.3125, missing: [], materials: [{ amount: 50, concentration: 160 }] }],
    ['a molar dose in percent by volume, by both', 'drug d { dose: 10 mmol/kg  concentration: 20 % v/v  density: 0.8 g/mL  molar_mass: 40 g/mol  route: ip }', 'inject d', { volume: 0.0625, missing: [] }],
    ['a volume, whatever the concentration', 'drug d { dose: 10 mL/kg  concentration: 20 % v/v  route: ip }', 'inject d', { volume: 0.25, missing: [] }],
    ['a molar concentration in a volume', 'drug d { concentration: 0.15 M  volume: 20 mL/kg  route: ip }', 'inject d', { volume: 0.5, missing: [], materials: [{ dose: null, strength: { value: 150, unit: 'umol/mL' } }] }],
    ['a molar concentration in a mix', 'drug d { molar_mass: 40 g/mol }\nmix m { contains: 10 mM of d  route: ip  volume: 10 mL/kg }', 'inject m', { volume: 0.25, materials: [{ name: 'm' }, { name: 'd in m', concentration: 0.4, amount: 0.1 }] }],
    ['units', 'drug d { dose: 40 IU/kg  concentration: 10 IU/mL  route: ip }', 'inject d', { volume: 0.1, materials: [{ amount: null, unit: '[iU]/kg' }] }],
    ['a dose of the sentence before the material', 'drug d { dose: 5 mg/kg  concentration: 1 mg/mL  route: ip }', 'inject d 2 mg/kg', { volume: 0.05 }],
    ['the dose and not the ladder where no step goes up it', 'drug d { dose: 5 mg/kg  ladder: 1 mg/kg, 2 mg/kg  concentration: 1 mg/mL  route: ip }', 'inject d', { volume: 0.125 }],
    ['two solutions in one syringe', 'drug d { dose: 5 mg/kg  concentration: 1 mg/mL  route: ip }\ndrug e { dose: 1 mg/kg  concentration: 1 mg/mL  route: ip }', 'inject d + e', { volume: 0.15, materials: [{ volume: 0.125 }, { volume: 0.025 }] }],
    ['one solution with both', 'drug d { dose: 5 mg/kg  route: ip }\ndrug e { dose: 1 mg/kg  volume: 10 mL/kg  route: ip }', 'inject d + e { volume: 10 mL/kg }', { volume: 0.25, materials: [{ amount: 0.125, concentration: 0.5 }, { amount: 0.025, concentration: 0.1 }] }],
    ['one solution of which one of them states the volume', 'drug d { dose: 10 mg/kg  volume: 10 mL/kg  route: ip }\ndrug e { dose: 1 mg/kg  route: ip }', 'inject d + e', { volume: 0.25, missing: [], materials: [{ amount: 0.25, concentration: 1 }, { amount: 0.025, concentration: 0.1, volume: 0.25 }] }],
    ['the volume of the drug beside a vehicle that states nothing', 'drug d { dose: 10 mg/kg  volume: 10 mL/kg  route: ip }\nvehicle v { route: ip }', 'inject d + v', { volume: 0.25, missing: [], materials: [{ amount: 0.25, concentration: 1 }, { volume: null }] }],
    ['not known where one of two solutions is not', 'drug d { dose: 10 mg/kg  concentration: 1 mg/mL  route: ip }\ndrug e { dose: 1 mg/kg  route: ip }', 'inject d + e', { volume: null, missing: ['e goes into one syringe with others, and neither its volume nor its concentration is stated'] }],
    ['a mix of two drugs', 'drug d { route: iv }\ndrug e { route: iv }\nmix both { contains: 5 mg/kg of d, 1 mg/kg of e  route: iv  volume: 5 mL/kg }', 'inject both', { volume: 0.125, materials: [{ name: 'both', volume: 0.125 }, { name: 'd in both', material: 'drug.d', amount: 0.125, concentration: 1 }, { name: 'e in both', amount: 0.025 }] }],
    ['nothing to draw up of what is drunk', 'drug d { concentration: 0.5 mg/mL  route: drinking_water }', 'give d for 24 h', { volume: null, missing: [], route: 'drinking_water' }],
  ])('is %s', async (_, materials, act, expected) => {
    expect(await given(base + materials + '\n' + step(act))).toMatchObject(expected);
  });

  it('is rounded site by site, as it is drawn up', async () => {
    const text = `${base}drug d { dose: 53 ng per side  concentration: 0.1 ug/uL  route: intracranial }\n${step('infuse d')}`;
    const drawn = (syringe: Omit<Syringe, 'name'>): Promise<Administration | undefined> => given(text, {}, {}, [{ name: 'one', ...syringe }]);
    // 0.53 uL a side: 0.5 of a syringe with steps of 0.1 uL, so 1.0 of 1.06 uL, where the whole would be rounded to 1.1.
    expect(await drawn({ holds: 0.001, step: 0.0001 })).toMatchObject({ volume: 0.001, exactVolume: 0.00106, syringe: { draws: 1 }, materials: [{ volume: 0.001, amount: 0.0001 }] });
    expect(await drawn({ holds: 0.0005, step: 0.00001 })).toMatchObject({ volume: 0.00108, sites: { count: 2 }, syringe: { draws: 2 } });
    await expect(drawn({ holds: 0.01, step: 0.002 })).rejects.toMatchObject({ problems: [{ message: expect.stringContaining('0.53 uL is too little') }] });
  });

  it('has of each of two solutions what the syringe measures of it, and the dose in that', async () => {
    const materials = `${base}drug d { dose: 10 mg/kg  concentration: 1.75 mg/mL  route: ip }\ndrug e { dose: 1 mg/kg  concentration: 0.44 mg/mL  route: ip }\n`;
    const drawn = await given(materials + step('inject d + e'), {}, {}, [{ name: 'one', holds: 0.5, step: 0.01 }]);
    expect(drawn).toMatchObject({ volume: 0.2, exactVolume: 0.199675324675, syringe: { draws: 1 }, materials: [{ volume: 0.14, amount: 0.245 }, { volume: 0.06, amount: 0.0264 }] });
  });

  it('is what a pump gives in its time', async () => {
    const pump = await given(`${base}drug d { rate: 9 mg/kg/day  route: minipump }\n${step('infuse d for 7 days')}`, {}, { duration: 7 * 1440 });
    expect(pump).toMatchObject({ volume: null, materials: [{ dose: 9, unit: 'mg/kg/d', amount: 1.575, concentration: null }] });
  });

  it('is the dose of the level, or of the rung, that the animal has', async () => {
    const levels = `${base}factor dose = low 1 mg/kg, high 3 mg/kg\ngroups design of mice { cross: dose }\ndrug d { concentration: 1 mg/mL  route: ip }\n${step('inject d (dose)')}`;
    const byLevel = async (level: string): Promise<unknown> => (await given(levels, { track: `track.${level}`, levels: { 'factor.dose': `level.dose.${level}` } }))?.materials[0]?.dose;
    expect([await byLevel('low'), await byLevel('high')]).toEqual([1, 3]);
    const ladder = `${base}drug d { concentration: 1 mg/mL  route: ip }\nphase a days 1 to 3 { session s at 09:00 { inject d 1, 3, 10 mg/kg by day } }`;
    const onDay = async (day: number): Promise<unknown> => (await given(ladder, {}, { day }))?.materials[0]?.dose;
    expect([await onDay(1), await onDay(2), await onDay(3)]).toEqual([1, 3, 10]);
  });

  it('is not known of one that states a volume and one that states a concentration, and then the stock has neither', async () => {
    const unknown = await given(`${base}drug d { dose: 10 mg/kg  volume: 10 mL/kg  route: ip }\ndrug e { dose: 1 mg/kg  concentration: 0.5 mg/mL  route: ip }\n${step('inject d + e')}`);
    expect(unknown).toMatchObject({ volume: null, missing: [expect.stringMatching(/^d and e go into one syringe, and it is not clear/)], materials: [{ amount: 0.25, volume: null }, { amount: 0.025, volume: null }] });
    expect(stockOf([Object.assign({}, first, { administration: unknown })], 0.1)).toEqual([]);
  });

  it.each([
    ['0.15 M', '127 mg/kg', 'the molar mass of d (“molar_mass”) is not stated, to turn 0.15 M into mg/mL'],
    ['0.15 M  molar_mass: unstated', '127 mg/kg', 'the molar mass of d (“molar_mass”) is unstated, to turn 0.15 M into mg/mL'],
    ['1 mg/mL', '10 umol/kg', 'the molar mass of d (“molar_mass”) is not stated, to turn 1 mg/mL into umol/mL'],
    ['20 % v/v', '2 g/kg', 'the density of d (“density”) is not stated, to turn 20 % v/v into mg/mL'],
    ['20 % v/v  density: 0.8 g/mL', '2 mmol/kg', 'the molar mass of d (“molar_mass”) is not stated, to turn 20 % v/v into umol/mL'],
    ['20 %', '2 g/kg', 'it is not said whether 20 % is by weight or by volume: write % w/v or % v/v'],
    ['1 mg/mL', '10 IU/kg', '1 mg/mL of d cannot be turned into iU/mL: state the concentration in that unit'],
  ])('says of %s for %s what is missing to turn it', async (concentration, dose, missing) => {
    expect(await given(`${base}drug d { dose: ${dose}  concentration: ${concentration}  route: ip }\n${step('inject d')}`)).toMatchObject({ volume: null, missing: [missing] });
  });

  it('says what is missing, and makes up no number', async () => {
    expect(await given(`${base}drug d { dose: 5 mg/kg  concentration: unstated  route: ip }\n${step('inject d')}`)).toMatchObject({ volume: null, missing: ['the concentration is unstated'], materials: [{ amount: 0.125 }] });
    expect(await given(`${base}drug d { dose: 5 to 6 mg/kg  concentration: 1 mg/mL  route: ip }\n${step('inject d')}`)).toMatchObject({ volume: null, missing: ['the dose is a range, 5 to 6 mg/kg'] });
    expect(await given(`${base}drug d { dose: 5 to 10 mg/kg  volume: 10 mL/kg  route: ip }\n${step('inject d')}`)).toMatchObject({ volume: 0.25, missing: ['the dose is a range, 5 to 10 mg/kg'], materials: [{ dose: null, amount: null }] });
    expect(await given(`${base}drug d { dose: unstated  volume: 10 mL/kg  route: ip }\n${step('inject d')}`)).toMatchObject({ volume: 0.25, missing: ['the dose is unstated'] });
    expect(await given(`${base}drug d { volume: 10 mL/kg  route: ip }\n${step('inject d')}`)).toMatchObject({ volume: 0.25, missing: [] });
  });

  it.each([
    ['no weight', 'animals', { population: 'none', weights: [] }, /M1, day 1 \(2026-03-07\), .*its weight is not known/],
    ['a weight of nothing', 'animals', { weights: [{ date: null, grams: 0 }] }, /its weight of 0 g is impossible/],
    ['a weight that comes later', 'animals', { weights: [{ date: '2026-04-01', grams: 20 }] }, /was not weighed before 2026-04-01/],
    ['too light for the syringe', 'facility', { weights: [{ date: null, grams: 0.5 }] }, /2.5 uL is too little for insulin syringe/],
  ])('refuses %s, by animal and day, and says which input is to blame', async (_, input, change, message) => {
    const { study, experiment } = await compiled();
    const act = (): unknown => administered(study, experiment, animals.map((animal, index) => (index === 0 ? { ...animal, ...change } : animal)), events, syringes);
    expect(act).toThrow(expect.objectContaining({ name: 'Unschedulable', problems: expect.arrayContaining([expect.objectContaining({ input, message: expect.stringMatching(message) })]) }));
  });

  it('is drawn up several times where no syringe holds it, which is told', async () => {
    const { study, experiment } = await compiled();
    const heavy = animals.map((animal, index) => (index === 0 ? { ...animal, weights: [{ date: null, grams: 222 }] } : animal));
    const { events: given, assumed } = administered(study, experiment, heavy, events, syringes);
    // 10 mg/kg of 222 g are 2.22 mg, 1.11 mL of 2 mg/mL: three times 0.37 mL.
    expect(given.find(({ animal }) => animal === 'M1')?.administration).toMatchObject({ volume: 1.11, exactVolume: 1.11, syringe: { name: 'insulin syringe', draws: 3 }, materials: [{ amount: 2.22, volume: 1.11 }] });
    expect(assumed).toEqual([{ name: 'draws sc', value: '3 equal parts for each of 2 administrations of 1.11 mL or more', because: 'no syringe of the facility for sc holds so much; name a larger one in "syringes" to draw up once' }]);
  });

  it('refuses numbers that contradict each other', async () => {
    await expect(given(`${base}drug d { dose: 5 mg/kg  concentration: 1 mg/mL  volume: 10 mL/kg  route: ip }\n${step('inject d')}`)).rejects.toMatchObject({ problems: [{ input: 'protocol', at: 'study.cpp:4:38', message: expect.stringContaining('5 mg/kg, 1 mg/mL and a volume of 10 mL/kg, which contradict each other') }] });
  });
});

describe('a syringe', () => {
  it('is off by half a step at most, and the finest that holds it is taken', () => {
    const syringes = [{ name: 'large', holds: 5, step: 0.1 }, { name: 'small', holds: 0.5, step: 0.01 }];
    fc.assert(fc.property(fc.double({ min: 0.006, max: 5, noNaN: true }), (volume) => {
      const drawn = drawnUp([volume], 'ip', syringes);
      if (typeof drawn === 'string') throw new Error(drawn);
      const isSmall = volume < 0.505 && Math.round(volume / 0.01) <= 50;
      expect(drawn.syringe).toEqual({ name: isSmall ? 'small' : 'large', step: isSmall ? 0.01 : 0.1, draws: 1 });
      const [drawnVolume = Number.NaN] = drawn.volumes;
      expect(Math.abs(drawnVolume - volume)).toBeLessThanOrEqual((isSmall ? 0.01 : 0.1) / 2 + 1e-9);
    }));
  });

  it('rounds what is midway between two marks up, each time', () => {
    const syringes = [{ name: 'one', holds: 10, step: 0.01 }];
    // 5 mL/kg of 27 g are 0.135 mL, of 29 g 0.145 mL, and so on.
    const midways = Array.from({ length: 60 }, (_, index) => Number((0.015 + index / 100).toFixed(3)));
    expect(midways.map((volume) => drawnUp([volume], 'ip', syringes))).toEqual(midways.map((volume) => expect.objectContaining({ volumes: [Number((volume + 0.005).toFixed(2))] })));
  });

  it('that holds no volume so large draws it up in the fewest equal parts, each a mark of the syringe', () => {
    const inSteps = fc.record({ step: fc.constantFrom(0.001, 0.01, 0.02, 0.1), marks: fc.integer({ min: 5, max: 100 }) }).map(({ step, marks }) => ({ step, holds: Number((step * marks).toPrecision(12)) }));
    fc.assert(fc.property(fc.array(inSteps, { minLength: 1, maxLength: 3 }), fc.double({ min: 0.1, max: 40, noNaN: true }), (all, volume) => {
      const syringes = all.map((one, index) => ({ ...one, name: String(index) }));
      const drawn = drawnUp([volume], 'ip', syringes);
      if (typeof drawn === 'string') throw new Error(drawn);
      const used = syringes.find(({ name }) => name === drawn.syringe?.name);
      const draws = drawn.syringe?.draws ?? 0;
      if (used === undefined) throw new Error('no syringe');
      const [drawnVolume = Number.NaN] = drawn.volumes;
      const marks = drawnVolume / draws / used.step;
      expect(Math.abs(marks - Math.round(marks))).toBeLessThan(1e-6);
      expect(Math.round(marks)).toBeLessThanOrEqual(Math.round(used.holds / used.step));
      expect(Math.abs(drawnVolume - volume)).toBeLessThanOrEqual((draws * used.step) / 2 + 1e-9);
      for (const { holds, step } of syringes) if (draws > 1) expect(volume / (draws - 1)).toBeGreaterThanOrEqual(holds + step / 2 - 1e-9);
    }));
  });

  it('measures each of several solutions that are drawn up one after the other', () => {
    const syringes = [{ name: 'one', holds: 0.5, step: 0.01 }];
    expect(drawnUp([0.1429, 0.0571], 'ip', syringes)).toEqual({ volumes: [0.14, 0.06], syringe: { name: 'one', step: 0.01, draws: 1 } });
    // Rounded each by itself, they are more than it holds.
    expect(drawnUp([0.246, 0.256], 'ip', syringes)).toEqual({ volumes: [0.24, 0.26], syringe: { name: 'one', step: 0.01, draws: 2 } });
    expect(drawnUp([0.2, 0], 'ip', syringes)).toMatchObject({ volumes: [0.2, 0] });
    expect(drawnUp([0.2, 0.004], 'ip', syringes)).toBe('4 uL is too little for one, which measures steps of 10 uL');
    fc.assert(fc.property(fc.array(fc.double({ min: 0.02, max: 3, noNaN: true }), { minLength: 2, maxLength: 4 }), (solutions) => {
      const drawn = drawnUp(solutions, 'ip', syringes);
      fc.pre(typeof drawn !== 'string');
      const { volumes, syringe } = drawn;
      const draws = syringe?.draws ?? 0;
      const marks = volumes.map((volume) => volume / draws / 0.01);
      for (const [index, mark] of marks.entries()) {
        expect(Math.abs(mark - Math.round(mark))).toBeLessThan(1e-6);
        expect(Math.abs((volumes[index] ?? 0) - (solutions[index] ?? 0))).toBeLessThanOrEqual(draws * 0.005 + 1e-9);
      }
      expect(marks.reduce((sum, mark) => sum + mark, 0)).toBeLessThanOrEqual(50 + 1e-6);
    }));
  });

  it('of the route is taken before one for all, unless it takes more draws', () => {
    const syringes = [{ name: 'for all', holds: 1, step: 0.001 }, { name: 'for ip', routes: ['ip'], holds: 0.5, step: 0.01 }];
    const named = (volume: number, route: string): unknown => drawnUp([volume], route, syringes);
    expect(named(0.4, 'ip')).toEqual({ volumes: [0.4], syringe: { name: 'for ip', step: 0.01, draws: 1 } });
    expect(named(0.4, 'sc')).toEqual({ volumes: [0.4], syringe: { name: 'for all', step: 0.001, draws: 1 } });
    expect(named(0.7, 'ip')).toEqual({ volumes: [0.7], syringe: { name: 'for all', step: 0.001, draws: 1 } });
    expect(named(2.2, 'ip')).toEqual({ volumes: [2.199], syringe: { name: 'for all', step: 0.001, draws: 3 } });
  });
});

describe('stock', () => {
  it('is what is drawn up with the margin, rounded up, and the drug in it', async () => {
    const { schedule } = await twoDrugs();
    const [day] = schedule.stock;
    const drawn = schedule.events.filter(({ date, written }) => date === '2026-03-07' && written === 'inject morphine').reduce((sum, { administration }) => sum + (administration?.volume ?? 0), 0);
    expect(day).toMatchObject({ date: '2026-03-07', material: 'drug.morphine', injections: 8, drawn: Number(drawn.toFixed(6)), prepare: 1, weighIn: 2, conditional: false });
    expect(schedule.stock.filter(({ date }) => date === '2026-03-09').map(({ name, injections, drawn: each }) => [name, injections, each])).toEqual([['nasal_saline', 4, 0.04], ['oxytocin', 4, 0.04]]);
  });

  it('has one solution of two drugs as one, with what it holds, apart from the same drug alone', async () => {
    const materials = 'drug d { dose: 10 mg/kg  volume: 10 mL/kg  route: ip }\ndrug e { dose: 1 mg/kg  volume: 10 mL/kg  route: ip }\n';
    const both = await given(base + materials + step('inject d + e'));
    const alone = await given(base + materials + step('inject d'));
    const stronger = await given(base + materials.replace('dose: 1 mg/kg', 'dose: 2 mg/kg') + step('inject d + e'));
    const stock = stockOf([both, both, alone, stronger].map((administration): ScheduledEvent => Object.assign({}, first, { administration })), 0);
    expect(stock.map(({ name, concentration, injections, drawn, weighIn }) => [name, concentration, injections, drawn, weighIn])).toEqual([
      ['d', 1, 1, 0.25, 0.3],
      ['d 1 mg/mL + e 0.1 mg/mL', null, 2, 0.5, null],
      ['d 1 mg/mL + e 0.2 mg/mL', null, 1, 0.25, null],
      ['d in d 1 mg/mL + e 0.1 mg/mL', 1, 2, 0.5, 0.5],
      ['d in d 1 mg/mL + e 0.2 mg/mL', 1, 1, 0.25, 0.3],
      ['e in d 1 mg/mL + e 0.1 mg/mL', 0.1, 2, 0.5, 0.05],
      ['e in d 1 mg/mL + e 0.2 mg/mL', 0.2, 1, 0.25, 0.06],
    ]);
  });

  it('has the concentration of what is measured in units, too, by which solutions differ', async () => {
    const insulin = (concentration: number): Promise<Administration | undefined> => given(`${base}drug d { dose: 2 IU/kg  concentration: ${concentration} IU/mL  route: sc }\n${step('inject d')}`);
    const [weak, strong] = [await insulin(1), await insulin(2)];
    const stock = stockOf([weak, weak, strong].map((administration): ScheduledEvent => Object.assign({}, first, { administration })), 0);
    expect(stock.map(({ concentration, strength, injections, drawn }) => [concentration, strength, injections, drawn])).toEqual([
      [null, { value: 1, unit: '[iU]/mL' }, 2, 0.1],
      [null, { value: 2, unit: '[iU]/mL' }, 1, 0.025],
    ]);
    const { schedule } = await twoDrugs();
    const [header = [], row = []] = parseCsv(tableFiles({ ...schedule, stock }).find(({ path }) => path === 'stock.csv')?.text ?? '');
    expect(['concentration_mg_per_mL', 'concentration_other'].map((name) => row[header.indexOf(name)])).toEqual(['', '1 iU/mL']);
  });

  it('fills every bottle in which a solution is handed out, each rounded up', async () => {
    const { schedule } = await twoDrugs();
    const prepared = (labelOf?: (event: ScheduledEvent) => string): (number | null)[] => stockOf(schedule.events, 0.1, labelOf).filter(({ date, name }) => date === '2026-03-07' && name === 'morphine').flatMap(({ prepare, weighIn }) => [prepare, weighIn]);
    expect(prepared()).toEqual([1, 2]);
    // 8 bottles of 0.10 to 0.12 mL and a tenth more are 8 of 0.2 mL.
    expect(prepared(({ animal }) => animal)).toEqual([1.6, 3.2]);
  });

  it('keeps apart what may fall away, and leaves out what is past', async () => {
    const { schedule } = await twoDrugs();
    const some = schedule.events.map((event): ScheduledEvent => (event.day === 1 ? { ...event, status: 'past' } : event.animal === 'M1' ? { ...event, status: 'conditional' } : event));
    expect(stockOf(some, 0).filter(({ material }) => material === 'drug.morphine').map(({ date, injections, conditional }) => [date, injections, conditional])).toEqual([['2026-03-08', 7, false], ['2026-03-08', 1, true]]);
  });
});
