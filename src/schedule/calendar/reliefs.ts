import { lengthText } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import { counted } from '../../language/words.js';
import type { Id } from '../../language/ir/types.js';
import type { Role } from '../facility/laboratory.js';
import type { Easing } from './easing.js';

/** One kind of thing that a laboratory could ease, by more and more. */
interface Relief {
  readonly amounts: readonly number[];
  readonly easing: (amount: number) => Easing;
  readonly words: (amount: number) => string;
  /** What it costs to ease by one, in minutes of a working day. */
  readonly cost: number;
}

const minutes = Array.from({ length: 24 }, (_, index) => (index + 1) * 15);
const few = [1, 2, 3, 4, 6, 8, 12, 16, 24];

/**
 * What could be eased, with what it is taken to cost: a minute in which everybody works longer, 1; of a window or a gap, which no one
 * has to stay for, a half; a further person, a working day of 8 h; a further box, two days.
 */
function reliefsOf(apparatus: readonly Id[], roles: readonly Role[]): Relief[] {
  return [
    { amounts: minutes, easing: (wider) => ({ wider }), words: (amount) => `with windows of sessions that close ${lengthText(amount)} later`, cost: 0.5 },
    { amounts: minutes, easing: (closer) => ({ closer }), words: (amount) => `with gaps between sessions that are ${lengthText(amount)} shorter`, cost: 0.5 },
    { amounts: minutes, easing: (later) => ({ later }), words: (amount) => `with everybody working ${lengthText(amount)} longer`, cost: 1 },
    ...roles.map((role): Relief => ({ amounts: few.slice(0, 4), easing: (more) => ({ people: Array.from({ length: more }, () => role) }), words: (amount) => `with ${counted(amount, `more ${role}`)}`, cost: 480 })),
    ...apparatus.map((id): Relief => ({ amounts: few, easing: (more) => ({ boxes: new Map([[id, more]]) }), words: (amount) => `with ${counted(amount, 'more box', 'more boxes')} of ${nameOf(id)}`, cost: 960 })),
  ];
}

/** Two kinds at once, where none alone helps. */
const together: Relief = { amounts: [30, 60, 120, 240], easing: (amount) => ({ later: amount, wider: amount }), words: (amount) => `with everybody working ${lengthText(amount)} longer and windows that close as much later`, cost: 1.5 };

/**
 * For each kind of easing the least amount with which there is a calendar, the cheapest first, in words.
 *
 * @param decide is there a calendar with this? Undefined where that is not decided, which does not count as one
 */
export async function helpingReliefs(apparatus: readonly Id[], roles: readonly Role[], decide: (easing: Easing) => Promise<boolean | undefined>): Promise<string[]> {
  const helping: { words: string; cost: number }[] = [];
  const seek = async ({ amounts, easing, words, cost }: Relief): Promise<void> => {
    const least = await leastOf(amounts, async (amount) => (await decide(easing(amount))) === true);
    if (least !== undefined) helping.push({ words: words(least), cost: cost * least });
  };
  for (const relief of reliefsOf(apparatus, roles)) await seek(relief);
  if (helping.length === 0) await seek(together);
  return helping.toSorted((one, other) => one.cost - other.cost).map(({ words }) => words);
}

/** The first amount that is enough, of amounts of which more is never worse: by halving. */
async function leastOf(amounts: readonly number[], isEnough: (amount: number) => Promise<boolean>): Promise<number | undefined> {
  let [low, high] = [0, amounts.length - 1];
  if (!(await isEnough(amounts[high] ?? 0))) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isEnough(amounts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return amounts[high];
}
