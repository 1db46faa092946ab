import { describe, expect, it } from 'vitest';
import { axisText, exampleTimeline, laneTexts, timelineFrom } from './drawn.js';

const drugs = 'vehicle saline { }\ndrug morphine { dose: 10 mg/kg  route: sc }\napparatus box { compartment left { } compartment right { } }\n';

describe('the axis', () => {
  it('has each day, and a break where nothing is planned', async () => {
    expect(axisText(await timelineFrom('phase a days 1 to 3 { session s { weigh } }\nphase b day 10 { session t { weigh } }\nphase c day 12 { session u { weigh } }'))).toBe('1 2 3 //4–9 10 //11 12');
  });

  it('leaves out days in the middle of a long stretch of days that are alike', async () => {
    expect(axisText(await timelineFrom('phase a days 1 to 60 { session s { weigh } }'))).toBe('1 …2–59 60');
    expect(axisText(await timelineFrom('phase a days 1 to 5 { session s { weigh } }'))).toBe('1 2 3 4 5');
    expect(axisText(await timelineFrom('phase a days 1 to 6 { session s { weigh } }'))).toBe('1 …2–5 6');
  });

  it('leaves out whole rounds of days that come again in turn', async () => {
    const alternating = (days: number): string => `phase a days 1 to ${days} { session s on odd days { weigh } session t on even days { rest for 1 h } }`;
    expect(axisText(await timelineFrom(alternating(8)))).toBe('1 2 3 4 5 6 7 8');
    expect(axisText(await timelineFrom(alternating(21)))).toBe('1 2 …3–18 19 20 21');
  });

  it('takes days for different that differ in one group only', async () => {
    const text = 'factor f = x, y\ngroups g { cross: f  n: 2 per group }\nphase a days 1 to 12 { session s { weigh } session t on even days { when f is y { rest for 1 h } } }';
    expect(axisText(await timelineFrom(text))).toBe('1 2 …3–10 11 12');
  });

  it('leaves out days of a phase on which nothing happens', async () => {
    expect(axisText(await timelineFrom('factor f within = x, y\nphase a days 1 to 15 { each f every 14 days { session s { weigh } } }'))).toBe('1 //2–14 15');
  });

  it('counts days within their phase where their day is not known, and says where nobody knows how many lie between', async () => {
    const timeline = await timelineFrom('phase a for unstated { session s { weigh } }\nphase b immediately after a for 2 days { session t { weigh } }\nphase c immediately after b { session u { weigh } }');
    expect(axisText(timeline)).toBe('1 ? (1) (2) (1)');
    expect(timeline.columns[0]?.phase?.remark).toBe('number of days not stated');
    expect(timeline.notes).toContain('In brackets: days counted within their phase; their days in the study are not stated.');
  });

  it('marks days that may not come to be, and days that may come earlier', async () => {
    const timeline = await timelineFrom(`${drugs}outcome p = time in box.left\nphase a day 1 { session s { test in box for 10 min } }\nphase b immediately after a { session t { test in box for 10 min } until p < 10 % of p during a for 2 days, at most 9 days }\nphase c immediately after b { session u { test in box for 10 min } }`);
    expect(axisText(timeline)).toBe('1 2 3 4 …5–9 10 ≤ 11');
    expect(timeline.columns.map(({ isConditional }) => isConditional)).toEqual([false, false, false, ...Array.from({ length: 7 }, () => true), false]);
    expect(timeline.columns[1]?.phase?.remark).toBe('until criterion, at most 9 days');
    expect(timeline.notes[0]).toBe('“b” is shown at its longest: until p < 10 % of p during a for 2 days, at most 9 days.');
    expect(timeline.signs).toContain('Dashed: days that may not come to be.');
  });

  it('has dates where that of day 1 is known or given', async () => {
    const text = 'start: 2026-12-31\nphase a days 1 to 2 { session s { weigh } }';
    expect((await timelineFrom(text)).columns.map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-01']);
    expect((await timelineFrom(text, { start: '2028-02-28' })).columns.map(({ date }) => date)).toEqual(['2028-02-28', '2028-02-29']);
    expect((await timelineFrom('phase a day 1 { session s { weigh } }')).columns[0]?.date).toBeUndefined();
  });
});

describe('lanes', () => {
  it('have the same steps at the same place, and what only one group gets where the other has its own', async () => {
    const text = `${drugs}factor f = x, y\ngroups g { cross: f  n: 8 per group }\nphase a day 1 { session s { when f is x { inject morphine } otherwise { inject saline } confine to box.left for 30 min } }`;
    expect(laneTexts(await timelineFrom(text))).toEqual([
      'x; n = 8 1[0 morphine 10 mg/kg injected, 1 kept in left]',
      'y; n = 8 1[0 saline injected, 1 kept in left]',
    ]);
  });

  it('have sessions of different groups at one place', async () => {
    const text = `${drugs}factor state within = drug, none\nphase a days 1 to 2 { each state { order: counterbalanced_order  session s { when state is drug { inject morphine } otherwise { inject saline } } } }`;
    expect(laneTexts(await timelineFrom(text))).toEqual(['all animals; drug → none 1[0 morphine 10 mg/kg injected] 2[0 saline injected]', 'all animals; none → drug 1[0 saline injected] 2[0 morphine 10 mg/kg injected]']);
  });

  it('say doses that differ at the marks', async () => {
    const text = `${drugs}factor f = low 1 mg/kg, high 3.5 mg/kg\ngroups g { cross: f  n: unstated per group }\nphase a day 1 { session s { inject morphine { dose: f } } }`;
    const timeline = await timelineFrom(text);
    expect(laneTexts(timeline)).toEqual(['low (1 mg/kg) 1[0 morphine injected (mg/kg below) 1]', 'high (3.5 mg/kg) 1[0 morphine injected (mg/kg below) 3.5]']);
    expect(timeline.notes).toContain('Numbers of animals are not stated.');
  });

  it('take the rungs of a ladder', async () => {
    expect(laneTexts(await timelineFrom('drug m { ladder: 5, 10 mg/kg }\nphase a days 1 to 2 { session s { inject m by day } }'))).toEqual(['all animals 1[0 m injected (mg/kg below) 5] 2[0 m injected (mg/kg below) 10]']);
  });
});

describe('a mark', () => {
  it('says step, day, clock time, dose, session and group', async () => {
    const timeline = await timelineFrom(`${drugs}start: 2026-03-02\nfactor f = x, y\ngroups g { cross: f  n: 8 per group }\nphase pairing days 1 to 2 { session morning at 09:00 { inject morphine 10 min before stay  confine to box.left for 30 min as stay } }`);
    expect(timeline.lanes[1]?.cells[1]?.sessions[0]?.marks[0]?.title).toBe('inject morphine 10 mg/kg sc\nday 2 (Tue 2026-03-03), 08:50\npairing: morning\ny; n = 8');
  });

  it('invents no clock time', async () => {
    const timeline = await timelineFrom('phase a day 1 { session s at unstated { weigh } session t { weigh } }');
    const titles = timeline.lanes.flatMap(({ cells }) => cells.flatMap(({ sessions }) => sessions.flatMap(({ marks }) => marks.map(({ title }) => title.split('\n')[1]))));
    expect(titles).toEqual(['day 1, clock time not stated', 'day 1, clock time not stated']);
    expect(timeline.notes).toContain('Clock times are not stated.');
  });

  it('says the hours between which its session lies', async () => {
    const timeline = await timelineFrom('phase a day 1 { session s between 09:00 and 11:00 { weigh } }\nphase b day 2 { session t at the same time as s { weigh } }');
    expect(timeline.lanes[0]?.cells[1]?.sessions[0]?.marks[0]?.entry.clock).toBe('between 09:00 and 11:00');
    expect(timeline.notes).not.toContain('Clock times are not stated.');
  });

  it('names what is not stated of it, and who else it is done to', async () => {
    const timeline = await timelineFrom('drug m { dose: unstated  route: unstated }\nanimals others { species: mouse }\nanimals own { species: mouse }\ngroups g of own { n: 3 }\nphase a day 1 { session s { inject m to others } }');
    expect(timeline.lanes[0]?.cells[0]?.sessions[0]?.marks[0]?.entry).toMatchObject({ text: 'inject m (dose and route not stated)', brief: 'inject m', to: 'others' });
  });

  it('leads to its lines', async () => {
    const timeline = await timelineFrom('phase a day 1 {\n  session s {\n    weigh\n    witness_fear of anyone_else for 5 min {\n      footshock to anyone_else 1 mA for 1 s, 2 times, every 5 s\n    }\n  }\n}\nanimals anyone_else { species: mouse }');
    const [session] = timeline.lanes[0]?.cells[0]?.sessions ?? [];
    expect(session?.source).toEqual({ file: 'study.cpp', from: 3, to: 6 });
    expect(session?.marks.map(({ source }) => source && [source.from, source.to])).toEqual([[4, 4], [5, 6], [6, 6]]);
    expect(timeline.columns[0]?.phase?.source).toEqual({ file: 'study.cpp', from: 2, to: 6 });
  });
});

describe('what runs in the background', () => {
  it('stands beside the days of the phases', async () => {
    const timeline = await timelineFrom('drug sweet { }\nphase a days 1 to 2 { session s { weigh } }\nbackground drinking days 1 to 3 every 2 days { give sweet for 24 h }');
    expect(axisText(timeline)).toBe('1 2 3');
    expect(timeline.background).toEqual([{ id: 'background.drinking', name: 'drinking, days 1 to 3 every 2 days' }]);
    expect(timeline.lanes[0]?.cells.map(({ background }) => background.map(({ lines }) => lines))).toEqual([[['give sweet for 24 h']], [], [['give sweet for 24 h']]]);
  });
});

describe('the examples', () => {
  it('show the founding experiment as it is told', async () => {
    const timeline = await exampleTimeline('witnessed-fear');
    expect(axisText(timeline)).toBe('1 ? (1) …(2–13) (14) (1)');
    expect(laneTexts(timeline).map((text) => text.slice(text.lastIndexOf('(1)')))).toEqual([
      '(1)[1 witness fear, 2 The demonstrator is put in a fearful state, 3 test]',
      '(1)[0 oxytocin injected, 1 witness fear, 2 The demonstrator is put in a fearful state, 3 test]',
      '(1)[1 witness fear, 3 test]',
      '(1)[0 oxytocin injected, 1 witness fear, 3 test]',
    ]);
    expect(timeline.notes).toEqual(['In brackets: days counted within their phase; their days in the study are not stated.', 'Numbers of animals are not stated.', 'Clock times are not stated.']);
  });

  it('show a crossover with an order in each lane', async () => {
    const timeline = await exampleTimeline('prime-crossover');
    expect(axisText(timeline)).toBe('1 2 3 4 5 6 7 8 9 //10 11 //12–24 25 //26–38 39');
    expect(timeline.lanes).toHaveLength(12);
    const tests = laneTexts(timeline).map((text) => [...text.slice(text.indexOf('11[')).matchAll(/below\) ([\d.]+)/g)].map(([, dose]) => dose).join(' '));
    expect(tests.slice(0, 6)).toEqual(['0 0.3 3.0', '0 3.0 0.3', '0.3 0 3.0', '0.3 3.0 0', '3.0 0 0.3', '3.0 0.3 0']);
  });

  it('show an extinction to its criterion', async () => {
    expect(axisText(await exampleTimeline('morphine-extinction', 'reinstatement'))).toBe('1 2 3 4 5 6 7 8 9 …10–19 20 ≤ 21');
  });
});
