import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/schedule/diff/changes.js';
import { momentsOfSchedule, momentsOfStudy } from '../../../src/schedule/diff/moments.js';
import { changesText } from '../../../src/schedule/diff/text.js';
import type { Schedule } from '../../../src/schedule/types.js';
import { compiled, protocol, twoDrugs } from '../two-drugs.js';

const kinds = (before: Schedule, after: Schedule): string[] => changesOf(momentsOfSchedule(before), momentsOfSchedule(after)).map(({ kind, id }) => `${kind} ${id}`);

describe('two schedules', () => {
  it('are the same where nothing has changed', async () => {
    const { schedule } = await twoDrugs();
    expect(kinds(schedule, schedule)).toEqual([]);
    expect(changesText([])).toBe('Nothing is added, removed, moved or changed.\n');
  });

  it('differ by what is added, removed, moved and given otherwise', async () => {
    const { schedule } = await twoDrugs();
    const [first, second, third, ...rest] = schedule.events;
    if (first === undefined || second === undefined || third?.administration === undefined) throw new Error('too few events');
    const after = { ...schedule, events: [{ ...second, clock: second.clock + 10 }, { ...third, administration: { ...third.administration, volume: 0.3 } }, ...rest, { ...first, id: 'new' }] };
    expect(kinds(schedule, after).toSorted()).toEqual([`added new`, `changed ${third.id}`, `moved ${second.id}`, `removed ${first.id}`].toSorted());
  });

  it('are told in 80 columns, the same for several animals once', async () => {
    const { schedule } = await twoDrugs();
    const after = { ...schedule, events: schedule.events.map((event) => (event.day === 3 ? { ...event, date: '2026-03-10', day: 4 } : event)) };
    const text = changesText(changesOf(momentsOfSchedule(schedule), momentsOfSchedule(after)));
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(text).toContain(`> probe: test\n    from day 3 2026-03-09 09:00 box 1 B-114 Ada\n    to day 4 2026-03-10 09:00 box 1 B-114 Ada\n    M1\n`);
    expect(text.endsWith('\n16 differences: 16 moved.\n')).toBe(true);
  });
});

describe('two protocols', () => {
  const text = async (change: (text: string) => string): Promise<string> => {
    const [{ study: before }, { study: after }] = [await compiled(), await compiled(change(protocol))];
    return changesText(changesOf(momentsOfStudy(before), momentsOfStudy(after)));
  };

  it('differ by days that are added, and what moves behind them', async () => {
    expect(await text((old) => old.replace('days 1 to 2', 'days 1 to 3').replace('phase last day 3', 'phase last day 4'))).toMatchInlineSnapshot(`
      "+ pairing: confine
          day 3 09:00: confine to left for 30 min, 30 min
          oxytocin_given, vehicle_given
      + pairing: inject
          day 3 09:00: inject morphine, 0 min, morphine 10 mg/kg 2 mg/mL
          oxytocin_given, vehicle_given
      > probe: inject
          from day 3 08:30
          to day 4 08:30
          oxytocin_given
      > probe: inject_2
          from day 3 08:30
          to day 4 08:30
          vehicle_given
      > probe: test
          from day 3 09:00
          to day 4 09:00
          oxytocin_given, vehicle_given

      8 differences: 4 added and 4 moved.
      "
    `);
  });

  it('differ by the dose of a drug, wherever it is given', async () => {
    expect(await text((old) => old.replace('10 mg/kg', '5 mg/kg'))).toContain('    was inject morphine, 0 min, morphine 10 mg/kg 2 mg/mL\n    is inject morphine, 0 min, morphine 5 mg/kg 2 mg/mL\n');
  });

  it('differ by doses in the sentence and by steps', async () => {
    const said = await text((old) => old.replace('inject morphine  confine', 'inject morphine 5 mg/kg  confine').replace('test in box for 15 min\n', 'test in box for 20 min\n    weigh\n'));
    expect(said).toMatchInlineSnapshot(`
      "~ pairing: inject
          day 1 09:00
          was inject morphine, 0 min, morphine 10 mg/kg 2 mg/mL
          is inject morphine 5 mg/kg, 0 min, morphine 5 mg/kg 2 mg/mL
          oxytocin_given, vehicle_given
      ~ pairing: inject
          day 2 09:00
          was inject morphine, 0 min, morphine 10 mg/kg 2 mg/mL
          is inject morphine 5 mg/kg, 0 min, morphine 5 mg/kg 2 mg/mL
          oxytocin_given, vehicle_given
      ~ probe: test
          day 3 09:00
          was test in box for 15 min, 15 min
          is test in box for 20 min, 20 min
          oxytocin_given, vehicle_given
      + probe: weigh
          day 3 09:20: weigh, 0 min
          oxytocin_given, vehicle_given

      8 differences: 2 added and 6 changed.
      "
    `);
  });
});
