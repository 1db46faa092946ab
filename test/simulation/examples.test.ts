import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDesign } from '../../src/simulation/design/compile.js';
import type { CompiledDesign } from '../../src/simulation/design/types.js';
import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { Refused } from '../../src/simulation/refused.js';
import { animalOf } from '../../src/simulation/simulator.js';
import { example, studyOf } from './design/compiled.js';

const names = readdirSync(new URL('../../examples/', import.meta.url)).filter((name) => name.endsWith('.cpp')).map((name) => name.replace('.cpp', ''));

/** What animals of a design have that is no number, though the model measures it. */
function missing(design: CompiledDesign): string[] {
  const animal = animalOf(design, Parameters.defaults);
  return design.tracks.flatMap((track) => {
    const row = new Float64Array(track.cells.length);
    animal.run(track, 1, 0, 0, 0, row, 0);
    // A place that was never entered has no latency.
    return [...track.measurements.column].filter((column) => Number.isNaN(row[column]) && !track.cells[column]?.measure.endsWith('.latency')).map((column) => `${track.id} ${track.cells[column]?.measure} ${track.cells[column]?.place}`);
  });
}

describe.each(names)('%s', async (name) => {
  const { experiments, ...rest } = await studyOf(example(name));

  it('each experiment can be simulated, or says what it has to know', () => {
    for (const experiment of experiments) {
      try {
        const design = compileDesign({ experiments, ...rest }, experiment, Parameters.defaults);
        expect(missing(design)).toEqual([]);
        for (const { events } of design.tracks) expect([...events.drugs, ...events.onset, ...events.minutes, ...events.stress].every(Number.isFinite)).toBe(true);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const [first, ...needs] = error.message.split('\n');
        expect(first).toBe('The protocol does not say what a simulation needs to know:');
        for (const need of needs) expect(need).toMatch(/^ {2}[a-z_/.0-9A-Z]+: .+; assume one with --assume [a-z_/.0-9A-Z]+=…$/);
      }
    }
  });
});
