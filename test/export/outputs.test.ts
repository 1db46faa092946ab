import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../src/export/instant.js';
import { calendarLines, textValue } from '../../src/export/calendar/lines.js';
import type { OutputFile } from '../../src/export/file.js';
import { outputsOf } from '../../src/export/outputs.js';
import { summaryOf } from '../../src/export/summary.js';
import { csvOf } from '../../src/export/table.js';
import { drawText, materialsText } from '../../src/export/words.js';
import type { AdministeredMaterial, Administration, Schedule } from '../../src/schedule/types.js';
import { made, twoDrugs } from '../schedule/two-drugs.js';
import { parseCsv } from './csv.js';

let schedule: Schedule;
let files: OutputFile[];

beforeAll(async () => {
  ({ schedule } = await twoDrugs());
  files = outputsOf(schedule, { made, heading: null });
});

function textOf(path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`no ${path} among ${files.map((each) => each.path).join(', ')}`);
  return file.text;
}

describe('what a laboratory is handed', () => {
  it('is one file for each reader, each with a path of its own', () => {
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !path.startsWith('calendars/animals/'))).toEqual([
      'schedule.json', 'animals.csv', 'stock.csv', 'events.csv',
      ...['2026-03-07', '2026-03-08', '2026-03-09'].flatMap((date) => ['Ben', 'Ada'].flatMap((person) => [`sheets/${date}/${person}.csv`, `sheets/${date}/${person}.html`])),
      'dosing/morphine.csv', 'dosing/oxytocin.csv', 'dosing/animals.csv',
      'calendars/boxes/box-1.ics', 'calendars/boxes/box-2.ics', 'calendars/people/Ben.ics', 'calendars/people/Ada.ics', 'datapackage.json', 'index.html',
    ]);
    expect(JSON.parse(textOf('schedule.json'))).toEqual(schedule);
  });

  it('has a path of its own whatever animals and people are called, on a disk that knows no capitals, too', () => {
    const renamed = (names: Readonly<Record<string, string>>, one: string): string => names[one] ?? one;
    const called = { M1: 'M 1', M2: 'M-1', M3: 'm/1', M4: 'M-1-2', M5: 'M/1' };
    const people = { Ada: 'Ann Lee', Ben: 'ann-lee' };
    const odd = { ...schedule, animals: schedule.animals.map((animal) => ({ ...animal, id: renamed(called, animal.id) })), events: schedule.events.map((event) => ({ ...event, id: event.id.replace(event.animal, renamed(called, event.animal)), animal: renamed(called, event.animal), person: event.person === null ? null : renamed(people, event.person) })) };
    const outputs = outputsOf(odd, { made, heading: null });
    const paths = outputs.map(({ path }) => path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(paths).toHaveLength(files.length);
    expect(paths).toEqual(expect.arrayContaining(['calendars/animals/M-1.ics', 'calendars/animals/M-1-2.ics', 'calendars/animals/M-1-3.ics', 'calendars/animals/m-1-4.ics', 'calendars/people/Ann-Lee.ics', 'calendars/people/ann-lee-2.ics', 'sheets/2026-03-07/Ann-Lee.html', 'sheets/2026-03-07/ann-lee-2.html']));
    const text = (path: string): string => outputs.find((file) => file.path === path)?.text ?? '';
    expect(text('index.html')).toContain('<a href="sheets/2026-03-07/ann-lee-2.html">ann-lee</a>');
    expect(text('calendars/people/ann-lee-2.ics')).toContain('ann-lee');
    const uids = outputs.filter(({ path }) => path.endsWith('.ics')).flatMap((file) => file.text.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? []);
    expect(new Set(uids).size).toBe(uids.length);
    // Names of files stay with those who have them, in whatever order things are done.
    expect(outputsOf({ ...odd, events: odd.events.toReversed() }, { made, heading: null }).map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  });

  it('gives no drug the name of a table that lies beside it', () => {
    const animals = { ...schedule, events: schedule.events.map((event) => (event.administration === undefined ? event : { ...event, administration: { ...event.administration, materials: event.administration.materials.map((material) => ({ ...material, material: 'drug.Animals' })) } })) };
    expect(outputsOf(animals, { made, heading: null }).map(({ path }) => path).filter((path) => path.startsWith('dosing/'))).toEqual(['dosing/Animals-2.csv', 'dosing/animals.csv']);
  });

  it('is the same bytes when it is made again', () => {
    expect(outputsOf(schedule, { made, heading: null })).toEqual(files);
  });

  it('has the day on which it is made in calendars and in the data package, and nowhere else', () => {
    const day = 86_400_000;
    const withoutStamps = (text: string): string => text.replaceAll(/^(?:DTSTAMP|LAST-MODIFIED):.*$/gm, '').replace(/"created": .*/g, '');
    const later = outputsOf(schedule, { made: made + day, heading: null });
    const changed = later.filter(({ text }, index) => text !== files[index]?.text).map(({ path }) => path);
    expect(changed).toEqual(files.map(({ path }) => path).filter((path) => path.endsWith('.ics') || path === 'datapackage.json'));
    expect(later.map(({ text }) => withoutStamps(text))).toEqual(files.map(({ text }) => withoutStamps(text)));
  });
});

