import { entryOf } from '../language/entry-of.js';
import { type Definitions, nameOf } from '../language/ir/reading.js';
import type { Criterion, Day, Experiment, Id, Phase } from '../language/ir/types.js';
import { type Evaluate, Evaluator, Unanswerable } from './evaluate.js';
import type { Results } from './results.js';
import { namesIn } from './rules.js';

/** What follows a day of a phase that ends by a criterion. */
export const verdicts = { goOn: 0, over: 1, out: 2 } as const;

/** What becomes of an animal that did not meet the criterion of a phase in its longest time. */
export interface Failure {
  /** Nothing that follows is done with it: the study is over for it. */
  readonly leaves: boolean;
  /** The phase is done once more before what follows it. */
  readonly repeats: boolean;
}

const onward: Failure = { leaves: false, repeats: false };

/** By the words of the list `on_failure` of the library. */
export const failures: Readonly<Record<'advance' | 'repeat_phase' | 'exclude_animal' | 'stop_study', Failure>> = {
  advance: onward,
  repeat_phase: { leaves: false, repeats: true },
  exclude_animal: { leaves: true, repeats: false },
  stop_study: { leaves: true, repeats: false },
};

/** What follows where the criterion was not met; the next phase where nothing is said, undefined of a word that the protocol has added, of which nobody here knows what it means. */
export function failureOf({ otherwise }: Pick<Criterion, 'otherwise'>): Failure | undefined {
  return otherwise === null ? onward : entryOf<Failure>(failures, otherwise);
}

/** One day of a phase that ends by a criterion. */
export interface CriterionDay {
  readonly phase: Id;
  readonly day: Day;
  /** Days in a row on which it has to hold. */
  readonly days: number;
  /** Which day of the phase it is, from 1. */
  readonly number: number;
  /** Is it the last day that the phase may take, and is an animal out that has not met it by then? */
  readonly isLast: boolean;
  readonly isOut: boolean;
}

/** @param days of the phase on which something is measured, in order; the last is that of its longest time */
export function criterionDays({ id, until }: Phase, days: readonly Day[]): CriterionDay[] {
  const isOut = until !== undefined && failureOf(until)?.leaves === true;
  return days.map((day, index) => ({ phase: id, day, days: until?.days ?? 1, number: index + 1, isLast: index === days.length - 1, isOut }));
}

/**
 * The criteria of an experiment, as they are looked at day by day while an animal goes through it. What a criterion says without a
 * time, or of its own phase or a session of it, is what was measured in the phase on that day.
 */
export class Criteria {
  private readonly evaluator: Evaluator;
  private readonly made = new Map<CriterionDay, Evaluate>();
  private held = 0;

  constructor(private readonly experiment: Experiment, definitions: Definitions) {
    this.evaluator = new Evaluator(experiment, definitions);
  }

  /**
   * Looks at the days of a phase of one animal, one after the other.
   *
   * @throws Unanswerable for a criterion that what is measured cannot answer
   */
  judge(at: CriterionDay, results: Results, animal: number): number {
    if (at.number === 1) this.held = 0;
    this.held = this.on(at)(results, animal) === 1 ? this.held + 1 : 0;
    if (this.held >= at.days) return verdicts.over;
    return at.isLast && at.isOut ? verdicts.out : verdicts.goOn;
  }

  /** Whether the condition of a phase holds on a day. */
  on(day: CriterionDay): Evaluate {
    const made = this.made.get(day) ?? this.make(day);
    this.made.set(day, made);
    return made;
  }

  private make({ phase: id, day }: CriterionDay): Evaluate {
    const phase = this.experiment.phases.find((one) => one.id === id);
    if (phase?.until === undefined) throw new RangeError(`${id} has no criterion.`);
    const evaluate = this.evaluator.of(phase.until.condition, { during: id, day, onDay: namesIn(phase) });
    return (results, animal) => {
      try {
        return evaluate(results, animal);
      } catch (error) {
        if (error instanceof Unanswerable) throw new Unanswerable(`The criterion of ${nameOf(id)} cannot be worked out: ${error.message}.`);
        throw error;
      }
    };
  }
}
