import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfc } from '../../../src/numerics/erfc.js';
import { incompleteBeta } from '../../../src/numerics/incomplete-beta.js';
import { upperGamma } from '../../../src/numerics/incomplete-gamma.js';
import { root, rootOfRising } from '../../../src/numerics/root.js';
import { logGamma } from '../../../src/numerics/stirling.js';
import { betaQuantile } from '../../../src/statistics/distributions/beta.js';
import { fAbove, fCritical } from '../../../src/statistics/distributions/f.js';
import { noncentralFAbove, noncentralityOfF } from '../../../src/statistics/distributions/noncentral-f.js';
import { noncentralTAbove } from '../../../src/statistics/distributions/noncentral-t.js';
import { tAbove, tBelow, tCritical } from '../../../src/statistics/distributions/t.js';

const size = fc.double({ min: 0.1, max: 500, noNaN: true });
// So that no quantile is nearer to 1 than a double can say.
const larger = fc.double({ min: 1, max: 500, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('functions beneath the distributions', () => {
  it('the shares of a beta on both sides of a place sum to 1', () => {
    fc.assert(fc.property(share, size, size, (x, a, b) => Math.abs(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a, x) - 1) < 1e-12));
  });

  it('an incomplete gamma of an integer is a Poisson sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (n, x) => {
        let term = Math.exp(-x);
        let sum = term;
        for (let k = 1; k < n; k++) sum += term *= x / k;
        expect(upperGamma(n, x) / sum).toBeCloseTo(1, 11);
      }),
    );
  });

  it('log Γ steps by the logarithm', () => {
    fc.assert(fc.property(size, (x) => Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) < 1e-12 * (1 + Math.abs(logGamma(x + 1)))));
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  it('erfc knows its ends and its two sides', () => {
    expect([erfc(0), erfc(Infinity), erfc(-Infinity), erfc(NaN), erfc(30)]).toEqual([1, 0, 2, NaN, 0]);
    fc.assert(fc.property(fc.double({ min: -27, max: 27, noNaN: true }), (x) => Math.abs(erfc(x) + erfc(-x) - 2) < 1e-15));
  });

  it('a root is found to the last places', () => {
    expect(root((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(rootOfRising((x) => x ** 3 + 1000, 0, 1)).toBeCloseTo(-10, 13);
  });

  it('what is outside of their range has no value', () => {
    expect([incompleteBeta(2, 1, 1), incompleteBeta(0.5, 0, 1), incompleteBeta(NaN, 1, 1), upperGamma(0, 1), fAbove(NaN, 1, 1), tBelow(NaN, 3)]).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
  });
});

describe('distributions', () => {
  it('quantiles and critical values give their share back', () => {
    fc.assert(fc.property(share, larger, larger, (p, a, b) => Math.abs(incompleteBeta(betaQuantile(p, a, b), a, b) - p) < 1e-8));
    fc.assert(fc.property(share, size, (p, df) => Math.abs(2 * tAbove(tCritical(p, df), df) - p) < 1e-12));
    fc.assert(fc.property(share, fc.double({ min: 1, max: 60, noNaN: true }), fc.double({ min: 1, max: 60, noNaN: true }), (p, df1, df2) => Math.abs(fAbove(fCritical(p, df1, df2), df1, df2) - p) < 1e-11));
  });

  it('an F with one degree of freedom above is a t squared, noncentral too, by either way to it', () => {
    for (const noncentrality of [0, 0.7, 5, 30, 34.9, 35.1, 60, 400]) {
      for (const df of [1, 6, 44, 900]) {
        for (const t of [0.5, noncentrality * 0.9, noncentrality + 1.3]) {
          const two = noncentralTAbove(t, df, noncentrality) + noncentralTAbove(t, df, -noncentrality);
          expect(noncentralFAbove(t * t, 1, df, noncentrality ** 2)).toBeCloseTo(two, 10);
        }
      }
    }
  });

  it('the noncentrality of an F is that under which it is as rare', () => {
    for (const f of [0.5, 4, 90, 1e5]) expect(noncentralFAbove(f, 3, 44, noncentralityOfF(f, 3, 44, 0.95))).toBeCloseTo(0.95, 9);
    expect(noncentralityOfF(0.5, 3, 44, 0.05)).toBe(0);
  });
});
