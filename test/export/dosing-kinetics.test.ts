import { describe, expect, it } from 'vitest';
import { dosingFiles } from '../../src/export/dosing/tables.js';
import { instantOf } from '../../src/export/instant.js';
import { Course } from '../../src/simulation/kinetics/course.js';
import { inputsOf } from '../../src/simulation/kinetics/inputs.js';
import { drugModel } from '../../src/simulation/kinetics/model.js';
import { recordOf } from '../../src/simulation/kinetics/nonmem.js';
import { twoDrugs } from '../schedule/two-drugs.js';

/** One compartment with absorption; hours, mg, L. */
const model = drugModel({ volume: 0.06, elimination: Math.LN2 / (40 / 60), absorption: 2.1 });

const rowsOf = (text: string): Record<string, number>[] => {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [head.split(',')[index] ?? '', Number(cell)])));
};

describe('the table of doses of a drug', () => {
  it('gives the concentrations that the schedule itself gives', async () => {
    const { schedule } = await twoDrugs();
    const files = dosingFiles(schedule).filter(({ path }) => !/animals|without/.test(path));
    expect(files.length).toBeGreaterThan(1);
    const compared = files.map(({ path, text }) => {
      const drug = path.replace(/^.*\/|\.csv$/g, '');
      return schedule.animals.map(({ id }, index) => {
        const rows = rowsOf(text).filter(({ ID }) => ID === index + 1);
        const records = rows.map(({ TIME = 0, EVID = 0, AMT = 0, CMT = 0, RATE = 0 }, row) => recordOf(model, { time: TIME, evid: EVID, amt: AMT, cmt: CMT, rate: RATE }, row + 1));
        const events = schedule.events.filter(({ animal }) => animal === id);
        const begun = Math.min(...events.map(({ date, clock }) => instantOf(date, clock, schedule.zone)));
        const given = events.flatMap((event) => {
          const amount = event.administration?.materials.find(({ name }) => name === drug)?.amount ?? null;
          return amount === null ? [] : [{ time: (instantOf(event.date, event.clock, schedule.zone) - begun) / 3_600_000, amount }];
        });
        expect(records).toHaveLength(given.length);
        if (given.length === 0) return 0;
        const [ofTable, ofSchedule] = [records, given.map(({ time, amount }) => recordOf(model, { time, evid: 1, amt: amount, cmt: 1 }, 1))].map((all) => new Course(inputsOf(model, all)));
        const end = Math.max(...given.map(({ time }) => time)) + 6;
        for (let time = 0.25; time < end; time += 0.25) {
          const [one, other] = [ofTable?.concentration(time) ?? Number.NaN, ofSchedule?.concentration(time) ?? Number.NaN];
          expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-5 * Math.max(other, 1e-9));
        }
        return given.length;
      });
    });
    expect(compared.flat().reduce((sum, doses) => sum + doses, 0)).toBeGreaterThan(10);
  });
});
