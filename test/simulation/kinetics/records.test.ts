import { describe, expect, it } from 'vitest';
import { Course } from '../../../src/simulation/kinetics/course.js';
import { inputsOf } from '../../../src/simulation/kinetics/inputs.js';
import { drugModel } from '../../../src/simulation/kinetics/model.js';
import { type CompartmentParameters, type NonmemRow, recordOf } from '../../../src/simulation/kinetics/nonmem.js';

const oral = drugModel({ volume: 10, elimination: 0.1, absorption: 1 });
const intravenous = drugModel({ volume: 10, elimination: 0.1 });
const two = drugModel({ volume: 10, elimination: 0.1, absorption: 1, toPeripheral: 0.3, fromPeripheral: 0.2 });

const courseOf = (model: typeof oral, rows: readonly NonmemRow[], parameters: CompartmentParameters = {}): Course => new Course(inputsOf(model, rows.map((row, index) => recordOf(model, row, index + 1, parameters))));

describe('compartments', () => {
  it('are numbered as in NONMEM: with a depot 1, 2, 3, without 1, 2; 0 is the first', () => {
    expect(courseOf(oral, [{ time: 0, evid: 1, amt: 5, cmt: 2 }]).concentration(0)).toBe(0.5);
    expect(courseOf(oral, [{ time: 0, evid: 1, amt: 5 }]).concentration(0)).toBe(0);
    expect(courseOf(intravenous, [{ time: 0, evid: 1, amt: 5 }]).concentration(0)).toBe(0.5);
    expect(courseOf(two, [{ time: 0, evid: 1, amt: 5, cmt: 3 }]).concentration(0)).toBeCloseTo(0, 15);
    expect(courseOf(two, [{ time: 0, evid: 1, amt: 5, cmt: 3 }]).concentration(2)).toBeGreaterThan(0.05);
  });
});

describe('records of one time', () => {
  const course = courseOf(intravenous, [{ time: 0, evid: 0 }, { time: 0, evid: 1, amt: 10 }, { time: 0, evid: 0 }, { time: 0, evid: 3 }, { time: 0, evid: 0 }]);

  it('happen in their order', () => {
    expect([0, 1, 2, 3, 4].map((record) => course.atRecord(record))).toEqual([0, 1, 1, 0, 0]);
    expect(course.concentration(0)).toBe(0);
  });
});

describe('a reset', () => {
  it('cancels what is still to come: additional doses, a lag, an infusion', () => {
    const course = courseOf(intravenous, [{ time: 0, evid: 1, amt: 10, ii: 4, addl: 5 }, { time: 1, evid: 1, amt: 10, rate: 1 }, { time: 6, evid: 3 }]);
    expect(course.concentration(5)).toBeGreaterThan(1);
    for (const time of [6, 8, 9, 12, 20]) expect(course.concentration(time)).toBe(0);
    expect(courseOf(intravenous, [{ time: 0, evid: 1, amt: 10 }, { time: 1, evid: 3 }], { lag: 2 }).concentration(3)).toBe(0);
  });

  it('with a dose leaves that dose', () => {
    expect(courseOf(intravenous, [{ time: 0, evid: 1, amt: 10 }, { time: 5, evid: 4, amt: 20 }]).concentration(5)).toBe(2);
  });
});

describe('steady state', () => {
  it('SS=1 takes the place of what is there, SS=2 is added to it', () => {
    const before: NonmemRow = { time: 0, evid: 1, amt: 10 };
    const steady = (ss: number): number => courseOf(intravenous, [before, { time: 1, evid: 1, amt: 10, ii: 6, ss }]).concentration(1);
    const alone = 1 / (1 - Math.exp(-0.6));
    expect(steady(1)).toBeCloseTo(alone, 14);
    expect(steady(3)).toBeCloseTo(alone, 14);
    expect(steady(2)).toBeCloseTo(alone + Math.exp(-0.1), 14);
  });

  it('infusions that overlap add up to the plateau of their mean rate', () => {
    const course = courseOf(intravenous, [{ time: 0, evid: 1, amt: 50, rate: 2, ii: 5, ss: 1, addl: 40 }]);
    expect(course.concentration(0)).toBeCloseTo(1 / 0.1, 10);
    expect(course.concentration(33.3)).toBeCloseTo(1 / 0.1, 10);
  });
});

describe('a row without meaning is refused', () => {
  it.each<[NonmemRow, string]>([
    [{ time: 0, evid: 5 }, 'Row 1: EVID is 5; it must be 0, 1, 2, 3 or 4.'],
    [{ time: 0, evid: 0, amt: 3 }, 'Row 1: AMT is 3, but with EVID 0 nothing is given.'],
    [{ time: 0, evid: 2, cmt: -1 }, 'Row 1: CMT is -1, which would turn a compartment off; this cannot be represented.'],
    [{ time: 0, evid: 1, amt: 1, cmt: 3 }, 'Row 1: CMT is 3; the drug has compartments 1 to 2.'],
    [{ time: 0, evid: 1 }, 'Row 1: AMT is 0, and the dose is not at steady state: nothing is given.'],
    [{ time: 0, evid: 1, amt: 1, rate: -3 }, 'Row 1: RATE is -3; it must be above 0, or 0, -1 or -2.'],
    [{ time: 0, evid: 1, amt: 1, rate: -1 }, 'Row 1: RATE is -1, and the model has no rate for the compartment.'],
    [{ time: 0, evid: 1, amt: 1, rate: -2 }, 'Row 1: RATE is -2, and the model has no duration for the compartment.'],
    [{ time: 0, evid: 1, amt: 1, ss: 4, ii: 2 }, 'Row 1: SS is 4; it must be 0, 1, 2 or 3.'],
    [{ time: 0, evid: 1, amt: 1, addl: -2, ii: 2 }, 'Row 1: ADDL is -2; a steady state by trial is not worked out, SS=1 gives it exactly.'],
    [{ time: NaN, evid: 0 }, 'Record 1 is at the time NaN, which is no number.'],
    [{ time: 0, evid: 1, amt: NaN }, 'Record 1 has the amount NaN; it must be 0 or more.'],
    [{ time: 0, evid: 1, amt: 1, ss: 1, ii: 1e-9, rate: 1 }, 'Record 1 is at steady state with more than 100000 infusions at a time.'],
  ])('%j', (row, message) => {
    expect(() => courseOf(oral, [row])).toThrow(message);
  });
});
