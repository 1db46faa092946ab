import { isAnchorClause, isBareClause, type AnchorClause, type BareClause } from '../generated/ast.js';
import { readSentence, type TimingClause } from '../references/sentence.js';
import { list } from '../words.js';
import { stepsIn } from './ids.js';
import type { Lowering } from './lowering.js';
import { sessionNamed } from './session-clocks.js';
import type { SessionDays } from './session-days.js';
import type { SessionLike } from './steps.js';

/** A phase with its days and with the sessions on them. */
interface Plan {
  readonly lowering: Lowering;
  readonly days: readonly (number | null)[];
  readonly sessions: readonly SessionDays[];
}

type Known = ReadonlySet<number> | 'unknown';

const countsFrom = (clause: TimingClause): clause is AnchorClause | BareClause => isAnchorClause(clause) || isBareClause(clause);

/** The days of the study on which each session is; of one that a template makes several times, of all. */
function daysOfSessions(plans: readonly Plan[]): Map<SessionLike, Known> {
  const found = new Map<SessionLike, Known>();
  for (const { days, sessions } of plans) {
    for (const { session, days: own } of sessions) {
      const known = new Set(found.get(session) === 'unknown' ? [] : (found.get(session) as ReadonlySet<number> | undefined));
      const isUnknown = found.get(session) === 'unknown' || own.some((index) => days[index] === null);
      for (const index of own) known.add(days[index] ?? 0);
      found.set(session, isUnknown ? 'unknown' : known);
    }
  }
  return found;
}

const named = (days: ReadonlySet<number>): string => `day${days.size === 1 ? '' : 's'} ${list([...days].slice(0, 3).map(String))}${days.size > 3 ? ' …' : ''}`;

/** Steps and sessions that are counted from another session are on a day of that: clock times know no days. What is not is a problem of the text. */
export function reportOtherDays(plans: readonly Plan[]): void {
  const known = daysOfSessions(plans);
  const seen = new Set<SessionLike>();
  for (const { sessions, lowering } of plans) {
    for (const { session } of sessions) {
      if (seen.has(session)) continue;
      seen.add(session);
      const own = known.get(session);
      for (const sentence of [...(session.$type === 'Session' ? [session] : []), ...stepsIn(session)]) {
        for (const clause of readSentence(sentence).timing.filter(countsFrom)) {
          const other = sessionNamed(lowering.target(clause.anchor?.ref));
          const theirs = other === undefined || other === session ? undefined : known.get(other);
          if (own === undefined || own === 'unknown' || theirs === undefined || theirs === 'unknown' || [...own].some((day) => theirs.has(day))) continue;
          lowering.problem('PP1602', clause, `This is counted from '${other?.name}', which is on ${named(theirs)}, and '${session.name}' is on ${named(own)}. Only times of one day are counted: write it in a session of that day, or with a clock time.`);
        }
      }
    }
  }
}
