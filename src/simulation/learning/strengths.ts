import { exp } from '../../numerics/exp.js';
import type { Circumstances, Learner, PlaceCues } from './learner.js';

export interface StrengthParameters {
  /** Salience of a place's own cue, and of the cue that the places of a box share. */
  ownSalience: number;
  sharedSalience: number;
  /** Learning rate where the outcome is more than was expected, and where it is less. */
  acquisition: number;
  extinction: number;
  /** Share of an inhibition that counts in another context than that in which it grew. */
  transfer: number;
  /** By how much stress, and the drug that was learned about, take inhibition away: 1 - x per unit, never below 0. */
  stressRelease: number;
  drugRelease: number;
  /** Days after which e^-1 is left of what was learned, and of inhibition. */
  strengthDays: number;
  inhibitionDays: number;
}

/**
 * Rescorla and Wagner's rule on the compound of the cues of a place, with one change: where an outcome is nearer to
 * nothing than what is expected, the strength stays and an inhibition grows that stands against it (Bouton), so that whatever keeps
 * the inhibition from counting brings the strength back: stress and the drug (reinstatement), another context (renewal), time
 * (spontaneous recovery).
 *
 * V = sum over cues of strength - g inhibition; dV = salience x rate x (outcome - V), of strength or of -inhibition.
 * With g 1 and no rest V is that of Rescorla and Wagner. Source of the idea: Bouton ME, Learn Mem 2004;11:485, 10.1101/lm.78804.
 */
export class Strengths implements Learner {
  private readonly strength: Float64Array;
  /** By cue and context. */
  private readonly inhibition: Float64Array;
  private pace = 1;

  constructor(private readonly cues: PlaceCues, private readonly parameters: StrengthParameters) {
    this.strength = new Float64Array(cues.count);
    this.inhibition = new Float64Array(cues.count * cues.contexts);
  }

  restart(pace: number): void {
    this.pace = pace;
    this.strength.fill(0);
    this.inhibition.fill(0);
  }

  value(place: number, circumstances: Circumstances): number {
    const released = this.counting(circumstances);
    return this.ofCue(this.cues.own[place] as number, circumstances.context, released) + this.ofCue(this.cues.shared[place] as number, circumstances.context, released);
  }

  learn(place: number, outcome: number, weight: number, unlearning: number, circumstances: Circumstances): void {
    const { acquisition, extinction, ownSalience, sharedSalience } = this.parameters;
    const expected = this.value(place, circumstances);
    // What lies between nothing and what is expected extinguishes; what is beyond either is learned.
    const reached = expected > 0 ? Math.max(0, Math.min(outcome, expected)) : Math.min(0, Math.max(outcome, expected));
    const learned = Math.min(1, acquisition * this.pace) * weight * (outcome - reached);
    const inhibited = Math.min(1, extinction * this.pace) * unlearning * (reached - expected);
    this.change(this.cues.own[place] as number, ownSalience, learned, inhibited, circumstances.context);
    this.change(this.cues.shared[place] as number, sharedSalience, learned, inhibited, circumstances.context);
  }

  keep(days: number, into: Float64Array, at: number): void {
    into[at] = exp(-days / this.parameters.strengthDays);
    into[at + 1] = exp(-days / this.parameters.inhibitionDays);
  }

  rest(kept: Float64Array, at: number): void {
    const { strength, inhibition } = this;
    const ofStrength = kept[at] as number;
    const ofInhibition = kept[at + 1] as number;
    for (let cue = 0; cue < strength.length; cue++) strength[cue] = (strength[cue] as number) * ofStrength;
    for (let index = 0; index < inhibition.length; index++) inhibition[index] = (inhibition[index] as number) * ofInhibition;
  }

  /** The share g of inhibition that counts, before context. */
  private counting({ stress, drug }: Circumstances): number {
    const { stressRelease, drugRelease } = this.parameters;
    return Math.max(0, 1 - stressRelease * stress) * Math.max(0, 1 - drugRelease * drug);
  }

  private ofCue(cue: number, context: number, counting: number): number {
    const { contexts } = this.cues;
    let inhibition = this.inhibition[cue * contexts + context] as number;
    if (contexts > 1) for (let other = 0; other < contexts; other++) {
      if (other !== context) inhibition += (this.inhibition[cue * contexts + other] as number) * this.parameters.transfer;
    }
    return (this.strength[cue] as number) - counting * inhibition;
  }

  private change(cue: number, salience: number, learned: number, inhibited: number, context: number): void {
    this.strength[cue] = (this.strength[cue] as number) + salience * learned;
    const index = cue * this.cues.contexts + context;
    this.inhibition[index] = (this.inhibition[index] as number) - salience * inhibited;
  }
}
