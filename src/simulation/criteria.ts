import type { Experiment, Id } from '../language/ir/types.js';
import type { Definitions } from '../results/cells.js';
import { type Evaluate, Evaluator, Unanswerable } from '../results/evaluate.js';
import type { Results } from '../results/results.js';
import type { Check } from './design/types.js';
import { Refused } from './refused.js';

/** What follows a day of a phase that ends by a criterion. */
export const verdicts = { goOn: 0, over: 1, out: 2 } as const;

/** The criteria of an experiment, as they are looked at while an animal goes through it. */
export class Criteria {
  private readonly evaluator: Evaluator;
  private readonly made = new Map<Check, Evaluate>();
  private held = 0;

  constructor(private readonly experiment: Experiment, definitions: Definitions) {
    this.evaluator = new Evaluator(experiment, definitions);
  }

  /** @throws Refused for a criterion that what is measured cannot answer */
  judge(check: Check, results: Results, animal: number): number {
    if (check.number === 1) this.held = 0;
    this.held = this.holds(check, results, animal) ? this.held + 1 : 0;
    if (this.held >= check.days) return verdicts.over;
    return check.isLast && check.isOut ? verdicts.out : verdicts.goOn;
  }

  private holds(check: Check, results: Results, animal: number): boolean {
    try {
      const evaluate = this.made.get(check) ?? this.evaluator.of(conditionOf(this.experiment, check.phase), { day: check.day, session: check.session });
      this.made.set(check, evaluate);
      return evaluate(results, animal) === 1;
    } catch (error) {
      if (error instanceof Unanswerable) throw new Refused(`The criterion of ${check.phase} cannot be worked out: ${error.message}.`);
      throw error;
    }
  }
}

function conditionOf({ phases }: Experiment, id: Id): NonNullable<Experiment['phases'][number]['until']>['condition'] {
  const until = phases.find((phase) => phase.id === id)?.until;
  if (until === undefined) throw new RangeError(`${id} has no criterion.`);
  return until.condition;
}
