import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/language/ir/reading.js';
import { median } from '../../../src/numerics/quantiles.js';
import { drugDays } from '../../../src/simulation/observed/concentrations.js';
import { observe } from '../../../src/simulation/observed/observe.js';
import { spreadOf } from '../../../src/simulation/observed/spread.js';
import { tracesOf } from '../../../src/simulation/observed/traces.js';
import { example } from '../design/compiled.js';
import { simulated } from './simulated.js';
import { must } from '../../must.js';

const plan = await simulated(example('witnessed-fear-planned'));
const { experiment, simulation } = plan;
const observed = observe(simulation, experiment, 5, 3);

/** Preference of every animal in a session of the last simulated experiment, s. */
function preferences(session: string): number[] {
  const { simulated: results } = simulation;
  return Array.from({ length: results.count }, (_, animal) => {
    const kind = must(results.kinds[results.kindOf[animal] ?? -1]);
    return 60 * kind.cells.reduce((sum, cell, index) => (nameOf(cell.session) === session && nameOf(cell.measure) === 'time' ? sum + (cell.place === kind.places['role.drug_side'] ? 1 : -1) * must(results.values[animal * results.width + index]) : sum), 0);
  });
}

describe('how numbers spread', () => {
  it('is told on the way: how many experiments are done of how many', () => {
    const told: [number, number][] = [];
    expect(JSON.stringify(observe(simulation, experiment, 5, 3, (...each) => told.push(each)))).toBe(JSON.stringify(observed));
    expect(told).toEqual([[1, 3], [2, 3], [3, 3]]);
  });

  it('is of every outcome on every occasion, in its unit', () => {
    const { variables, missing } = observed.spread;
    expect(variables.map(({ variable, occasions }) => [variable.name, variable.shown.unit, occasions.map(({ occasion }) => occasion?.day ?? null)])).toEqual([['preference', 's', [1, 10, 25]], ['fear', '%', [null]]]);
    expect(missing).toEqual([]);
    expect([...observed.sizes.values()]).toEqual([12, 12, 12, 12]);
  });

  it('has each animal of the first experiment as it is measured', () => {
    simulation.simulated.run(5, 0);
    const measured = preferences('second_test');
    const seen = must(observed.spread.variables[0]?.occasions[1]).groups.flatMap(({ animals }) => animals);
    expect(seen).toHaveLength(48);
    for (const [index, value] of seen.entries()) expect(value).toBeCloseTo(must(measured[index]), 9);
  });

  it('has the quantiles of all animals of all experiments, and of the means of their groups', () => {
    const ofRuns = [0, 1, 2].map((run) => {
      simulation.simulated.run(5, run);
      return preferences('witnessing').slice(12, 24);
    });
    const group = must(observed.spread.variables[0]?.occasions[2]?.groups[1]);
    expect(group.count).toBe(36);
    expect(group.quantiles[2]).toBeCloseTo(median(ofRuns.flat()), 9);
    expect(group.means[1]).toBeCloseTo(median(ofRuns.map((values) => values.reduce((sum, value) => sum + value, 0) / 12)), 9);
    expect([...group.quantiles].sort((a, b) => a - b)).toEqual(group.quantiles);
  });

  it('is the same each time, whatever was simulated before', () => {
    expect(JSON.stringify(observe(simulation, experiment, 5, 3))).toBe(JSON.stringify(observed));
  });

  it('keeps so many values and no more: of more experiments the first are looked at', () => {
    const spread = spreadOf(experiment, simulation.definitions, simulation.simulated, 5, 1000, { most: 2500 });
    // Preference and freezing on three occasions, and fear, of 48 animals.
    expect(spread.runs).toBe(Math.floor(2500 / (7 * 48)));
    expect(spread.variables[0]?.occasions[0]?.groups[0]?.count).toBe(12 * spread.runs);
    expect(spreadOf(experiment, simulation.definitions, simulation.simulated, 5, 1000, { most: 1 }).runs).toBe(1);
  });

  it('names what the simulation has no value of', async () => {
    const other = await simulated(example('witnessed-fear-planned').replace('outcome fear = freezing during witnessing', 'measure grooming { value: count_value  by_place: no }\noutcome fear = grooming during witnessing'));
    expect(observe(other.simulation, other.experiment, 5, 1).spread.missing).toContainEqual({ name: 'fear', why: 'the model has none of it' });
  });
});

