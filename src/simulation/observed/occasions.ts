import { occasionsIn, type Cell } from '../../results/cells.js';
import type { Kind } from '../../results/results.js';

/** When something is measured. */
export type Occasion = Pick<Cell, 'day' | 'phase' | 'session'>;

/** Sessions of days on which anything is measured, each once, in the order of the days. */
export function occasionsOf(kinds: readonly Kind[]): Occasion[] {
  const occasions = occasionsIn(kinds.flatMap(({ cells }) => cells)).map(({ day, phase, session }): Occasion => ({ day, phase, session }));
  // Where some days have no number all stand in the order of the timeline.
  return occasions.some(({ day }) => day === null) ? occasions : occasions.sort((one, other) => (one.day ?? 0) - (other.day ?? 0));
}
