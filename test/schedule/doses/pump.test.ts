import { describe, expect, it } from 'vitest';
import { drawText, materialsText } from '../../../src/export/words.js';
import { Codes } from '../../../src/schedule/blinding/codes.js';
import { administered } from '../../../src/schedule/doses/administer.js';
import { stockOf } from '../../../src/schedule/doses/stock.js';
import type { Administration, Schedule, ScheduledEvent, Stock } from '../../../src/schedule/types.js';
import { planned } from '../calendar/planned.js';

const pump = 'device pump { rate: 0.25 uL/h  capacity: 100 uL }';
const nicotine = 'drug nicotine { dose: 3 mg/kg/day  route: minipump }';
const twoWeeks = 'background treatment days 1 to 14 { give nicotine with pump }';

interface Pumped {
  readonly events: readonly ScheduledEvent[];
  readonly schedule: Pick<Schedule, 'animals' | 'events'>;
  readonly administration: Administration | undefined;
  readonly stock: readonly Stock[];
}

/** What is planned for four mice, of which the first weighs 20 g, the others 25 g. */
async function pumped(text: string): Promise<Pumped> {
  const { study, experiment, animals, events } = await planned(`protocol "Pump"\nanimals mice { species: mouse  n: 4  weight: 25 g }\n${text}`);
  const weighed = animals.map((animal, index) => (index === 0 ? { ...animal, weights: [{ date: null, grams: 20 }] } : animal));
  const given = administered(study, experiment, weighed, events, []);
  expect(given.assumed.filter(({ name }) => name.startsWith('syringe'))).toEqual([]);
  return { events: given.events, schedule: { animals: weighed, events: given.events }, administration: given.events.find(({ animal, administration }) => animal === weighed[1]?.id && administration !== undefined)?.administration, stock: stockOf(given.events, 0.1) };
}

