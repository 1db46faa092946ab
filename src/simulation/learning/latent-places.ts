import { Random, streams } from '../../random/random.js';
import { LatentCauses, type LatentCauseParameters } from './latent-cause.js';
import type { Circumstances, Learner, PlaceCues } from './learner.js';

export interface LatentPlaceParameters extends LatentCauseParameters {
  /** Above which a drug, a stress or an outcome is noticed. */
  threshold: number;
}

/**
 * The learner of latent causes, of places. An exposure is a trial, however long it is. Its cues are those of the place (its own and that of its box), the
 * context, and two states of the animal: a drug on board, and stress. Its outcome is that it was good there or that it was bad, or neither. All of them are there or not; how good
 * or bad it was is remembered with the cause. Its answer stands beside that of `Strengths` for what would be if that were wrong.
 */
export class LatentPlaces implements Learner {
  private readonly causes: LatentCauses;
  private readonly observed: Uint8Array;
  private readonly drug: number;
  private readonly stress: number;
  private readonly good: number;
  private readonly bad: number;
  private readonly random = new Random(0, streams.learner);

  constructor(private readonly cues: PlaceCues, private readonly parameters: LatentPlaceParameters) {
    this.drug = cues.count + cues.contexts;
    this.stress = this.drug + 1;
    this.good = this.stress + 1;
    this.bad = this.good + 1;
    this.observed = new Uint8Array(this.bad + 1);
    this.causes = new LatentCauses(this.good, 2, parameters);
  }

  /** Pace is nothing to it: it counts. */
  restart(_pace: number, seed: number, run: number, index: number): void {
    this.random.restart(seed, streams.learner, run, index);
    this.causes.restart();
  }

  value(place: number, circumstances: Circumstances): number {
    this.observe(place, circumstances);
    return this.causes.expected(this.observed);
  }

  learn(place: number, outcome: number, weight: number, _unlearning: number, circumstances: Circumstances): void {
    const { threshold } = this.parameters;
    const felt = outcome * weight;
    this.observe(place, circumstances);
    this.observed[this.good] = felt > threshold ? 1 : 0;
    this.observed[this.bad] = felt < -threshold ? 1 : 0;
    this.causes.learn(this.observed, felt, this.random);
  }

  /** Time is nothing to it. */
  keep(): void {}

  rest(): void {}

  private observe(place: number, { context, drug, stress }: Circumstances): void {
    const { own, shared, count } = this.cues;
    const { threshold } = this.parameters;
    this.observed.fill(0);
    this.observed[own[place] as number] = 1;
    this.observed[shared[place] as number] = 1;
    this.observed[count + context] = 1;
    this.observed[this.drug] = drug > threshold ? 1 : 0;
    this.observed[this.stress] = stress > threshold ? 1 : 0;
  }
}
