import { Unanswerable } from '../results/evaluate.js';
import { StatisticsProblem } from '../statistics/problem.js';
import { NoContrast } from './contrast.js';

/** Thrown for something planned that cannot be run as it is planned; the message says why. */
export class NotRun extends Error {
  override readonly name = 'NotRun';
}

/** Gives what an action gives, or the reason why it cannot be run, to which a full stop is put where it is told; throws whatever else it throws. */
export function orReason<T>(action: () => T): T | { readonly notRun: string } {
  try {
    return action();
  } catch (error) {
    if (error instanceof NotRun || error instanceof Unanswerable || error instanceof StatisticsProblem || error instanceof NoContrast) return { notRun: error.message.replace(/\.$/, '') };
    throw error;
  }
}
