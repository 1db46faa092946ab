import type { Random } from '../../random/random.js';
import { list } from '../../language/words.js';
import { clashing, dealt } from './deal/deal.js';
import type { Dealt, Deal, Margin, Unlikeness } from './deal/types.js';

export interface Settled {
  readonly dealt: Dealt;
  /** Why a criterion is not kept, by its name. */
  readonly notes: ReadonlyMap<string, string>;
  /** Of how many dealings the least unlike was taken, and whether these are all that there are. */
  readonly compared: number;
  readonly isLeast: boolean;
}

/**
 * Deals so that all criteria are kept; where that cannot be, those that come first, as far as each can be kept with those before it.
 *
 * @param margins the first is over all items
 */
export function settle(deal: Deal, random: Random, unlikeness?: Unlikeness): Settled {
  const whole = dealt(deal, random, unlikeness);
  const [all, ...rest] = deal.margins;
  const notes = new Map<string, string>();
  if (whole.dealt !== undefined) return { dealt: whole.dealt, compared: whole.compared, notes, isLeast: whole.isListed };
  let kept: Margin[] = [];
  for (const criterion of new Set(rest.map(({ criterion }) => criterion))) {
    const more = [...kept, ...rest.filter((margin) => margin.criterion === criterion)];
    const { dealt: found, isListed } = dealt({ ...deal, margins: [all, ...more] }, random);
    if (found !== undefined) kept = more;
    else notes.set(criterion, reason(criterion, kept, isListed ? clashing({ ...deal, margins: [all, ...more] }) : undefined));
  }
  const { dealt: found = [], isListed, compared } = dealt({ ...deal, margins: [all, ...kept] }, random, unlikeness);
  return { dealt: found, notes, compared, isLeast: isListed };
}

function reason(criterion: string, kept: readonly Margin[], clash: readonly string[] | undefined): string {
  if (clash !== undefined && clash.length > 0) return `${list(clash)} cannot all be balanced with these animals: all ways to do so were tried.`;
  const before = [...new Set(kept.map(({ criterion }) => criterion))];
  return `No way was found to balance ${criterion}${before.length > 0 ? ` as well as ${list(before)}` : ''}; too many are possible to try them all.`;
}