describe('a pump in a schedule', () => {
  it('is filled once, and nothing is given on the days on which it delivers', async () => {
    const { events } = await pumped(`${pump}\n${nicotine}\n${twoWeeks}\nphase last day 14 { session s at 10:00 { weigh } }`);
    expect(events.map(({ day, written, delivers: duration = 0, person }) => [day, written, duration, person])).toEqual([
      ...Array.from({ length: 4 }, () => [1, 'give nicotine with pump', 14 * 1440, 'injector']),
      ...Array.from({ length: 4 }, () => [14, 'weigh', 0, 'experimenter']),
    ]);
  });

  it('is filled again where its days are not one after the other, and once in sessions, too', async () => {
    const days = async (when: string): Promise<unknown> => (await pumped(`${pump}\n${nicotine}\n${when}`)).events.filter(({ animal }, _, [first]) => animal === first?.animal).map(({ day, delivers = 0 }) => [day, delivers / 1440]);
    expect(await days('background one days 1 to 3 { give nicotine with pump }\nbackground two days 8 to 9 { give nicotine with pump }')).toEqual([[1, 3], [8, 2]]);
    expect(await days('phase a days 1 to 15 every 7 days { session s at 09:00 { infuse nicotine for 7 days with pump } }')).toEqual([[1, 7], [8, 7], [15, 7]]);
    expect(await days('phase a days 1 to 7 { session s at 09:00 { give nicotine with pump } }')).toEqual([[1, 7]]);
  });

  it('leaves what is drunk as it stands, a line for each day', async () => {
    const { events } = await pumped('drug oxycodone { concentration: 0.5 mg/mL  route: drinking_water }\nbackground treatment days 1 to 3 { give oxycodone }');
    expect(events).toHaveLength(12);
  });

  it('needs the concentration that gives the dose of a day at its rate, by what the animal weighs', async () => {
    const { administration, stock, events } = await pumped(`${pump}\n${nicotine}\n${twoWeeks}`);
    // 3 mg/kg/day of 25 g are 0.075 mg in 6 uL.
    expect(administration).toEqual({ materials: [{ material: 'drug.nicotine', name: 'nicotine', dose: 3, unit: 'mg/kg/d', amount: 1.05, concentration: 12.5, volume: 0.1 }], route: 'minipump', volume: 0.1, exactVolume: 0.1, syringe: null, weight: { grams: 25, date: null, from: 'protocol' }, missing: [] });
    expect(stock.map(({ name, concentration, injections, drawn, prepare, weighIn }) => [name, concentration, injections, drawn, prepare, weighIn])).toEqual([['nicotine', 10, 1, 0.1, 0.2, 2], ['nicotine', 12.5, 3, 0.3, 0.4, 5]]);
    expect(events.slice(0, 2).flatMap((event) => (event.administration === undefined ? [] : [[materialsText(event.administration), drawText(event.administration)]]))).toEqual([['nicotine 3 mg/kg/day, of 10 mg/mL', '0.1 mL into the pump'], ['nicotine 3 mg/kg/day, of 12.5 mg/mL', '0.1 mL into the pump']]);
  });

  it.each([
    ['the rate of the drug before that of the device', pump, 'drug nicotine { dose: 3 mg/kg/day  route: minipump  rate: 0.5 uL/h }', twoWeeks.replace('14', '7'), { materials: [{ concentration: 6.25 }], missing: [] }],
    ['a dose that is written as a rate', pump, 'drug nicotine { rate: 3 mg/kg/day  route: minipump }', twoWeeks, { materials: [{ dose: 3, concentration: 12.5 }], missing: [] }],
    ['a dose for each animal', pump, 'drug nicotine { dose: 0.3 mg/day  route: minipump }', twoWeeks, { materials: [{ concentration: 50, amount: 4.2 }], weight: null, missing: [] }],
    ['a molar concentration', pump, 'drug nicotine { rate: 3 mg/kg/day  concentration: 125 mM  molar_mass: 100 g/mol  route: minipump }', twoWeeks, { materials: [{ dose: 3, concentration: 12.5 }], missing: [] }],
    ['a dose in units', pump, 'drug nicotine { concentration: 40 IU/mL  route: minipump }', twoWeeks, { materials: [{ dose: null, strength: { value: 40, unit: '[iU]/mL' }, amount: null }], missing: [] }],
    ['the pump that is implanted, where the sentence names none', pump, nicotine, `${twoWeeks.replace(' with pump', '')}\nphase a day 1 { session s at 09:00 { implant of pump } }`.replace('implant of pump', 'implant of pump for 14 days'), { volume: 0.1, materials: [{ concentration: 12.5 }], missing: [] }],
    ['a vehicle alone, which needs no rate', 'device pump { capacity: 100 uL }', 'vehicle nicotine { route: minipump }', twoWeeks, { volume: 0.1, materials: [{ dose: null, concentration: null }], missing: [] }],
    ['two drugs in one', pump, `${nicotine}\ndrug mecamylamine { dose: 1.5 mg/kg/day  route: minipump }`, twoWeeks.replace('give nicotine', 'give nicotine + mecamylamine'), { solution: 'nicotine 12.5 mg/mL + mecamylamine 6.25 mg/mL', volume: 0.1, materials: [{ concentration: 12.5 }, { concentration: 6.25 }] }],
  ])('rests on %s', async (_, device, drug, when, expected) => {
    expect((await pumped(`${device}\n${drug}\n${when}`)).administration).toMatchObject(expected);
  });

  it.each([
    ['the rate', 'device pump { capacity: 100 uL }', nicotine, 'the rate of the pump is not known: state the “rate” of the device with which it is given, as 0.25 uL/h'],
    ['a rate that the source does not tell', 'device pump { rate: unstated  capacity: 100 uL }', nicotine, 'the rate of the pump is unstated'],
    ['what it holds', 'device pump { rate: 0.25 uL/h }', nicotine, 'what the pump holds is not known: state the “capacity” of the device with which it is given, as 100 uL'],
    ['the dose', pump, 'drug nicotine { dose: unstated  route: minipump }', 'the dose is unstated'],
    ['any dose', pump, 'drug nicotine { route: minipump }', 'no dose of nicotine for a day is stated'],
    ['in what time it is the dose', pump, 'drug nicotine { dose: 3 mg/kg  route: minipump }', 'the dose of nicotine, 3 mg/kg, is not said to be that of a day: write it as 3 mg/kg/day'],
    ['that a concentration gives another dose', pump, 'drug nicotine { dose: 3 mg/kg/day  concentration: 10 mg/mL  route: minipump }', 'at this weight 10 mg/mL at 0.25 uL/h give 2.4 mg/kg/day, not 3 mg/kg/day'],
    ['what turns its concentration into that of the dose', pump, 'drug nicotine { dose: 3 mg/kg/day  concentration: 10 mM  route: minipump }', 'the molar mass of nicotine (“molar_mass”) is not stated, to turn 10 mM into mg/mL'],
    ['that it is empty before', 'device pump { rate: 0.5 uL/h  capacity: 100 uL }', nicotine, '100 uL last 8.33 days at 0.5 uL/h, and it is to deliver for 14'],
  ])('says that %s is missing', async (_, device, drug, missing) => {
    expect((await pumped(`${device}\n${drug}\n${twoWeeks}`)).administration?.missing).toEqual([missing]);
  });

  it('is filled anew where its dose is another one: by the level that holds, or by a ladder', async () => {
    const doses = async (text: string): Promise<unknown> => (await pumped(`${pump}\n${text}`)).events.filter(({ animal }, _, [first]) => animal === first?.animal).map(({ day, delivers = 0, administration }) => [day, delivers / 1440, administration?.materials[0]?.dose]);
    expect(await doses('drug nicotine { dose: strength  route: minipump }\nfactor strength within = low 3 mg/kg/day, high 9 mg/kg/day\nphase treat days 1 to 8 { each strength every 4 days { session a on days 1 to 4 at 09:00 { give nicotine with pump } } }')).toEqual([[1, 4, 3], [5, 4, 9]]);
    expect(await doses('drug nicotine { ladder: 3, 6, 9 mg/kg/day  route: minipump }\nphase treat days 1 to 3 { session a at 09:00 { give nicotine by day with pump } }')).toEqual([[1, 0, 3], [2, 0, 6], [3, 0, 9]]);
  });

  it('takes nobody long, and no session waits for its end', async () => {
    const { events } = await pumped(`${pump}\n${nicotine}\nphase treat days 1 to 4 { session a at 09:00 { give nicotine with pump }  session b 1 h after a { weigh } }`);
    expect(events.filter(({ day, animal }) => day === 1 && animal === events[0]?.animal).map(({ clock, duration }) => [clock >= 9 * 60 && clock < 11 * 60, duration])).toEqual([[true, 0], [true, 0]]);
  });

  it('has one concentration for what it gives on each side', async () => {
    const { administration } = await pumped(`${pump}\ndrug nicotine { dose: 6 ug/day per side  route: minipump  rate: 0.25 uL/h per side  site: "nucleus accumbens" }\n${twoWeeks}`);
    expect(administration?.materials).toMatchObject([{ concentration: 1, per: 'side' }]);
  });

  it('gives no more than it holds', async () => {
    const { administration } = await pumped(`${pump}\ndrug nicotine { concentration: 10 mg/mL  route: minipump }\n${twoWeeks.replace('14', '20')}`);
    expect(administration?.materials).toMatchObject([{ amount: 1 }]);
    expect(administration?.missing).toEqual(['100 uL last 16.7 days at 0.25 uL/h, and it is to deliver for 20']);
  });

  it.each([
    ['for how long it delivers', `${nicotine}\nphase a day 1 { session s at 09:00 { give nicotine with pump } }`, 'for how long it delivers is not known: write it behind what is given, as “for 14 days”'],
    ['which concentration', `drug nicotine { dose: 10 mg/kg/day  concentration: 3 mg/mL to 5 mg/mL  route: minipump }\n${twoWeeks}`, 'the concentration is a range, 3 mg/mL to 5 mg/mL'],
    ['its own rate', `drug nicotine { rate: 1 mL/kg/day  concentration: 1 mg/mL  route: minipump }\n${twoWeeks}`, '1 mL/kg/day is a rate by body weight, and a pump has one rate'],
    ['the dose of a day in units', `drug nicotine { dose: 20 IU/kg  route: minipump }\n${twoWeeks}`, 'the dose of nicotine, 20 IU/kg, is not said to be that of a day: state the concentration that the pump is filled with'],
  ])('says that %s is not known', async (_what, text, missing) => {
    expect((await pumped(`${pump}\n${text}`)).administration?.missing).toEqual([missing]);
  });

  it('has a code for each animal, since no bottle fills two pumps', async () => {
    const { schedule } = await pumped(`${pump}\n${nicotine}\n${twoWeeks}`);
    const codes = new Codes(schedule as Schedule, new Set(schedule.events.map(({ step }) => step)), 1);
    expect(codes.all().map(({ animals, given }) => [animals.length, given.replace(animals[0] ?? '', 'one')])).toEqual(Array.from({ length: 4 }, () => [1, 'nicotine 3 mg/kg/d minipump of one']));
  });
});
