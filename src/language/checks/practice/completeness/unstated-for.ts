import type { UnstatedItem } from '../../../ir/types.js';
import type { StudyModel } from '../model/study.js';

/** Names of facts, and of parts of sentences, that a command computes with. */
const needed = {
  schedule: new Set(['time', 'day', 'days', 'clock', 'duration', 'interval', 'count', 'recovery', 'washout', 'order', 'n', 'method', 'start', 'boxes', 'ratio', 'at_most']),
  simulation: new Set(['duration', 'interval', 'count', 'dose', 'ladder', 'route', 'n', 'method', 'order', 'effect', 'familiarity', 'shock_history', 'formula', 'test', 'alpha', 'current']),
} as const;

/** What is `unstated` and a schedule or a simulation would need. */
export function unstatedFor({ study }: StudyModel, command: keyof typeof needed): readonly UnstatedItem[] {
  return study.unstated.filter(({ name }) => needed[command].has(name as never));
}
