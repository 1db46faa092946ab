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
/** What is kept of a cause: its trials, the sum of their outcomes, two factors of its fit, then for each feature how many trials lacked it and how many had it. */
const [trials, outcomes, ofAll, ofCues, features] = [0, 1, 2, 3, 4];

/**
 * Trials are features, there or not, that latent causes bring about; how many causes there are, and which was at work on which trial, is inferred by
 * a particle filter. What is expected is the mean outcome under the causes that may be at work, given the cues seen.
 *
 * Particles that hold the same are kept once, with their number. Particles and causes are drawn together, by how well each foresaw the trial, by systematic resampling.
 * Source: Gershman SJ, Niv Y, Learn Behav 2012;40:255, 10.3758/s13420-012-0080-8; the process and its filter: Gershman SJ, Blei DM,
 * Niv Y, Psychol Rev 2010;117:197, 10.1037/a0017808.
 */
export class LatentCauses {
  private readonly all: number;
  private readonly perCause: number;
  private readonly perHypothesis: number;
  /** By hypothesis and cause. */
  private readonly kept: Float64Array;
  private readonly causes: Int32Array;
  /** Hypotheses that are held, and by how many particles; of the others, those that may be written over. */
  private held: Int32Array;
  private copies: Int32Array;
  private readonly spare: Int32Array;
  private hypotheses = 0;
  private spares = 0;
  private nextHeld: Int32Array;
  private nextCopies: Int32Array;
  /** Of each hypothesis and cause in turn, how well they foresaw the trial. */
  private readonly fits: Float64Array;
  /** Where a cause keeps what is observed of each feature. */
  private readonly looked: Int32Array;

  /**
   * @param cues features that are seen before the outcome
   * @param effects features that are the outcome; they follow the cues
   */
  constructor(private readonly cues: number, effects: number, private readonly parameters: LatentCauseParameters) {
    const { particles } = parameters;
    this.all = cues + effects;
    this.perCause = features + 2 * this.all;
    this.perHypothesis = mostCauses * this.perCause;
    // While a trial is shared out there are hypotheses from before it and from after it.
    this.kept = new Float64Array(2 * particles * this.perHypothesis);
    this.causes = new Int32Array(2 * particles);
    this.spare = new Int32Array(2 * particles);
    this.held = new Int32Array(particles);
    this.copies = new Int32Array(particles);
    this.nextHeld = new Int32Array(particles);
    this.nextCopies = new Int32Array(particles);
    this.fits = new Float64Array(particles * mostCauses);
    this.looked = new Int32Array(this.all);
    this.restart();
  }

  restart(): void {
    const { particles } = this.parameters;
    this.hypotheses = 1;
    this.held[0] = 0;
    this.copies[0] = particles;
    this.causes[0] = 0;
    this.spares = 2 * particles - 1;
    for (let index = 0; index < this.spares; index++) this.spare[index] = index + 1;
  }

  /**
   * The outcome that is expected: its mean under a cause, where the beta prior of its features stands for trials of no outcome.
   *
   * @param observed 1 for each cue that is there, else 0
   */
  expected(observed: Uint8Array): number {
    const { kept, perCause, perHypothesis, cues } = this;
    const prior = this.parameters.priorPresent + this.parameters.priorAbsent;
    this.look(observed, cues);
    const ofNew = this.fitOfNew(observed, cues);
    let expected = 0;
    let total = 0;
    for (let hypothesis = 0; hypothesis < this.hypotheses; hypothesis++) {
      const slot = this.held[hypothesis] as number;
      const copies = this.copies[hypothesis] as number;
      const causes = this.causes[slot] as number;
      let sum = 0;
      let fits = causes < mostCauses ? ofNew : 0;
      for (let cause = 0, at = slot * perHypothesis; cause < causes; cause++, at += perCause) {
        const fit = this.fit(at, ofCues, cues);
        fits += fit;
        sum += (fit * (kept[at + outcomes] as number)) / ((kept[at + trials] as number) + prior);
      }
      expected += copies * sum;
      total += copies * fits;
    }
    return expected / total;
  }