describe('a table', () => {
  it('keeps commas, quotes, line ends and blanks', () => {
    const columns = ['a', 'b'].map((name) => ({ name, type: 'string' as const, description: name }));
    const rows = [['1,2', 'he said "no"'], ['two\nlines', ' blank '], [null, 'é']];
    expect(parseCsv(csvOf(columns, rows))).toEqual([['a', 'b'], ...rows.map((row) => row.map((cell) => cell ?? ''))]);
    expect(() => csvOf(columns, [['one']])).toThrow('A row of 1 cells');
  });

  it('is what the data package says of it', () => {
    const described = JSON.parse(textOf('datapackage.json')) as { profile: string; resources: { path: string; name: string; bytes: number; schema: { fields: { name: string; type: string; constraints?: { required: boolean } }[]; missingValues: string[] } }[] };
    expect(described.profile).toBe('tabular-data-package');
    expect(described.resources.map(({ path }) => path)).toEqual(files.filter(({ path }) => path.endsWith('.csv')).map(({ path }) => path));
    const types: Readonly<Record<string, RegExp>> = { string: /./, integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?(e-?\d+)?$/, date: /^\d{4}-\d\d-\d\d$/, boolean: /^(true|false)$/ };
    for (const { path, name, bytes, schema } of described.resources) {
      expect(name).toMatch(/^[a-z0-9._/-]+$/);
      expect(Buffer.byteLength(textOf(path))).toBe(bytes);
      const [header, ...rows] = parseCsv(textOf(path));
      expect(header).toEqual(schema.fields.map((field) => field.name));
      for (const row of rows) {
        for (const [index, { type, constraints }] of schema.fields.entries()) {
          const cell = row[index] ?? '';
          const isMissing = schema.missingValues.includes(cell);
          expect([path, header?.[index], cell, isMissing ? constraints === undefined : types[type]?.test(cell)]).toEqual([path, header?.[index], cell, true]);
        }
      }
    }
  });
});

