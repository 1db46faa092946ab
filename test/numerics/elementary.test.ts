import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../src/numerics/exp.js';
import { log } from '../../src/numerics/log.js';

const apart = (one: number, other: number): number => (one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(other), Number.MIN_VALUE));

describe('exp', () => {
  it('is that of the engine to the last place', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => apart(exp(x), Math.exp(x)) < 2.3e-16), { numRuns: 5000 });
  });

  it('knows the ends of its range', () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(710), exp(-746), exp(NaN)]).toEqual([1, 0, Infinity, Infinity, 0, NaN]);
    expect(exp(709.782712893384)).toBeCloseTo(1.797693134862e308, -298);
    expect(exp(-745)).toBe(5e-324);
  });
});

describe('log', () => {
  it('is that of the engine to the last place', () => {
    fc.assert(fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => apart(log(x), Math.log(x)) < 2.3e-16), { numRuns: 5000 });
    fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => apart(log(x), Math.log(x)) < 2.3e-16), { numRuns: 5000 });
  });

  it('knows the ends of its range', () => {
    expect([log(1), log(0), log(-1), log(Infinity), log(NaN), log(Number.MIN_VALUE)]).toEqual([0, -Infinity, NaN, Infinity, NaN, Math.log(Number.MIN_VALUE)]);
  });
});
