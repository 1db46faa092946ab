/** How fast elements are learned about. Each has a salience as a cue, and a rate as an outcome that comes or that does not. */
export interface Rates {
  salience: number;
  whenPresent: number;
  whenAbsent: number;
}

/**
 * Associations between elements, all with the same rates: each cue of a trial changes its association with every other
 * element by the error of what all cues of the trial predict together.
 *
 * dV(cue, outcome) = salience x rate x (lambda - sum of V over the cues), lambda 1 for an outcome that is present, else 0.
 * Source: Rescorla RA, Wagner AR, in: Black AH, Prokasy WF, Classical Conditioning II, 1972, pp 64-99.
 */
export class Associations {
  private readonly strengths: Float64Array;

  constructor(private readonly elements: number, private readonly rates: Rates) {
    this.strengths = new Float64Array(elements * elements);
  }

  /** From a cue to an outcome. */
  strength(cue: number, outcome: number): number {
    return this.strengths[cue * this.elements + outcome] as number;
  }

  /** What cues predict of an outcome, together. */
  predicted(cues: readonly number[], outcome: number): number {
    let sum = 0;
    for (const cue of cues) sum += this.strength(cue, outcome);
    return sum;
  }

  /** One trial: cues, and what is present during them or follows them. */
  learn(cues: readonly number[], outcomes: readonly number[]): void {
    const { elements, strengths, rates } = this;
    for (let outcome = 0; outcome < elements; outcome++) {
      const present = cues.includes(outcome) || outcomes.includes(outcome);
      const change = rates.salience * (present ? rates.whenPresent : rates.whenAbsent) * ((present ? 1 : 0) - this.predicted(cues, outcome));
      for (const cue of cues) if (cue !== outcome) strengths[cue * elements + outcome] = this.strength(cue, outcome) + change;
    }
  }
}
