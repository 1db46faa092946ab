import { describe, expect, it } from 'vitest';
import { Random, streams } from '../../../src/random/random.js';
import { Box } from '../../../src/simulation/choice/box.js';

const joined = (compartments: number): boolean[] => Array.from({ length: compartments ** 2 }, (_, index) => index % (compartments + 1) !== 0);

/** Mean and variance of what `of` says after each of many tests, with their standard errors. */
function sampled(box: Box, start: (run: number) => number, minutes: number, runs: number, of: (box: Box) => number): { mean: number; meanError: number; variance: number; varianceError: number } {
  const random = new Random(42, streams.simulation);
  const values = Array.from({ length: runs }, (_, run) => (box.run(start(run), minutes, random), of(box)));
  const mean = values.reduce((sum, value) => sum + value, 0) / runs;
  const moment = (power: number): number => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / runs;
  return { mean, meanError: Math.sqrt(moment(2) / runs), variance: moment(2), varianceError: Math.sqrt((moment(4) - moment(2) ** 2) / runs) };
}

describe.each([
  { value: 0, bias: 0 },
  { value: 0.8, bias: 0 },
  { value: -0.5, bias: 0.3 },
])('two compartments, value $value, bias $bias', ({ value, bias }) => {
  const parameters = { crossings: 1.2, approach: 1.4, stay: 0.2 };
  const minutes = 600;
  const toDrug = 1.2 * Math.exp(1.4 * value + bias);
  const fromDrug = 1.2 * Math.exp(-0.2 * value);
  const sum = toDrug + fromDrug;
  const box = new Box(2, joined(2));
  box.prepare(parameters, Float64Array.of(0, value), Float64Array.of(0, bias), 1);
  // Started as the chain itself would be found, there is no bias from the start.
  const starts = new Random(7, streams.animals);
  const found = sampled(box, () => (starts.unit() < toDrug / sum ? 1 : 0), minutes, 4000, ({ seconds }) => (seconds[1] ?? NaN) / (minutes * 60));

  it('mean fraction of time: q12 / (q12 + q21), within 4 standard errors', () => {
    expect(Math.abs(found.mean - toDrug / sum)).toBeLessThan(4 * found.meanError);
  });

  it('its variance: 2 q12 q21 / ((q12 + q21)^3 T) less what the two ends take, within 4 standard errors', () => {
    const x = sum * minutes;
    const long = (2 * toDrug * fromDrug) / (sum ** 3 * minutes);
    const expected = long * (1 - (1 - Math.exp(-x)) / x);
    expect(Math.abs(found.variance - expected)).toBeLessThan(4 * found.varianceError);
    expect(Math.abs(found.variance - long)).toBeLessThan(4 * found.varianceError + long / x);
  });
});

describe('a test', () => {
  it('adds up to its length, and counts being put there', () => {
    const box = new Box(3, joined(3));
    box.prepare({ crossings: 0.8, approach: 1, stay: 0.1 }, Float64Array.of(0, 0.2, 0.4), new Float64Array(3), 1);
    const random = new Random(1, streams.simulation);
    for (let run = 0; run < 200; run++) {
      box.run(1, 15, random);
      expect(box.seconds.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(900, 9);
      expect(box.latency[1]).toBe(0);
      for (const [place, entries] of box.entries.entries()) expect(entries > 0).toBe((box.latency[place] ?? NaN) >= 0);
    }
  });

  it('three compartments in a row: the time in each is as detailed balance has it', () => {
    const box = new Box(3, [false, true, false, true, false, true, false, true, false]);
    const [values, biases] = [[0.5, 0, -0.2], [0, -0.7, 0.1]];
    box.prepare({ crossings: 1, approach: 1.2, stay: 0.3 }, Float64Array.from(values ?? []), Float64Array.from(biases ?? []), 0.9);
    const weights = [0, 1, 2].map((place) => Math.exp(1.5 * (values?.[place] ?? NaN) + (biases?.[place] ?? NaN)));
    const share = (weights[0] ?? NaN) / weights.reduce((sum, weight) => sum + weight, 0);
    const found = sampled(box, (run) => run % 3, 3000, 500, ({ seconds }) => (seconds[0] ?? NaN) / 180_000);
    expect(Math.abs(found.mean - share)).toBeLessThan(4 * found.meanError + 1e-3);
  });

  it('one that freezes all the time stays where it is', () => {
    const box = new Box(2, joined(2));
    box.prepare({ crossings: 1, approach: 1, stay: 0 }, new Float64Array(2), new Float64Array(2), 0);
    box.run(1, 20, new Random(1, streams.simulation));
    expect([...box.seconds, ...box.entries, ...box.latency]).toEqual([0, 1200, 0, 1, NaN, 0]);
  });
});