  /**
   * One trial.
   *
   * @param observed 1 for each feature that is there, else 0
   * @param outcome how good or bad it was
   */
  learn(observed: Uint8Array, outcome: number, random: Random): void {
    const { perCause, perHypothesis, fits, all } = this;
    const { particles } = this.parameters;
    this.look(observed, all);
    const ofNew = this.fitOfNew(observed, all);
    let total = 0;
    let pair = 0;
    for (let hypothesis = 0; hypothesis < this.hypotheses; hypothesis++) {
      const slot = this.held[hypothesis] as number;
      const copies = this.copies[hypothesis] as number;
      const causes = this.causes[slot] as number;
      for (let cause = 0, at = slot * perHypothesis; cause < causes; cause++, at += perCause) {
        total += copies * this.fit(at, ofAll, all);
        fits[pair++] = total;
      }
      if (causes === mostCauses) continue;
      total += copies * ofNew;
      fits[pair++] = total;
    }
    this.draw(particles / total, random.unit(), outcome);
  }

  /** Gives each pair of a hypothesis and a cause so many particles, and the trial to that cause. */
  private draw(perFit: number, first: number, outcome: number): void {
    const { held, spare, causes, fits } = this;
    const { particles } = this.parameters;
    let drawn = 0;
    let pair = 0;
    let next = 0;
    for (let hypothesis = 0; hypothesis < this.hypotheses; hypothesis++) {
      const slot = held[hypothesis] as number;
      const pairs = Math.min((causes[slot] as number) + 1, mostCauses);
      let staying = -1;
      for (let cause = 0; cause < pairs; cause++) {
        const before = drawn;
        drawn = Math.min(particles, Math.ceil((fits[pair++] as number) * perFit - first));
        if (drawn === before) continue;
        this.nextCopies[next] = drawn - before;
        // The first cause that is drawn is written where the hypothesis stands, once the others have been copied from there.
        if (staying < 0) {
          staying = cause;
          this.nextHeld[next++] = slot;
          continue;
        }
        const other = spare[--this.spares] as number;
        this.nextHeld[next++] = other;
        this.copy(slot, other);
        this.add(other, cause, outcome);
      }
      if (staying >= 0) this.add(slot, staying, outcome);
      else spare[this.spares++] = slot;
    }
    // What rounding leaves of the last step.
    this.nextCopies[next - 1] = (this.nextCopies[next - 1] as number) + particles - drawn;
    this.hypotheses = next;
    const { held: heldBefore, copies: copiesBefore } = this;
    this.held = this.nextHeld;
    this.copies = this.nextCopies;
    this.nextHeld = heldBefore;
    this.nextCopies = copiesBefore;
  }

  private look(observed: Uint8Array, count: number): void {
    for (let feature = 0; feature < count; feature++) this.looked[feature] = features + 2 * feature + (observed[feature] as number);
  }

  /** Prior of a cause, times the likelihood of what is looked at; as all fits without the denominator of the process, which is the same for all. */
  private fit(at: number, factor: number, count: number): number {
    const { kept, looked } = this;
    let fit = kept[at + factor] as number;
    for (let feature = 0; feature < count; feature++) fit *= kept[at + (looked[feature] as number)] as number;
    return fit;
  }

  private fitOfNew(observed: Uint8Array, count: number): number {
    const { concentration, priorPresent, priorAbsent } = this.parameters;
    let fit = concentration;
    for (let feature = 0; feature < count; feature++) fit *= (observed[feature] === 1 ? priorPresent : priorAbsent) / (priorPresent + priorAbsent);
    return fit;
  }

  private copy(from: number, to: number): void {
    const { kept, causes, perCause, perHypothesis } = this;
    causes[to] = causes[from] as number;
    kept.copyWithin(to * perHypothesis, from * perHypothesis, from * perHypothesis + (causes[from] as number) * perCause);
  }

  private add(slot: number, cause: number, outcome: number): void {
    const { kept, causes, looked, all, cues, perCause, perHypothesis } = this;
    const { priorPresent, priorAbsent } = this.parameters;
    const at = slot * perHypothesis + cause * perCause;
    if (cause === causes[slot]) {
      causes[slot] = cause + 1;
      kept[at + trials] = 0;
      kept[at + outcomes] = 0;
      for (let feature = 0; feature < all; feature++) {
        kept[at + features + 2 * feature] = priorAbsent;
        kept[at + features + 2 * feature + 1] = priorPresent;
      }
    }
    const had = (kept[at + trials] as number) + 1;
    kept[at + trials] = had;
    kept[at + outcomes] = (kept[at + outcomes] as number) + outcome;
    for (let feature = 0; feature < all; feature++) {
      const index = at + (looked[feature] as number);
      kept[index] = (kept[index] as number) + 1;
    }
    const share = 1 / (had + priorPresent + priorAbsent);
    let factor = had;
    for (let feature = 0; feature < cues; feature++) factor *= share;
    kept[at + ofCues] = factor;
    for (let feature = cues; feature < all; feature++) factor *= share;
    kept[at + ofAll] = factor;
  }
}
