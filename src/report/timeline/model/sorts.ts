import type { Id, TrackSession } from '../../../language/ir/types.js';
import { kindOf, sortOf, type Sort } from './kinds.js';
import type { Lookup } from './lookup.js';

/** Sorts of steps in the order in which they are first asked for, which is that of the legend. */
export class Sorts {
  private readonly found = new Map<string, Sort>();
  private readonly byStep = new Map<Id, Sort>();
  private readonly paired: ReadonlySet<string>;

  constructor(private readonly lookup: Lookup) {
    this.paired = pairedWithDrug(lookup);
  }

  of(step: Id): Sort | undefined {
    const known = this.byStep.get(step);
    const declared = this.lookup.steps.get(step);
    if (known !== undefined || declared === undefined) return known;
    const sort = sortOf(declared, this.lookup);
    const made = this.found.get(sort.key) ?? (sort.kind === 'place' ? { ...sort, isPlain: !this.paired.has(sort.key) } : sort);
    this.found.set(sort.key, made);
    this.byStep.set(step, made);
    return made;
  }

  get all(): readonly Sort[] {
    return [...this.found.values()];
  }
}

/** Keys of the stays in a place before which some group gets a drug. */
function pairedWithDrug(lookup: Lookup): ReadonlySet<string> {
  const paired = new Set<string>();
  const look = ({ steps }: TrackSession): void => {
    let isDrug = false;
    for (const { step } of steps) {
      const declared = lookup.steps.get(step);
      if (declared === undefined) continue;
      const kind = kindOf(declared, lookup);
      if (kind === 'given') isDrug = !sortOf(declared, lookup).isPlain;
      else if (kind === 'place' && isDrug) paired.add(sortOf(declared, lookup).key);
    }
  };
  for (const { days } of lookup.experiment.timeline) for (const { sessions } of days) sessions.forEach(look);
  return paired;
}
