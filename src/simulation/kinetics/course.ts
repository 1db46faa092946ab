import type { Input, Inputs } from './inputs.js';
import { addInfusion, advance, concentration, emptyState, siteConcentration, type State } from './state.js';

/** Beyond this many time constants e to the power of what is left is 0. */
const gone = 746;

/** Two times nearer than this part of them are the same: 3 × 0.1 is when 0.3 is. */
const same = 1e-12;

/**
 * Concentrations over time of what records give, by superposition. A question costs as much as there are inputs that
 * have not long left, and allocates nothing.
 */
export class Course {
  private readonly state: State;
  private readonly one: State;
  private readonly lasting: number;

  /** @param constants time constants of the slowest process after which an input counts no more; of those here nothing is left in a double */
  constructor(private readonly given: Inputs, constants: number = gone) {
    const { model } = given;
    this.state = emptyState(model);
    this.one = emptyState(model);
    const slowest = Math.min(...[model.absorption, model.effectSite, ...model.rates].filter((rate) => rate === rate));
    this.lasting = constants / slowest;
  }

  /** Concentration in the central compartment at a time, after the records of that time. */
  concentration(time: number): number {
    return this.central(this.lastRecord(time), time);
  }

  /** Concentration at the effect site at a time. */
  siteConcentration(time: number): number {
    this.superpose(this.lastRecord(time), time);
    return Math.max(0, siteConcentration(this.state, this.given.model));
  }

  /** Concentration in the central compartment as a record finds it: itself has happened, what stands after it has not. */
  atRecord(index: number): number {
    return this.central(index, this.given.times[index] ?? NaN);
  }

  private central(record: number, time: number): number {
    this.superpose(record, time);
    // Of two compartments shares may cancel to a rounding below 0.
    return Math.max(0, concentration(this.state, this.given.model));
  }

  private lastRecord(time: number): number {
    const { times } = this.given;
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((times[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private superpose(record: number, time: number): void {
    this.state.fill(0);
    for (const input of this.given.inputs) if (input.from <= record && record < input.until) this.add(input, time);
  }

  private add(input: Input, time: number): void {
    const { state, one, given: { model } } = this;
    const late = time + Math.abs(time) * same;
    if (late < input.start || time - input.end > this.lasting) return;
    if (late < input.end) return addInfusion(state, model, input.entry, input.rate, Math.max(0, time - input.start));
    one.set(input.atEnd);
    advance(one, model, Math.max(0, time - input.end));
    for (let index = 0; index < state.length; index++) state[index] = (state[index] as number) + (one[index] as number);
  }
}
