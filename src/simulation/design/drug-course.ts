import { exp } from '../../numerics/exp.js';
import { effectOf } from '../kinetics/effect.js';
import { Opponent } from '../opponent/opponent.js';
import type { Parameters } from '../parameters/parameters.js';
import type { GivenDose } from './doses.js';
import { type GivenDrug, drugsOf } from './drugs.js';

/** Below this share of its largest effect a drug is gone. */
const negligible = 1e-4;
/** Steps in which the effect is taken as straight, min. */
const step = 1;
/** Until then after a dose its effect may still be to come, min. */
const rising = 60;
/** What all drugs that an animal is given do over time, at one pace of clearance; asked in order of time. */
export class DrugCourse {
  private readonly drugs: readonly GivenDrug[];
  private readonly given: readonly GivenDose[];
  private readonly opponent: Opponent;
  private now = 0;
  /** The effect now. */
  private current = 0;

  /** @param pace and potency as for `drugsOf` */
  constructor(given: readonly GivenDose[], parameters: Parameters, pace: number, potency: number) {
    this.drugs = drugsOf(given, parameters, pace, potency);
    this.given = [...given].sort((a, b) => a.onset - b.onset);
    this.opponent = new Opponent({ gain: parameters.get('opponent_gain'), minutes: parameters.get('opponent_minutes') });
  }

  /** Mean reward a minute from a time on, for minutes. */
  reward(from: number, minutes: number): number {
    this.advance(from);
    this.opponent.reward = 0;
    this.advance(from + minutes);
    return this.opponent.reward / minutes;
  }

  /** Sum of the effects of those that are good, at most 1. */
  share(time: number): number {
    return Math.min(1, this.drugs.reduce((sum, one) => (one.social ? sum : sum + Math.max(0, effectAt(one, time))), 0));
  }

  oxytocin(time: number, where: 'central' | 'peripheral'): number {
    return Math.min(1, this.drugs.reduce((sum, one) => (one.social === where ? sum + effectAt(one, time) : sum), 0));
  }

  private effect(time: number): number {
    return this.drugs.reduce((sum, one) => (one.social ? sum : sum + effectAt(one, time)), 0);
  }

  private advance(to: number): void {
    while (this.now < to) {
      const next = Math.min(to, this.given.find(({ onset }) => onset > this.now)?.onset ?? to);
      this.pass(this.isQuiet() ? next : Math.min(next, this.now + step));
    }
  }

  private pass(to: number): void {
    const before = this.current;
    this.current = this.effect(to);
    this.opponent.pass(to - this.now, before, this.current);
    this.now = to;
  }

  /** Is there no effect, and none coming before the next dose? */
  private isQuiet(): boolean {
    return this.current === 0 && !this.given.some(({ onset, duration }) => onset <= this.now && this.now < onset + duration + rising);
  }
}

function effectAt({ course, effect }: GivenDrug, time: number): number {
  const found = effectOf(effect, course.siteConcentration(time));
  return Math.abs(found) < negligible * Math.abs(effect.largest) ? 0 : found;
}

/** Factor of the clearance so many SD from the typical one. */
export function paceOf(deviations: number, parameters: Parameters): number {
  return exp(deviations * parameters.get('clearance_spread'));
}
