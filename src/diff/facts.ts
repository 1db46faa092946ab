import type { Study } from '../language/ir/types.js';
import { toldOnce, type Change } from './change.js';
import { compared, type Compared } from './compared.js';
import { partsOf } from './parts.js';
import { existence, statementsOf, type Statement } from './statements.js';
import { isOfActs } from './timeline.js';

/** Lists of acts: what happens is told of their experiment. */
const acts: ReadonlySet<string> = new Set(['phases', 'sessions', 'steps', 'each']);

/** Everything that two versions of a protocol state otherwise: doses, numbers of animals, methods, formulas, and what they rest on. */
export function changedFacts(before: Study, after: Study): Change[] {
  const found = compared(factsOf(before, after), factsOf(after, before));
  const ownTracks = new Set([...armsOfOwnTracks(before, after), ...armsOfOwnTracks(after, before)]);
  const groups = after.experiments.flatMap(({ arms }) => arms).length;
  return toldOnce(found.filter((each) => !isDerived(each, found, ownTracks)).map(({ change }) => change)).map((change) => (change.who.length === groups ? { ...change, who: [] } : change));
}

const factsOf = (study: Study, other: Study): Statement[] => partsOf(study, other).flatMap(statementsOf).filter(({ list, respect }) => !(acts.has(list) && isOfActs(respect)));

/** Does it say of a group, or of the experiment, what is told of that from which it is made? */
function isDerived({ statement: { list, part, respect }, change }: Compared, all: readonly Compared[], ownTracks: ReadonlySet<string>): boolean {
  const isToldOf = (...lists: string[]): boolean => all.some(({ statement, change: { before, after } }) => lists.includes(statement.list) && before === change.before && after === change.after);
  if (list === 'arms') return respect === existence ? ownTracks.has(part) : isToldOf('groups');
  if (list === 'groups' && respect === 'arms') return all.some(({ statement }) => (statement.list === 'arms' && statement.respect === existence) || (statement.list === 'factors' && statement.respect === 'levels'));
  return list === 'experiments' && respect === 'title' && isToldOf('');
}

/** Groups of one version with tracks that the other has not: these tell that the group came or went. */
function armsOfOwnTracks(study: Study, other: Study): string[] {
  const others = new Set(tracksOf(other).map(({ id }) => id));
  return tracksOf(study).flatMap(({ id, arm }) => (others.has(id) ? [] : [arm]));
}

const tracksOf = ({ experiments }: Study): Study['experiments'][number]['timeline'] => experiments.flatMap(({ timeline }) => timeline);
