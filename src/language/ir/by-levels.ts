import type { LevelsHeld } from './conditions.js';
import type { Id } from './types.js';

interface Known<T> {
  /** What was asked for, and what was answered. */
  readonly asked: ReadonlyMap<Id, Id | null | undefined>;
  readonly found: T;
}

/** What is worked out from levels, remembered by those that were asked for: most sessions ask for none, and are the same in all arms. */
export class ByLevels<T> {
  private readonly known: Known<T>[] = [];

  get(levels: LevelsHeld, workOut: (levels: LevelsHeld) => T): T {
    const known = this.known.find(({ asked }) => agree(asked, levels));
    if (known !== undefined) return known.found;
    const asked = new Map<Id, Id | null | undefined>();
    const found = workOut({
      get(factor) {
        const level = levels.get(factor);
        asked.set(factor, level);
        return level;
      },
    });
    this.known.push({ asked, found });
    return found;
  }
}

function agree(asked: Known<unknown>['asked'], levels: LevelsHeld): boolean {
  for (const [factor, level] of asked) if (levels.get(factor) !== level) return false;
  return true;
}