describe('where animals are', () => {
  it('adds up to the time that is measured in each place, and to the entries', () => {
    const { design, simulated: results } = simulation;
    results.run(5, 0);
    const measured = results.values.slice();
    for (const { index, tests } of tracesOf(design, results, { seed: 5, run: 0, indices: [0, 17, 47] })) {
      const kind = must(results.kinds[must(results.kindOf[index])]);
      expect(tests.map(({ day }) => day)).toEqual([1, 10, 25]);
      for (const { day, session, places, visits, minutes } of tests) {
        expect(must(visits[0]).from).toBe(0);
        expect(must(visits.at(-1)).to).toBe(minutes);
        for (const [place, name] of places.entries()) {
          const stays = visits.filter((visit) => visit.place === place);
          const valueOf = (measure: string): number => must(measured[index * results.width + kind.cells.findIndex((cell) => cell.day === day && cell.session === session && nameOf(cell.measure) === measure && cell.place === kind.places[`role.${name}`])]);
          expect(stays.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(valueOf('time'), 9);
          expect(stays.length).toBe(valueOf('entries'));
        }
      }
    }
  });

  it('changes no number when it is told', () => {
    const { design, simulated: results } = simulation;
    results.run(5, 1);
    const before = results.values.slice();
    tracesOf(design, results, { seed: 5, run: 1, indices: [3, 4] });
    expect(results.values).toEqual(before);
  });

  it('is of the first animal of each group', () => {
    expect(observed.traces.map(({ index }) => index)).toEqual([0, 12, 24, 36]);
  });
});

describe('drugs over a day', () => {
  const [morphine, oxytocin] = [must(observed.drugDays[0]), must(observed.drugDays[1])];

  it('are there once for all days and groups that are alike', () => {
    expect(observed.drugDays.map(({ substance, way, day, arms, doses }) => [substance, way, day, arms.length, doses.length])).toEqual([['morphine', 'peripheral', 2, 4, 1], ['oxytocin', 'central', 25, 2, 1]]);
    expect(oxytocin.doses[0]).toMatchObject({ route: 'intranasal' });
  });

  it('follow the absorption and elimination of one compartment (Bateman)', () => {
    const get = (name: string): number => simulation.parameters.get(`morphine_${name}`);
    const [dose] = morphine.doses;
    const [ka, k] = [Math.LN2 / get('absorption_half_life'), Math.LN2 / get('half_life')];
    for (const [index, minute] of morphine.minutes.entries()) {
      const time = Math.max(0, minute - must(dose).onset);
      const expected = ((get('bioavailability') * must(dose).amount) / get('volume')) * (ka / (ka - k)) * (Math.exp(-k * time) - Math.exp(-ka * time));
      expect(morphine.central[index]).toBeCloseTo(expected, 6);
    }
  });

  it('begin before the first dose and go on until the drug has all but left', () => {
    expect(morphine.central[0]).toBe(0);
    expect(must(morphine.central.at(-1))).toBeLessThan(0.03 * Math.max(...morphine.central));
    expect(morphine.stays).toEqual([{ from: must(morphine.doses[0]).onset, to: must(morphine.doses[0]).onset + 30 }]);
  });

  it('leave out a dose of nothing', async () => {
    const none = await simulated(example('witnessed-fear-planned').replace(/(drug morphine \{[^}]*?)dose: [^\n]*/, '$1dose: 0 mg/kg'));
    expect(drugDays(none.simulation.design, none.simulation.parameters).map(({ substance }) => substance)).toEqual(['oxytocin']);
  });
});
