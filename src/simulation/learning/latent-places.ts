import { Random, streams } from '../../random/random.js';
import { LatentCauses, type LatentCauseParameters } from './latent-cause.js';
import type { Circumstances, Learner, PlaceCues } from './learner.js';

/**
 * The learner of latent causes, of places: features are the cues of the places, the contexts, the drug on board, and two
 * outcomes, that it was good there and that it was bad. Its answer stands beside that of `Strengths` for what would be if that were wrong.
 * Stress is no feature, since no trial has it together with an outcome.
 */
export class LatentPlaces implements Learner {
  private readonly causes: LatentCauses;
  private readonly observed: Float64Array;
  private readonly drug: number;
  private readonly good: number;
  private readonly bad: number;
  private readonly random = new Random(0, streams.learner);
  private pace = 1;

  constructor(private readonly cues: PlaceCues, parameters: LatentCauseParameters) {
    this.drug = cues.count + cues.contexts;
    this.good = this.drug + 1;
    this.bad = this.good + 1;
    this.observed = new Float64Array(this.bad + 1);
    this.causes = new LatentCauses(this.bad + 1, parameters);
  }

  restart(pace: number, seed: number, run: number, index: number): void {
    this.pace = pace;
    this.random.restart(seed, streams.learner, run, index);
    this.causes.restart();
  }

  value(place: number, circumstances: Circumstances): number {
    this.observe(place, circumstances);
    this.observed[this.good] = NaN;
    this.observed[this.bad] = NaN;
    return this.causes.probability(this.good, this.observed) - this.causes.probability(this.bad, this.observed);
  }

  learn(place: number, outcome: number, weight: number, _unlearning: number, circumstances: Circumstances): void {
    this.observe(place, circumstances);
    const felt = Math.max(-1, Math.min(1, outcome * weight * this.pace));
    this.observed[this.good] = Math.max(0, felt);
    this.observed[this.bad] = Math.max(0, -felt);
    this.causes.learn(this.observed, this.random);
  }

  /** Time is nothing to it. */
  keep(): void {}

  rest(): void {}

  private observe(place: number, { context, drug }: Circumstances): void {
    const { own, shared, count } = this.cues;
    this.observed.fill(0);
    this.observed[own[place] as number] = 1;
    this.observed[shared[place] as number] = 1;
    this.observed[count + context] = 1;
    this.observed[this.drug] = drug;
  }
}
