import { describe, expect, it } from 'vitest';
import { freezingCurve, freezingOf, meanFreezing, stressAfter, stressOf, witnessedStress, type Witnessing } from '../../../src/simulation/social/social.js';

const parameters = { gain: 0.5, unfamiliarWeight: 0.1, naiveFactor: 0.6, oxytocinFamiliar: 2, oxytocinUnfamiliar: 8, oxytocinPeripheral: 0.5 };
const watching: Witnessing = { fear: 0.8, familiar: true, shockedBefore: true, oxytocinCentral: 0, oxytocinPeripheral: 0 };
const stress = (changed: Partial<Witnessing>, set: Partial<typeof parameters> = {}): number => witnessedStress({ ...parameters, ...set }, { ...watching, ...changed });

describe('witnessed stress', () => {
  it('is gain times fear', () => expect(stress({})).toBeCloseTo(0.4, 14));
  it('is nothing beside a calm demonstrator, whatever is given', () => expect(stress({ fear: 0, oxytocinCentral: 1 })).toBe(0));
  it('is nothing without social gain', () => expect(stress({ oxytocinCentral: 1 }, { gain: 0 })).toBe(0));
  it('is small beside a stranger, and with oxytocin in the brain nearly that beside a cage mate', () => {
    expect(stress({ familiar: false })).toBeCloseTo(0.04, 14);
    expect(stress({ familiar: false, oxytocinCentral: 1 })).toBeCloseTo(0.32, 14);
  });
  it('is smaller in one that was never shocked', () => expect(stress({ shockedBefore: false })).toBeCloseTo(0.24, 14));
  it('is doubled by oxytocin in the brain, halved by oxytocin elsewhere, in part by part of its effect', () => {
    expect(stress({ oxytocinCentral: 1 })).toBeCloseTo(0.8, 14);
    expect(stress({ oxytocinCentral: 0.5 })).toBeCloseTo(0.6, 14);
    expect(stress({ oxytocinPeripheral: 1 })).toBeCloseTo(0.2, 14);
  });
  it('with the factors of oxytocin at 1 oxytocin does nothing', () => {
    expect(stress({ oxytocinCentral: 1, oxytocinPeripheral: 1 }, { oxytocinFamiliar: 1, oxytocinPeripheral: 1 })).toBe(stress({}));
  });
});

describe('stress of one\'s own', () => {
  it('grows with the amount and ends somewhere', () => {
    const shock = { largest: 1.2, half: 10 };
    expect([0, 10, 30, 1e9].map((amount) => stressOf(shock, amount))).toEqual([0, 0.6, 0.9, expect.closeTo(1.2, 6)]);
  });
});

describe('freezing', () => {
  const freezing = freezingCurve({ base: 0.02, half: 0.5, steepness: 6, minutes: 20 });

  it('is its base without stress and rises to all of the time', () => {
    expect(freezingOf(freezing, 0)).toBeCloseTo(0.02, 15);
    expect(freezingOf(freezing, 0.5)).toBeCloseTo(0.02 + (0.98 * (0.5 - 1 / (1 + Math.exp(3)))) / (1 - 1 / (1 + Math.exp(3))), 14);
    expect(freezingOf(freezing, 50)).toBeCloseTo(1, 14);
  });

  it('passes with the stress; its mean is the integral', () => {
    expect(stressAfter(freezing, 0.8, 20)).toBeCloseTo(0.8 / Math.E, 14);
    for (const lasting of [5, 15, 60]) {
      const steps = 10_000;
      let sum = 0;
      for (let step = 0; step < steps; step++) sum += freezingOf(freezing, stressAfter(freezing, 0.8, (lasting * (step + 0.5)) / steps)) / steps;
      expect(Math.abs(meanFreezing(freezing, 0.8, lasting) - sum)).toBeLessThan(1e-4);
    }
  });
});
