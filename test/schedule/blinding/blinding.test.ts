import { beforeAll, describe, expect, it } from 'vitest';
import { blindedOutputsOf, type BlindedOutputs } from '../../../src/export/blinded-outputs.js';
import { blinded, type Concealment } from '../../../src/schedule/blinding/blinded.js';
import { concealmentOf, treatmentsOf } from '../../../src/schedule/blinding/conceal.js';
import { concealedSteps } from '../../../src/schedule/blinding/concealed.js';
import { leaksOf } from '../../../src/schedule/blinding/leaks.js';
import { Secrets } from '../../../src/schedule/blinding/secrets.js';
import { blindingOf } from '../../../src/schedule/blinding/sections.js';
import { separationsOf } from '../../../src/schedule/blinding/separations.js';
import type { Schedule, ScheduledEvent } from '../../../src/schedule/types.js';
import { parseCsv } from '../../export/csv.js';
import { compiled, made, protocol, twoDrugs, type TwoDrugs } from '../two-drugs.js';

let built: TwoDrugs;
let concealment: Concealment;
let blind: Schedule;
let outputs: BlindedOutputs;

function concealed({ study, experiment, schedule }: TwoDrugs, seed = 11): Concealment {
  const found = concealmentOf(study, experiment, schedule, seed);
  if (found === null) throw new Error('no blinding');
  return found;
}

beforeAll(async () => {
  built = await twoDrugs();
  concealment = concealed(built);
  blind = blinded(built.schedule, concealment, 0.1);
  outputs = blindedOutputsOf(built.schedule, concealment, { made, margin: 0.1 });
});

const separations = (schedule: Schedule): string[] => separationsOf(schedule, treatmentsOf(built.schedule, concealment.blinding)).map(({ by }) => by);

/** The blinded schedule with something in it that depends on the treatment. */
function planted(change: (event: ScheduledEvent, isDrug: boolean) => ScheduledEvent): Schedule {
  const drugged = new Set(built.schedule.animals.filter(({ arm }) => arm?.endsWith('oxytocin_given') === true).map(({ id }) => id));
  return { ...blind, events: blind.events.map((event) => change(event, drugged.has(event.animal))) };
}

