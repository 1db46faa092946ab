import type { Random } from '../../random/random.js';

export interface LatentCauseParameters {
  /** Concentration of the Chinese restaurant process: how readily a new cause is inferred. */
  concentration: number;
  particles: number;
  /** Of the beta distribution of each feature's probability under a cause. */
  priorPresent: number;
  priorAbsent: number;
}

/** At most this many causes a particle; the likelihood of one more is negligible by then. */
const mostCauses = 24;

/**
 * Trials are features that latent causes bring about; how many causes there are, and which was at work on which trial, is inferred by
 * a particle filter. What is expected of a feature is its probability under the causes that may be at work, given the features seen.
 *
 * A feature may be present in part, 0 to 1: it then counts as that much of a presence and the rest of an absence.
 * Source: Gershman SJ, Niv Y, Learn Behav 2012;40:255, 10.3758/s13420-012-0080-8; the process and its filter: Gershman SJ, Blei DM,
 * Niv Y, Psychol Rev 2010;117:197, 10.1037/a0017808.
 */
export class LatentCauses {
  /** By particle and cause: trials of it; by feature too, how many of these had it. */
  private trials: Float64Array;
  private present: Float64Array;
  private spareTrials: Float64Array;
  private sparePresent: Float64Array;
  private readonly weights: Float64Array;
  private seen = 0;

  constructor(private readonly features: number, private readonly parameters: LatentCauseParameters) {
    const size = parameters.particles * mostCauses;
    this.trials = new Float64Array(size);
    this.present = new Float64Array(size * features);
    this.spareTrials = new Float64Array(size);
    this.sparePresent = new Float64Array(size * features);
    this.weights = new Float64Array(parameters.particles);
  }

  restart(): void {
    this.trials.fill(0);
    this.present.fill(0);
    this.seen = 0;
  }

  /**
   * Probability of a feature, given others.
   *
   * @param observed presence of each feature, 0 to 1; NaN for one that is not looked at
   */
  probability(feature: number, observed: Float64Array): number {
    let expected = 0;
    let total = 0;
    for (let particle = 0; particle < this.parameters.particles; particle++) {
      for (let cause = 0; cause < mostCauses; cause++) {
        const fits = this.fit(particle, cause, observed);
        expected += fits * this.given(particle, cause, feature);
        total += fits;
        if (this.trials[particle * mostCauses + cause] === 0) break;
      }
    }
    return expected / total;
  }

  /** One trial, of all features: particles are drawn by how well they foresaw it, then the cause of it in each. */
  learn(observed: Float64Array, random: Random): void {
    const { particles } = this.parameters;
    let total = 0;
    for (let particle = 0; particle < particles; particle++) {
      let fits = 0;
      for (let cause = 0; cause < mostCauses; cause++) {
        fits += this.fit(particle, cause, observed);
        if (this.trials[particle * mostCauses + cause] === 0) break;
      }
      this.weights[particle] = fits;
      total += fits;
    }
    this.resample(total, random);
    for (let particle = 0; particle < particles; particle++) this.assign(particle, this.weights[particle] as number, observed, random);
    this.seen++;
  }

  /** Prior of a cause in a particle, times the likelihood of what is observed; the first cause without trials is a new one. */
  private fit(particle: number, cause: number, observed: Float64Array): number {
    const trials = this.trials[particle * mostCauses + cause] as number;
    let fits = (trials === 0 ? this.parameters.concentration : trials) / (this.seen + this.parameters.concentration);
    for (let feature = 0; feature < this.features; feature++) {
      const presence = observed[feature] as number;
      if (presence !== presence) continue;
      const probability = this.given(particle, cause, feature);
      fits *= presence * probability + (1 - presence) * (1 - probability);
    }
    return fits;
  }

  /** Probability of a feature under a cause. */
  private given(particle: number, cause: number, feature: number): number {
    const { priorPresent, priorAbsent } = this.parameters;
    const at = particle * mostCauses + cause;
    return ((this.present[at * this.features + feature] as number) + priorPresent) / ((this.trials[at] as number) + priorPresent + priorAbsent);
  }

  /** Systematic resampling: one uniform number for all; afterwards `weights` is what each drawn particle weighed. */
  private resample(total: number, random: Random): void {
    const { particles } = this.parameters;
    const step = total / particles;
    const weighed = this.weights.slice();
    let target = random.unit() * step;
    let reached = weighed[0] as number;
    let drawn = 0;
    for (let particle = 0; particle < particles; particle++) {
      while (reached < target && drawn < particles - 1) {
        drawn++;
        reached += weighed[drawn] as number;
      }
      target += step;
      this.weights[particle] = weighed[drawn] as number;
      this.spareTrials.set(this.trials.subarray(drawn * mostCauses, (drawn + 1) * mostCauses), particle * mostCauses);
      this.sparePresent.set(this.present.subarray(drawn * mostCauses * this.features, (drawn + 1) * mostCauses * this.features), particle * mostCauses * this.features);
    }
    [this.trials, this.spareTrials] = [this.spareTrials, this.trials];
    [this.present, this.sparePresent] = [this.sparePresent, this.present];
  }

  private assign(particle: number, total: number, observed: Float64Array, random: Random): void {
    let left = random.unit() * total;
    let cause = 0;
    for (; cause < mostCauses - 1; cause++) {
      left -= this.fit(particle, cause, observed);
      if (left < 0 || this.trials[particle * mostCauses + cause] === 0) break;
    }
    const at = particle * mostCauses + cause;
    this.trials[at] = (this.trials[at] as number) + 1;
    for (let feature = 0; feature < this.features; feature++) {
      const presence = observed[feature] as number;
      this.present[at * this.features + feature] = (this.present[at * this.features + feature] as number) + presence;
    }
  }
}
