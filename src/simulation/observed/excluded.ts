import type { Kept } from '../../analysis/exclusions.js';
import type { Exclusion } from '../../language/ir/types.js';
import { ruleText } from '../../results/rules.js';

/** What one rule of exclusion takes out of simulated experiments. */
export interface RuleCount {
  /** `exclude animal when …` */
  readonly rule: string;
  readonly of: 'animals' | 'sessions';
  /** In the first experiment, and on average in all. */
  readonly first: number;
  readonly mean: number;
  /** Why it is not carried out; null where it is. */
  readonly notRun: string | null;
}

/** Counts, experiment by experiment, what rules take out. */
export class ExclusionCounts {
  private readonly counts = new Map<Exclusion, number[]>();
  private readonly notRun = new Map<Exclusion, string>();

  constructor(private readonly rules: readonly Exclusion[]) {}

  add({ excluded, notRun }: Kept): void {
    for (const each of notRun) this.notRun.set(each.rule, each.notRun);
    for (const rule of this.rules) {
      const own = excluded.filter((one) => one.rule === rule);
      const known = this.counts.get(rule) ?? [];
      known.push(rule.unit === 'session' ? own.length : new Set(own.map(({ animal }) => animal)).size);
      this.counts.set(rule, known);
    }
  }

  get all(): RuleCount[] {
    return this.rules.map((rule) => {
      const counts = this.counts.get(rule) ?? [];
      return { rule: ruleText(rule), of: rule.unit === 'session' ? 'sessions' : 'animals', first: counts[0] ?? 0, mean: counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length), notRun: this.notRun.get(rule) ?? null };
    });
  }
}
