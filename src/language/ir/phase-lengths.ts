import { isEach, isSession, isUnstated, type Each, type Phase, type Session } from '../generated/ast.js';
import { readSentence } from '../references/sentence.js';
import { statedItems } from '../references/stated.js';
import { counted } from '../words.js';
import { greatest, mostDays } from './bounds.js';
import { dayNumbers, daysIn, daysOf } from './days.js';
import type { Lowering } from './lowering.js';
import { factorOf, guarded, sessionsOf, untilOf } from './steps.js';

const notWhole: Readonly<Record<string, string>> = {
  duration: 'The length of a phase is a whole number of days, such as 14 days.',
  interval: 'Days repeat every whole number of days, such as every 2 days.',
  count: 'This is repeated a whole number of times.',
};

const tooMany = (count: number, what: 'day' | 'time'): string => `Found ${counted(count, what)}; a study has at most ${counted(mostDays, what)}.`;

/** Days, or times, of a clause of a sentence, such as `for 14 days` or `every 2 days`; undefined where there is none. */
export function clauseDays(node: Phase | Session | Each, slot: 'duration' | 'interval' | 'count', lowering: Lowering): number | undefined {
  const item = readSentence(node).values.get(slot)?.[0];
  const days = daysIn(item, lowering);
  if (item === undefined || days === undefined || (Number.isInteger(days) && days >= 1 && days <= mostDays)) return days;
  lowering.problem('PP1601', item, days > mostDays ? tooMany(days, slot === 'count' ? 'time' : 'day') : (notWhole[slot] ?? ''));
  return undefined;
}

function clauseCount(node: Each, lowering: Lowering): number {
  return clauseDays(node, 'count', lowering) ?? 1;
}

/** The last day, counted from the first of a pass or a phase, that a session says it is on. */
function lastDay(node: Session | Each, lowering: Lowering): number {
  return greatest((node.days?.relative === true ? dayNumbers(node.days, lowering) : undefined) ?? []);
}

/** Days from the first session of a pass to its last. */
function contentOf(each: Each, lowering: Lowering): number {
  return greatest(sessionsOf(each).map(({ node }) => node).filter(isSession).map((session) => lastDay(session, lowering)));
}

/**
 * Days from the onset of one pass of an `each` to that of the next. A washout is counted from the last day of one
 * level to the first of the next, so that 7 days put what was on a Monday on a Monday again.
 */
export function periodOf(each: Each, lowering: Lowering): number {
  const [said] = statedItems(each.block, 'washout');
  const content = contentOf(each, lowering);
  const least = Math.max(content, content - 1 + Math.ceil(daysIn(said, lowering) ?? 0));
  const interval = clauseDays(each, 'interval', lowering);
  if (interval === undefined) return least;
  if (said !== undefined && interval < least) lowering.problem('PP1601', said, `This needs a new level every ${least} days or later; it begins every ${interval}.`);
  return interval;
}

/** Days on which the passes of an `each` begin, from 0. */
export function startsOf(each: Each, lowering: Lowering): number[] {
  const passes = (factorOf(each, lowering)?.levels.length ?? 0) * clauseCount(each, lowering);
  const period = periodOf(each, lowering);
  const said = each.days?.relative === true ? dayNumbers(each.days, lowering) : undefined;
  return Array.from({ length: passes }, (_, pass) => (said === undefined ? pass * period : (said[pass] ?? Number.NaN) - 1));
}

/** Days that all passes of an `each` take; after the last there is no washout. */
export function eachLength(each: Each, lowering: Lowering): number {
  const starts = startsOf(each, lowering);
  const content = contentOf(each, lowering);
  return greatest(starts.filter((start) => !Number.isNaN(start)).map((start) => start + content));
}

/** Is the length of a phase `unstated`? Then it is at least what its sessions need. */
export function isOpen(phase: Phase): boolean {
  const item = readSentence(phase).values.get('duration')?.[0];
  return item !== undefined && isUnstated(item);
}

/** Days from the first day of a phase to its last, those between its days included. */
export function lengthOf(phase: Phase, lowering: Lowering): number {
  const said = clauseDays(phase, 'duration', lowering);
  if (said !== undefined) return said;
  const direct = guarded(phase.block).map(({ node }) => node);
  const each = direct.filter(isEach).map((node) => eachLength(node, lowering));
  const sessions = direct.filter(isSession).map((session) => lastDay(session, lowering));
  const interval = clauseDays(phase, 'interval', lowering) ?? 1;
  return greatest([(greatest([...each, ...sessions]) - 1) * interval + 1, daysOf(untilOf(phase)?.limit) ?? 1]);
}