describe('a day sheet', () => {
  it('has what one person does on one day, in order of time', () => {
    const [header = [], ...rows] = parseCsv(textOf('sheets/2026-03-07/Ben.csv'));
    const column = (name: string): (string | undefined)[] => rows.map((row) => row[header.indexOf(name)]);
    expect(column('animal')).toEqual(schedule.animals.map(({ id }) => id));
    expect(column('clock')).toEqual([...column('clock')].toSorted());
    // 10 mg/kg of 20.7 g are 0.1035 mL; the syringe measures 0.1.
    expect(['give', 'route', 'volume_mL', 'rounding_percent', 'weight_g'].map((name) => column(name)[1])).toEqual(['morphine 10 mg/kg', 'sc', '0.1', '-3.4', '20.7']);
  });

  it('says in how many parts to draw up what no syringe holds whole', () => {
    const large = { ...schedule, events: schedule.events.map((event) => (event.administration === undefined ? event : { ...event, administration: { ...event.administration, volume: 1.11, syringe: { name: 'insulin syringe', step: 0.01, draws: 3 } } })) };
    const outputs = outputsOf(large, { made, heading: null });
    const text = (path: string): string => outputs.find((file) => file.path === path)?.text ?? '';
    const [header = [], row = []] = parseCsv(text('sheets/2026-03-07/Ben.csv'));
    expect(['volume_mL', 'draws', 'syringe'].map((name) => row[header.indexOf(name)])).toEqual(['1.11', '3', 'insulin syringe']);
    expect(text('sheets/2026-03-07/Ben.html')).toContain('1.11 mL, as 3 × 0.37 mL');
    expect(text('dosing/morphine.csv').split('\r\n')).toHaveLength(textOf('dosing/morphine.csv').split('\r\n').length);
  });

  it('says of a dose for each side that it is, and how much goes into one', () => {
    const administration: Administration = { materials: [{ material: 'drug.morphine', name: 'morphine', dose: 0.00005, unit: 'mg', per: 'side', amount: 0.0001, concentration: 0.1, volume: 0.001 }], route: 'intracranial', volume: 0.001, exactVolume: 0.001, sites: { count: 2, per: 'side' }, syringe: { name: 'Hamilton', step: 0.00001, draws: 1 }, weight: null, missing: [] };
    const outputs = outputsOf({ ...schedule, events: schedule.events.map((event) => (event.administration === undefined ? event : { ...event, administration })) }, { made, heading: null });
    const text = (path: string): string => outputs.find((file) => file.path === path)?.text ?? '';
    for (const path of ['sheets/2026-03-07/Ben.csv', 'events.csv']) {
      const [header = [], row = []] = parseCsv(text(path));
      expect(['give', 'volume_mL', 'sites', 'volume_per_site_mL', 'draws'].map((name) => row[header.indexOf(name)])).toEqual(['morphine 50 ng per side', '0.001', '2', '0.0005', '1']);
    }
    expect(text('sheets/2026-03-07/Ben.html')).toContain('<td class="volume">2 × 0.50 uL, one per side</td>');
    expect(text('calendars/animals/M1.ics').replaceAll('\r\n ', '')).toContain(String.raw`[morphine 50 ng per side\, 2 × 0.50 uL\, one per side]`);
    // Of tables of doses and of what is made up it stays the whole.
    expect(parseCsv(text('dosing/morphine.csv'))[1]?.[3]).toBe('0.0001');
  });

  it.each([
    ['in several draws for each site', { draws: 3 }, [0.003], '2 × (1.50 uL, as 3 × 0.50 uL), one per site'],
    ['of two solutions for each site', { draws: 1 }, [0.001, 0.002], '2 × (d0 0.50 uL + d1 1.00 uL = 1.50 uL), one per site'],
    ['of two solutions in several draws', { draws: 2 }, [0.001, 0.002], '2 × (1.50 uL, as 2 × (d0 0.25 uL + d1 0.50 uL = 0.75 uL)), one per site'],
  ])('says what is drawn up %s', (_, { draws }, volumes, expected) => {
    const materials = volumes.map((volume, index) => ({ material: `drug.d${index}`, name: `d${index}`, dose: null, unit: null, amount: null, concentration: null, volume }));
    expect(drawText({ materials, route: null, volume: 0.003, exactVolume: 0.003, sites: { count: 2, per: 'site' }, syringe: { name: 'Hamilton', step: 0.00001, draws }, weight: null, missing: [] })).toBe(expected);
  });

  it('says of two solutions what is drawn up of each, without the drugs in one of them again, in tables too', () => {
    const solution = (name: string, volume: number, within?: string): AdministeredMaterial => ({ material: `drug.${name}`, name, ...(within !== undefined && { within }), dose: null, unit: null, amount: null, concentration: null, volume });
    const administration: Administration = { materials: [solution('mix', 0.14), solution('d in mix', 0.14, 'mix.mix'), solution('e', 0.06)], route: 'ip', volume: 0.2, exactVolume: 0.2, syringe: { name: 'insulin syringe', step: 0.01, draws: 1 }, weight: null, missing: [] };
    expect(drawText(administration)).toBe('mix 0.14 mL + e 0.06 mL = 0.20 mL');
    const outputs = outputsOf({ ...schedule, events: schedule.events.map((event) => (event.administration === undefined ? event : { ...event, administration })) }, { made, heading: null });
    const [header = [], row = []] = parseCsv(outputs.find(({ path }) => path === 'events.csv')?.text ?? '');
    expect(row[header.indexOf('parts')]).toBe('mix 0.14 mL + e 0.06 mL');
  });

  it.each([[10, 'mg/kg', '10 mg/kg'], [0.05, 'mg/kg', '50 ug/kg'], [0.00005, 'mg', '50 ng'], [0, 'mg/kg', '0 mg/kg'], [2, '[iU]/kg', '2 iU/kg']])('writes %d %s in a unit that suits it', (dose, unit, expected) => {
    expect(materialsText({ materials: [{ material: 'drug.d', name: 'd', dose, unit, amount: null, concentration: null, volume: null }], route: null, volume: null, exactVolume: null, syringe: null, weight: null, missing: [] })).toBe(`d ${expected}`);
  });

  it('says why it is not known what to draw up, in tables and the summary too', () => {
    const first = schedule.events.filter(({ administration }) => administration !== undefined).slice(0, 3);
    const unknown = { ...schedule, events: schedule.events.map((event) => (first.includes(event) && event.administration !== undefined ? { ...event, administration: { ...event.administration, volume: null, syringe: null, missing: ['the concentration is unstated'] } } : event)) };
    const [header = [], ...rows] = parseCsv(outputsOf(unknown, { made, heading: null }).find(({ path }) => path === 'events.csv')?.text ?? '');
    const told = rows.map((row) => ['volume_mL', 'volume_missing'].map((name) => row[header.indexOf(name)]));
    expect(told.filter(([, why]) => why !== '')).toEqual(first.map(() => ['', 'the concentration is unstated']));
    const injections = (of: Schedule): readonly string[] => summaryOf(of).sections.find(({ title }) => title === 'Injections')?.lines ?? [];
    expect(injections(unknown).slice(1)).toEqual(['3 WITHOUT A VOLUME to draw up, and not in the stock: the concentration is unstated']);
    expect(injections(schedule)).toHaveLength(1);
    const undosed = { ...schedule, events: schedule.events.map((event) => (first.includes(event) && event.administration !== undefined ? { ...event, administration: { ...event.administration, missing: ['the dose is unstated'] } } : event)) };
    expect(injections(undosed).slice(1)).toEqual(['3 WITHOUT A DOSE that is a number, in a volume that is known: the dose is unstated']);
    expect(first.map(({ administration }) => administration === undefined ? '' : drawText({ ...administration, volume: 0.1, syringe: null, missing: ['the dose is unstated'] }))).toEqual(first.map(() => '0.1 mL; the dose is unstated'));
  });

  it('says until when somebody works, whatever goes on over night, and one volume once', () => {
    const told = (of: Schedule, title: string): string => summaryOf(of).sections.find((section) => section.title === title)?.lines[0] ?? '';
    const [first, ...others] = schedule.events;
    if (first === undefined) throw new Error('no events');
    const between = /between [\d:]+ and [\d:]+/;
    expect(between.exec(told({ ...schedule, events: [{ ...first, duration: 7 * 24 * 60 }, ...others] }, 'Calendar'))).toEqual(between.exec(told(schedule, 'Calendar')));
    const same = { ...schedule, events: schedule.events.map((event) => (event.administration === undefined ? event : { ...event, administration: { ...event.administration, volume: 0.1 } })) };
    expect(told(same, 'Injections')).toMatch(/^\d+, 0\.1 mL each, /);
  });

  it('sums up more events than an argument list has places', () => {
    const [first] = schedule.events;
    if (first === undefined) throw new Error('no events');
    const many = Array.from({ length: 200_000 }, (_, index) => ({ ...first, clock: 480 + (index % 60) }));
    expect(summaryOf({ ...schedule, events: many }).sections.find(({ title }) => title === 'Calendar')?.lines[0]).toContain('200000 events on 1 day');
  });

  it('prints with its person, day, protocol and page numbers', () => {
    const html = textOf('sheets/2026-03-08/Ben.html');
    for (const words of ['@page{size:A4', 'counter(page) " of " counter(pages)', 'Ben, Sunday 2026-03-08, day 2', schedule.protocol.inputs[0]?.sha256.slice(0, 12) ?? 'no hash', '0.11 mL']) expect(html).toContain(words);
  });

  it('has volumes as they are read off the syringe, room for what is written by hand, and no empty columns else', () => {
    const html = textOf('sheets/2026-03-09/Ben.html');
    const titles = [...html.matchAll(/<th scope="col">([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual(['Time', 'Animal', 'Cage', 'What to do', 'Give', 'Draw up', 'Done at', 'Initials', 'Notes']);
    expect(html).toContain('<td class="volume">10.0 uL</td>');
    expect(textOf('sheets/2026-03-08/Ben.html')).toContain('<td class="volume">0.10 mL</td>');
  });

  it('lets no name end its page or its style', async () => {
    const named = { ...schedule, events: schedule.events.map((event) => ({ ...event, person: '</style><script>"\\' })) };
    const html = outputsOf(named, { made, heading: null }).find(({ path }) => path.endsWith('.html'))?.text ?? '';
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe('a calendar', () => {
  it('is read by ical.js: the same entries, local times over the change of clocks', () => {
    const calendar = new ICAL.Component(ICAL.parse(textOf('calendars/animals/M1.ics')) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
    expect(events.map(({ event }) => [event.startDate.toString(), event.endDate.toString()])).toEqual([
      ['2026-03-07T15:00:00Z', '2026-03-07T15:30:00Z'],
      ['2026-03-08T14:00:00Z', '2026-03-08T14:30:00Z'],
      ['2026-03-09T13:30:00Z', '2026-03-09T14:15:00Z'],
    ]);
    expect(events.map(({ event }) => event.sequence)).toEqual([2, 2, 2]);
    expect(events.map(({ component }) => component.getFirstPropertyValue('color'))).toEqual(['steelblue', 'steelblue', 'seagreen']);
    expect(events[0]?.event.description).toContain('09:00 inject morphine [morphine 10 mg/kg, 0.10 mL]');
    expect(new Set(events.map(({ event }) => event.uid)).size).toBe(3);
  });

  it('is read by node-ical, whichever it is', () => {
    for (const { path, text } of files.filter((file) => file.path.endsWith('.ics'))) {
      const entries = Object.values(nodeIcal.sync.parseICS(text)).filter((entry) => entry?.type === 'VEVENT');
      expect([path, entries.length]).toEqual([path, text.match(/BEGIN:VEVENT/g)?.length]);
    }
    const first = Object.values(nodeIcal.sync.parseICS(textOf('calendars/people/Ada.ics'))).find((entry) => entry?.type === 'VEVENT');
    expect(first).toMatchObject({ summary: 'M1: pairing, box 1', location: 'B-114, box 1', start: new Date('2026-03-07T15:00:00Z') });
  });

  it('keeps the ids of its entries when a session moves, and counts the revision', () => {
    const later = { ...schedule, revision: 3, events: schedule.events.map((event) => ({ ...event, clock: event.clock + 15 })) };
    const ids = (outputs: readonly OutputFile[]): (string | undefined)[] => [...(outputs.find(({ path }) => path === 'calendars/animals/M1.ics')?.text ?? '').matchAll(/^UID:(.*)\r$/gm)].map(([, id]) => id);
    const moved = outputsOf(later, { made, heading: null });
    expect(ids(moved)).toEqual(ids(files));
    expect(moved.find(({ path }) => path === 'calendars/animals/M1.ics')?.text.match(/SEQUENCE:3/g)).toHaveLength(3);
  });

  it('folds lines by octets, between characters, and escapes', () => {
    const said = `${'é'.repeat(60)}; a, b \\ c\nd ${'😀'.repeat(40)}`;
    const lines = calendarLines([['SUMMARY', textValue(said)]]);
    for (const line of lines.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const read = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${lines}END:VEVENT\r\nEND:VCALENDAR\r\n`) as unknown[]);
    expect(read.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(said);
  });

  it('has floating times where the schedule has no zone, and is tentative where a day may fall away', () => {
    const floating = outputsOf({ ...schedule, zone: null, events: schedule.events.map((event) => ({ ...event, status: 'conditional' as const })) }, { made, heading: null }).find(({ path }) => path === 'calendars/animals/M1.ics')?.text ?? '';
    expect(floating).toContain('DTSTART:20260308T090000\r\n');
    expect(floating).toContain('STATUS:TENTATIVE');
  });
});

describe('an instant', () => {
  it.each([
    ['2026-03-07', 540, '2026-03-07T15:00'], ['2026-03-08', 540, '2026-03-08T14:00'],
    ['2026-03-08', 150, '2026-03-08T08:30'], ['2026-11-01', 90, '2026-11-01T06:30'], ['2026-11-01', 150, '2026-11-01T08:30'],
  ])('of %s, minute %i, in Chicago is %s', (date, clock, expected) => {
    expect(new Date(instantOf(date, clock, 'America/Chicago')).toISOString().slice(0, 16)).toBe(expected);
  });
});

describe('a table of doses', () => {
  it('has the columns that simulators read, and only numbers', () => {
    const [header, ...rows] = parseCsv(textOf('dosing/morphine.csv'));
    expect(header).toEqual(['ID', 'TIME', 'EVID', 'AMT', 'CMT', 'RATE', 'II', 'ADDL', 'SS', 'DV', 'MDV', 'WT', 'COND']);
    for (const row of rows) for (const [index, cell] of row.entries()) expect(cell).toMatch(header?.[index] === 'DV' ? /^\.$/ : /^\d+(\.\d+)?$/);
    const order = rows.map(([id, time]) => Number(id) * 1e6 + Number(time));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    // Clocks are put forward between the days: 23 hours pass.
    expect(rows[1]?.[1]).toBe('23');
  });

  it('has every administration of the schedule, and no other', () => {
    const [, ...map] = parseCsv(textOf('dosing/animals.csv'));
    const names = new Map(map.map(([id, animal]) => [id, animal]));
    for (const drug of ['morphine', 'oxytocin']) {
      const [, ...rows] = parseCsv(textOf(`dosing/${drug}.csv`));
      const read = rows.map(([id = '', time, , amount]) => {
        const zero = map.find(([other]) => other === id)?.[2] ?? '';
        return `${names.get(id)} ${new Date(Date.parse(zero) + Number(time) * 3_600_000).toISOString()} ${Number(amount)}`;
      });
      const asked = schedule.events.flatMap(({ animal, date, clock, administration }) => (administration?.materials ?? []).flatMap(({ material, amount }) => (material === `drug.${drug}` ? [`${animal} ${new Date(instantOf(date, clock, schedule.zone)).toISOString()} ${amount}`] : [])));
      expect(read.toSorted()).toEqual(asked.toSorted());
      expect(read.length).toBeGreaterThan(0);
    }
  });

  it('gives an infusion its rate and iv its compartment, and lists doses that have no mass', () => {
    const infused = { ...schedule, events: schedule.events.map((event) => (event.administration === undefined ? event : event.day === 1
      ? { ...event, duration: 30, administration: { ...event.administration, route: 'iv' } }
      : { ...event, administration: { ...event.administration, materials: event.administration.materials.map((material) => ({ ...material, amount: null })) } })) };
    const outputs = outputsOf(infused, { made, heading: null });
    const [, row] = parseCsv(outputs.find(({ path }) => path === 'dosing/morphine.csv')?.text ?? '');
    expect([row?.[3], row?.[4], row?.[5]]).toEqual(['0.2', '2', '0.4']);
    expect(parseCsv(outputs.find(({ path }) => path === 'dosing/without-mass.csv')?.text ?? '')).toHaveLength(1 + 8 + 4);
  });
});
