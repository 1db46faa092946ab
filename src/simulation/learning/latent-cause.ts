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
  /** Causes of each particle. */
  private causes: Int32Array;
  /** By particle and cause: trials of it; by feature too, how many of these had it. */
  private trials: Float64Array;
  private present: Float64Array;
  private spareCauses: Int32Array;
  private spareTrials: Float64Array;
  private sparePresent: Float64Array;
  /** How well each particle foresaw a trial, and that of those that were drawn. */
  private readonly weights: Float64Array;
  private readonly drawn: Float64Array;
  private seen = 0;

  constructor(private readonly features: number, private readonly parameters: LatentCauseParameters) {
    const { particles } = parameters;
    const size = particles * mostCauses;
    this.causes = new Int32Array(particles);
    this.trials = new Float64Array(size);
    this.present = new Float64Array(size * features);
    this.spareCauses = new Int32Array(particles);
    this.spareTrials = new Float64Array(size);
    this.sparePresent = new Float64Array(size * features);
    this.weights = new Float64Array(particles);
    this.drawn = new Float64Array(particles);
  }

  restart(): void {
    this.causes.fill(0);
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
      const last = this.lastCause(particle);
      for (let cause = 0; cause <= last; cause++) {
        const fits = this.fit(particle, cause, observed);
        expected += fits * this.given(particle, cause, feature);
        total += fits;
      }
    }
    return expected / total;
  }

  /** One trial, of all features: particles are drawn by how well they foresaw it, then the cause of it in each. */
  learn(observed: Float64Array, random: Random): void {
    const { particles } = this.parameters;
    let total = 0;
    for (let particle = 0; particle < particles; particle++) {
      const last = this.lastCause(particle);
      let fits = 0;
      for (let cause = 0; cause <= last; cause++) fits += this.fit(particle, cause, observed);
      this.weights[particle] = fits;
      total += fits;
    }
    this.resample(total, random);
    for (let particle = 0; particle < particles; particle++) this.assign(particle, random.unit() * (this.drawn[particle] as number), observed);
    this.seen++;
  }

  /** The cause that would be new, or, where there is no room for one more, the last there is. */
  private lastCause(particle: number): number {
    return Math.min(this.causes[particle] as number, mostCauses - 1);
  }

  /** Prior of a cause in a particle, times the likelihood of what is observed. */
  private fit(particle: number, cause: number, observed: Float64Array): number {
    const { concentration } = this.parameters;
    const isNew = cause === this.causes[particle];
    let fits = (isNew ? concentration : (this.trials[particle * mostCauses + cause] as number)) / (this.seen + concentration);
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
    if (cause === this.causes[particle]) return priorPresent / (priorPresent + priorAbsent);
    const at = particle * mostCauses + cause;
    return ((this.present[at * this.features + feature] as number) + priorPresent) / ((this.trials[at] as number) + priorPresent + priorAbsent);
  }

  /** Systematic resampling: one uniform number for all. */
  private resample(total: number, random: Random): void {
    const { weights } = this;
    const { particles } = this.parameters;
    const step = total / particles;
    let target = random.unit() * step;
    let reached = weights[0] as number;
    let from = 0;
    for (let particle = 0; particle < particles; particle++) {
      while (reached < target && from < particles - 1) {
        from++;
        reached += weights[from] as number;
      }
      target += step;
      this.drawn[particle] = weights[from] as number;
      this.copy(from, particle);
    }
    [this.causes, this.spareCauses] = [this.spareCauses, this.causes];
    [this.trials, this.spareTrials] = [this.spareTrials, this.trials];
    [this.present, this.sparePresent] = [this.sparePresent, this.present];
  }

  private copy(from: number, to: number): void {
    const causes = this.causes[from] as number;
    this.spareCauses[to] = causes;
    for (let cause = 0; cause < causes; cause++) this.spareTrials[to * mostCauses + cause] = this.trials[from * mostCauses + cause] as number;
    const numbers = causes * this.features;
    const [source, target] = [from * mostCauses * this.features, to * mostCauses * this.features];
    for (let index = 0; index < numbers; index++) this.sparePresent[target + index] = this.present[source + index] as number;
  }

  /** The cause at which the fits, added up, pass `point` gets the trial. */
  private assign(particle: number, point: number, observed: Float64Array): void {
    const last = this.lastCause(particle);
    let cause = 0;
    for (let left = point - this.fit(particle, 0, observed); left >= 0 && cause < last; left -= this.fit(particle, cause, observed)) cause++;
    const at = particle * mostCauses + cause;
    const isNew = cause === this.causes[particle];
    if (isNew) this.causes[particle] = cause + 1;
    this.trials[at] = isNew ? 1 : (this.trials[at] as number) + 1;
    for (let feature = 0; feature < this.features; feature++) {
      const index = at * this.features + feature;
      this.present[index] = (isNew ? 0 : (this.present[index] as number)) + (observed[feature] as number);
    }
  }
}
