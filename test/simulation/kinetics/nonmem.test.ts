import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Course } from '../../../src/simulation/kinetics/course.js';
import { inputsOf } from '../../../src/simulation/kinetics/inputs.js';
import { drugModel } from '../../../src/simulation/kinetics/model.js';
import { recordOf } from '../../../src/simulation/kinetics/nonmem.js';

type Row = Record<string, number>;

function rowsOf(name: string): Row[] {
  const [head = '', ...lines] = readFileSync(new URL(`../../data/nonmem/${name}`, import.meta.url), 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((field, index) => [names[index] ?? '', Number(field)])));
}

/** NONMEM's model: CL 1.1, V 20, KA 1.5; CP is 1000 times the concentration. */
const model = drugModel({ volume: 20, elimination: 1.1 / 20, absorption: 1.5 });

const of = (row: Row | undefined, name: string): number => row?.[name] ?? NaN;

function predicted(rows: readonly Row[]): number[] {
  const records = rows.map((row, index) => {
    // The model states these of compartment 2 only.
    const parameters = of(row, 'cmt') === 2 ? { lag: of(row, 'LAGT'), bioavailability: of(row, 'BIOAV'), ...(of(row, 'MODE') === 1 ? { rate: of(row, 'RAT2') } : {}), ...(of(row, 'MODE') === 2 ? { duration: of(row, 'DUR2') } : {}) } : {};
    const { time, evid, amt, cmt, rate, ss, ii, addl } = row;
    return recordOf(model, { time: time ?? NaN, evid: evid ?? NaN, amt: amt ?? 0, cmt: cmt ?? 0, rate: rate ?? 0, ss: ss ?? 0, ii: ii ?? 0, addl: addl ?? 0 }, index + 1, parameters);
  });
  const course = new Course(inputsOf(model, records));
  return rows.map((_, index) => course.atRecord(index) * 1000);
}

describe("NONMEM's answers", () => {
  const dosing = rowsOf('dosing.csv');
  const answers = rowsOf('nonmem.csv');
  const scenarios = [...new Set(dosing.map((row) => of(row, 'ID')))];

  it('are all there', () => {
    expect(scenarios).toHaveLength(15);
    expect(answers.map(({ ID }) => ID)).toEqual(dosing.map(({ ID }) => ID));
  });

  it.each(scenarios)('scenario %i: every row within 5e-5', (id) => {
    const found = predicted(dosing.filter(({ ID }) => ID === id));
    const expected = answers.filter(({ ID }) => ID === id).map((row) => of(row, 'CP'));
    const wrong = expected.flatMap((value, index) => (Math.abs((found[index] ?? NaN) - value) <= 5e-5 * value ? [] : [{ row: index + 1, expected: value, found: found[index] }]));
    expect(wrong).toEqual([]);
  });
});
