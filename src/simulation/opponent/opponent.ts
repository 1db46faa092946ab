import { exp } from '../../numerics/exp.js';

export interface OpponentParameters {
  /** Gain G: where the opponent would settle under an effect that lasts, as a multiple of it. */
  gain: number;
  /** Time constant of its rise and fall, min. */
  minutes: number;
}

/**
 * What a drug does to an animal is an effect E and an opponent b that follows it: reward r = E - b, tau db/dt = G E - b.
 * Long or late in a drug's course the opponent prevails. The effect is given at instants and runs straight between them; for
 * such an effect each step is exact.
 *
 * Source of the idea: Solomon RL, Corbit JD, Psychol Rev 1974;81:119, 10.1037/h0036128.
 */
export class Opponent {
  /** The opponent now. */
  level = 0;
  /** Integral of the reward since `reward` was last set to 0, unit of the effect times min. */
  reward = 0;

  constructor(private readonly parameters: OpponentParameters) {}

  /** Lets minutes pass in which the effect goes straight from one value to another. */
  pass(minutes: number, from: number, to: number): void {
    const { gain, minutes: tau } = this.parameters;
    if (minutes === 0) return;
    const x = minutes / tau;
    const left = exp(-x);
    const before = this.level;
    this.level = before * left + gain * (to - from * left - ((to - from) * (1 - left)) / x);
    // From the equation itself: the integral of b is that of G E less tau times the change of b.
    const effect = ((from + to) / 2) * minutes;
    this.reward += effect - (gain * effect - tau * (this.level - before));
  }
}