describe('that a dose is not known', () => {
  it('is not told of one code and not of another', () => {
    const undosed = blinded({ ...built.schedule, events: built.schedule.events.map((event) => (event.administration === undefined ? event : { ...event, administration: { ...event.administration, missing: ['the dose is unstated'] } })) }, concealment, 0.1);
    const coded = undosed.events.flatMap(({ administration }) => (administration?.materials.some(({ material }) => material.startsWith('code.')) === true ? administration : []));
    expect(coded.length).toBeGreaterThan(0);
    expect(coded.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

describe('what is concealed', () => {
  it('is what depends on the factor, and no more', () => {
    expect([...concealment.steps].toSorted()).toEqual(['step.last.probe.inject', 'step.last.probe.inject_2']);
    expect(concealment.blinding.blind).toEqual(['experimenter', 'scorer']);
  });

  it('is a drug with what stands in its place; a side with what is given there; all that animals are allocated to, where nothing is named', async () => {
    const steps = async (text: string): Promise<string[]> => {
      const { study, experiment } = await compiled(text);
      const blinding = blindingOf(experiment);
      if (blinding === null) throw new Error('no blinding');
      return [...concealedSteps(study, experiment, blinding)].toSorted();
    };
    const both = ['step.last.probe.inject', 'step.last.probe.inject_2'];
    expect(await steps(protocol.replace('to_what: treatment', 'to_what: oxytocin'))).toEqual(both);
    expect(await steps(protocol.replace('to_what: treatment', ''))).toEqual(both);
    const sides = protocol.replace('to_what: treatment', 'to_what: drug_side').replace('confine to left', 'confine to drug_side').replace('blinding {', 'assign drug_side, saline_side to box.left, box.right { method: counterbalanced }\nblinding {');
    expect(await steps(sides)).toEqual(['step.training.pairing.confine', 'step.training.pairing.inject']);
  });

  it('is nothing where nobody is blind', async () => {
    const { study, experiment } = await compiled(protocol.replace(/blinding .*/, ''));
    expect(concealmentOf(study, experiment, built.schedule, 1)).toBeNull();
  });
});

describe('codes', () => {
  it('stand for one thing in one group, depend on the seed, and are in the key', () => {
    const codes = concealment.codes.all();
    expect(codes.map(({ given, arm, animals }) => [given, arm, animals.length])).toEqual(expect.arrayContaining([['oxytocin 0.01 mg intranasal', 'groups.design.oxytocin_given', 4], ['nasal_saline intranasal', 'groups.design.vehicle_given', 4]]));
    expect(codes).toHaveLength(2);
    expect(concealed(built).codes.all()).toEqual(codes);
    expect(concealed(built, 12).codes.all()).not.toEqual(codes);
    const key = outputs.files.find(({ path }) => path === 'unblinded/key.json');
    expect(key?.isSecret).toBe(true);
    expect(JSON.parse(key?.text ?? '')).toMatchObject({ blind: ['experimenter', 'scorer'], until: 'the end of last, 2026-03-09', codes: codes.map(({ code }) => ({ code })) });
  });

  it('come in no order of what they stand for', () => {
    const first = Array.from({ length: 200 }, (_, seed) => concealed(built, seed).codes.all()[0]?.given.startsWith('oxytocin')).filter(Boolean).length;
    expect(first).toBeGreaterThan(70);
    expect(first).toBeLessThan(130);
  });

  it('are called as nothing else in the schedule is, however it is spelt', () => {
    const names = [...'acdefhjklmnprtwx'].flatMap((letter) => Array.from({ length: 90 }, (_, index) => `${letter}${index + 10}`));
    const { schedule } = built;
    const [first, ...others] = schedule.animals;
    if (first === undefined) throw new Error('no animals');
    const crowded = { ...schedule, animals: [{ ...first, cage: names.join(' ') }, ...others] };
    for (const seed of [1, 2, 3]) expect(concealed({ ...built, schedule: crowded }, seed).codes.all().map(({ code }) => code)).toEqual([expect.stringMatching(/^Y\d\d$/), expect.stringMatching(/^Y\d\d$/)]);
  });
});

describe('the blinded outputs', () => {
  it('leak nothing, and the treatments cannot be told apart', () => {
    expect(outputs.leaks).toEqual([]);
    expect(outputs.separations).toEqual([]);
  });

  it('keep what is open, and give codes for the rest', () => {
    const sheet = outputs.files.find(({ path }) => path === 'blinded/sheets/2026-03-09/Ben.csv')?.text ?? '';
    const codes = concealment.codes.all().map(({ code }) => code);
    expect(codes.every((code) => sheet.includes(`give ${code}`))).toBe(true);
    expect(outputs.files.find(({ path }) => path === 'blinded/sheets/2026-03-07/Ben.csv')?.text).toContain('morphine 10 mg/kg');
    expect(outputs.files.filter(({ path }) => path.startsWith('unblinded/')).every(({ isSecret }) => isSecret === true)).toBe(true);
    // How far a syringe is off the dose is not told: it could tell a dose from a vehicle.
    const [header = [], ...rows] = parseCsv(outputs.files.find(({ path }) => path === 'blinded/events.csv')?.text ?? '');
    const rounding = (isCoded: boolean): string[] => rows.filter((row) => row[header.indexOf('volume_mL')] !== '' && codes.includes(row[header.indexOf('give')] ?? '') === isCoded).map((row) => row[header.indexOf('rounding_percent')] ?? '');
    expect(new Set(rounding(true))).toEqual(new Set(['']));
    expect(rounding(false)).toContain('-3.4');
    expect(blind.allocation).toMatchObject({ seed: null, sha256: null, claims: [] });
    expect(new Set(blind.events.map(({ id }) => id)).size).toBe(blind.events.length);
  });
});

describe('the outputs that are not blinded', () => {
  it('have the key in their data package, and no other has', () => {
    const tables = (folder: string): string[] => (JSON.parse(outputs.files.find(({ path }) => path === `${folder}/datapackage.json`)?.text ?? '') as { resources: { path: string }[] }).resources.map(({ path }) => path);
    expect(tables('unblinded')).toContain('key.csv');
    expect(tables('blinded')).not.toContain('key.csv');
  });
});

describe('what the keeper of the key makes up', () => {
  it.each([0, 0.1, 0.2, 0.3, 0.4])('is what all coded bottles hold, with a margin of %d', async (margin) => {
    const { study, experiment } = await compiled(protocol.replace('to_what: treatment', 'to_what: morphine'));
    const both = concealed({ study, experiment, schedule: built.schedule });
    expect(both.codes.all().map(({ given, animals }) => [given, animals.length])).toEqual([['morphine 10 mg/kg sc', 4], ['morphine 10 mg/kg sc', 4]]);
    const { files } = blindedOutputsOf(built.schedule, both, { made, margin });
    const prepared = (folder: string): number[] => {
      const [header = [], ...rows] = parseCsv(files.find(({ path }) => path === `${folder}/stock.csv`)?.text ?? '');
      return rows.filter(([date]) => date === '2026-03-07').map((row) => Number(row[header.indexOf('prepare_mL')]));
    };
    const bottles = prepared('blinded');
    expect(bottles).toHaveLength(2);
    expect(prepared('unblinded')).toEqual([Number(bottles.reduce((sum, each) => sum + each, 0).toFixed(6))]);
  });
});

describe('the leak check', () => {
  const codesOf = (): string[] => concealment.codes.all().map(({ code }) => code);
  const found = (path: string, text: string): string[] => leaksOf([{ path, text }], concealment.secrets, codesOf()).map(({ word }) => word);

  it('finds each unblinded file that names a treatment', () => {
    const clear = outputs.files.filter(({ path }) => /^unblinded\/(?:sheets.*09\/Ben|schedule\.json|animals\.csv|stock|key|calendars\/people\/Ben|dosing\/oxytocin)/.test(path));
    expect(clear.length).toBeGreaterThan(6);
    expect(clear.filter(({ path, text }) => found(path.replace('unblinded/', ''), text).length === 0)).toEqual([]);
  });

  it.each([
    ['a drug', 'a.csv', 'M1,oxytocin\r\n', 'oxytocin'],
    ['a drug in capitals', 'a.csv', 'M1,OXYTOCIN\r\n', 'oxytocin'],
    ['a level', 'a.csv', 'M1,oxytocin_given\r\n', 'oxytocin_given'],
    ['a level in other spelling', 'a.csv', 'M1,"Vehicle given"\r\n', 'vehicle_given'],
    ['a factor', 'a.json', '{\n  "treatment": 1\n}', 'treatment'],
    ['a vehicle over a folded line', 'a.ics', 'DESCRIPTION:give nasal_sa\r\n line\r\n', 'nasal_saline'],
    ['a level in marked text', 'a.html', '<tr><td>vehicle<b> given</b></td>', 'vehicle_given'],
    ['the name of a file', 'oxytocin/a.csv', '', 'oxytocin'],
  ])('finds %s', (_, path, text, word) => {
    expect(found(path, text)).toContain(word);
  });

  it('passes over the names that the schema of a schedule gives, and over nothing else of it', () => {
    const secrets = new Secrets(['dose', 'box', 'role.dose'], []);
    const words = (text: string): string[] => leaksOf([{ path: 'schedule.json', text }], secrets, []).map(({ word }) => word);
    expect(words('{\n    "dose": null,\n    "box": 2\n}')).toEqual([]);
    expect(words('{\n    "factor.dose": 1\n}')).toEqual(['dose']);
    expect(words('{\n    "written": "inject by dose"\n}')).toEqual(['dose']);
    expect(words('{\n    "name": "dose"\n}')).toEqual(['dose']);
  });

  it('finds a factor that is called as a property of schedules in none of the blinded files', () => {
    const handedOut = outputs.files.filter(({ path }) => path.startsWith('blinded/'));
    expect(handedOut.find(({ path }) => path === 'blinded/schedule.json')?.text).toContain('"dose": null');
    expect(leaksOf(handedOut, new Secrets(['dose'], []), codesOf())).toEqual([]);
  });

  it('finds an open name or a dose only where it stands beside a code', () => {
    const [code = ''] = codesOf();
    expect(found('a.csv', `M1,${code},0.01 mg\r\n`)).toEqual(['0.01 mg']);
    expect(found('a.csv', `M1,0.01 mg\r\nM2,${code}\r\n`)).toEqual([]);
    const open = (text: string): unknown[] => leaksOf([{ path: 'dosing/morphine.csv', text }], new Secrets([], ['morphine']), codesOf());
    expect([open(`M2,${code}\r\n`).length, open('M2,0.01\r\n').length]).toEqual([1, 0]);
  });
});

describe('what tells treatments apart', () => {
  it.each<[string, (event: ScheduledEvent, isDrug: boolean) => ScheduledEvent]>([
    ['clock time', (event, isDrug) => ({ ...event, clock: event.clock + (isDrug ? 300 : 0) })],
    ['volume', (event, isDrug) => (event.administration === undefined ? event : { ...event, administration: { ...event.administration, volume: isDrug ? 0.2 : 0.1 } })],
    ['number of sites', (event, isDrug) => (event.administration === undefined ? event : { ...event, administration: { ...event.administration, sites: { count: isDrug ? 2 : 3, per: 'site' } } })],
    ['length', (event, isDrug) => ({ ...event, duration: isDrug ? 10 : 12 })],
    ['place', (event, isDrug) => ({ ...event, box: isDrug ? 1 : 2 })],
    ['person', (event, isDrug) => ({ ...event, person: isDrug ? 'Ada' : 'Ben' })],
    ['date', (event, isDrug) => ({ ...event, date: isDrug ? '2026-03-09' : '2026-03-10' })],
    ['list of what is done', (event, isDrug) => ({ ...event, step: isDrug ? event.step : `${event.step}_2` })],
  ])('is found: %s', (by, change) => {
    expect(separations(planted(change)).some((each) => each.startsWith(`${by} on day`))).toBe(true);
  });

  it('is found: a volume for the weight, though the volumes overlap', () => {
    const grams = new Map(built.schedule.animals.map(({ id, weights }) => [id, weights.at(-1)?.grams ?? 0]));
    const schedule = planted((event, isDrug) => (event.administration === undefined ? event : { ...event, administration: { ...event.administration, volume: (grams.get(event.animal) ?? 0) * (isDrug ? 0.01 : 0.0095) } }));
    expect(separations(schedule)).toEqual(['volume for the weight on day 1, pairing']);
  });

  it('is found: the order of animals, their cages and boxes', () => {
    const sorted = { ...blind, animals: blind.animals.toSorted((one, other) => Number(built.schedule.animals.find(({ id }) => id === one.id)?.arm?.endsWith('oxytocin_given')) - Number(built.schedule.animals.find(({ id }) => id === other.id)?.arm?.endsWith('oxytocin_given'))) };
    expect(separations(sorted)).toContain('order of animals in files');
    const caged = { ...blind, animals: blind.animals.map((animal) => ({ ...animal, cage: built.schedule.animals.find(({ id }) => id === animal.id)?.arm ?? null })) };
    expect(separations(caged)).toContain('cage');
  });
});
