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

const countsFrom = (clause: TimingClause): clause is AnchorClause | BareClause => isAnchorClause(clause) || isBareClause(clause);

/** The days of the study on which each session is, null for one that is not known; of one that a template makes several times, of all. */
function daysOfSessions(plans: readonly Plan[]): ReadonlyMap<SessionLike, ReadonlySet<number | null>> {
  const found = new Map<SessionLike, Set<number | null>>();
  for (const { days, sessions } of plans) {
    for (const { session, days: own } of sessions) {
      const known = found.get(session) ?? new Set();
      for (const index of own) known.add(days[index] ?? null);
      found.set(session, known);
    }
  }
  return found;
}

const named = (days: ReadonlySet<number | null>): string => `day${days.size === 1 ? '' : 's'} ${list([...days].slice(0, 3).map(String))}${days.size > 3 ? ' …' : ''}`;

/** Steps and sessions that are counted from another session are on a day of that: clock times know no days. What is not is a problem of the text. */
export function reportOtherDays(plans: readonly Plan[]): void {
  // Few protocols count from another session at all.
  let known: ReturnType<typeof daysOfSessions> | undefined;
  const seen = new Set<SessionLike>();
  for (const { sessions, lowering } of plans) {
    for (const { session } of sessions) {
      if (seen.has(session)) continue;
      seen.add(session);
      for (const sentence of [...(session.$type === 'Session' ? [session] : []), ...stepsIn(session)]) {
        for (const clause of readSentence(sentence).timing.filter(countsFrom)) {
          const other = sessionNamed(lowering.target(clause.anchor?.ref));
          if (other === undefined || other === session) continue;
          known ??= daysOfSessions(plans);
          const [own, theirs] = [known.get(session), known.get(other)];
          if (own === undefined || theirs === undefined || own.has(null) || theirs.has(null) || [...own].some((day) => theirs.has(day))) continue;
          lowering.problem('PP1602', clause, `This is counted from '${other.name}', which is on ${named(theirs)}, and '${session.name}' is on ${named(own)}. Only times of one day are counted: write it in a session of that day, or with a clock time.`);
        }
      }
    }
  }
}
