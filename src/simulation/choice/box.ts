import { exp } from '../../numerics/exp.js';
import type { Random } from '../../random/random.js';

export interface ChoiceParameters {
  /** Crossings per minute from one compartment into another that differ in nothing. */
  crossings: number;
  /** How much the value of the place ahead hastens a crossing, and that of the place behind delays it: log rate per unit of value. */
  approach: number;
  stay: number;
}

/** Is told where an animal is in free access, as it goes about. */
export interface Visits {
  /** @param event its index in the track */
  begin(event: number): void;
  /** @param place within its box, and minutes since the animal was put into it */
  enter(place: number, minutes: number): void;
}

/**
 * A box in which an animal goes about: a continuous-time Markov chain over its compartments,
 * rate(i to j) = crossings exp(approach V_j + bias_j - stay V_i), freezing taking its share of all rates. Visits are exponential.
 *
 * Of two compartments the mean fraction of time in the second is q12 / (q12 + q21), and over a long time T its variance
 * 2 q12 q21 / ((q12 + q21)^3 T). Source: German PW, Fields HL, J Neurophysiol 2007;97:1181, 10.1152/jn.00303.2006: preference comes from
 * crossings into the drug's side, so that `approach` is the larger.
 */
export class Box {
  /** Rate from each compartment to each, per min. */
  private readonly rates: Float64Array;
  private readonly leaving: Float64Array;
  /** Mean length of a visit to each, min. */
  private readonly staying: Float64Array;
  /** Of the last test, by compartment. */
  readonly seconds: Float64Array;
  readonly entries: Float64Array;
  /** Seconds until it was first entered; NaN if it never was. */
  readonly latency: Float64Array;
  visits: Visits | undefined;

  /** Crossings of the last test. */
  get transitions(): number {
    let entries = -1;
    for (let place = 0; place < this.compartments; place++) entries += this.entries[place] as number;
    return entries;
  }

  /** @param joined whether one can go from each compartment to each, row by row */
  constructor(readonly compartments: number, private readonly joined: readonly boolean[]) {
    this.rates = new Float64Array(compartments * compartments);
    this.leaving = new Float64Array(compartments);
    this.staying = new Float64Array(compartments);
    this.seconds = new Float64Array(compartments);
    this.entries = new Float64Array(compartments);
    this.latency = new Float64Array(compartments);
  }

  /**
   * @param values and biases of the compartments
   * @param moving share of the time that it does not freeze
   */
  prepare({ crossings, approach, stay }: ChoiceParameters, values: Float64Array, biases: Float64Array, moving: number): void {
    const { compartments, joined, rates, leaving, staying } = this;
    for (let from = 0; from < compartments; from++) {
      let sum = 0;
      const base = crossings * moving * exp(-stay * (values[from] as number));
      for (let to = 0; to < compartments; to++) {
        const index = from * compartments + to;
        const rate = joined[index] === true ? base * exp(approach * (values[to] as number) + (biases[to] as number)) : 0;
        rates[index] = rate;
        sum += rate;
      }
      leaving[from] = sum;
      staying[from] = 1 / sum;
    }
  }

  /**
   * One test from a compartment. What it finds stands in `seconds`, `entries` and `latency`; being put there is an entry.
   *
   * @param minutes how long
   */
  run(start: number, minutes: number, random: Random): void {
    const { compartments, seconds, entries, latency, staying, visits } = this;
    // A loop, since fill takes longer for so few.
    for (let place = 0; place < compartments; place++) {
      seconds[place] = 0;
      entries[place] = 0;
      latency[place] = NaN;
    }
    let at = start;
    let time = 0;
    for (;;) {
      const before = entries[at] as number;
      if (before === 0) latency[at] = time * 60;
      if (visits !== undefined) visits.enter(at, time);
      entries[at] = before + 1;
      const stay = (staying[at] as number) * random.exponential();
      if (!(time + stay < minutes)) break;
      seconds[at] = (seconds[at] as number) + stay * 60;
      time += stay;
      at = compartments === 2 ? 1 - at : this.next(at, random);
    }
    seconds[at] = (seconds[at] as number) + (minutes - time) * 60;
  }

  private next(from: number, random: Random): number {
    const { compartments, rates, leaving } = this;
    let left = random.unit() * (leaving[from] as number);
    let last = from;
    for (let to = 0; to < compartments; to++) {
      const one = rates[from * compartments + to] as number;
      if (one === 0) continue;
      last = to;
      left -= one;
      if (left < 0) break;
    }
    return last;
  }
}
