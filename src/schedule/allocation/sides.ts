import { factOf, nameOf, reference, referencesIn, term, termsIn } from '../../language/ir/reading.js';
import type { Assignment, Experiment, Id } from '../../language/ir/types.js';
import { list } from '../../language/words.js';
import { Random, streams } from '../../random/random.js';
import type { Animal } from '../animals/types.js';
import { ofProtocol } from '../design/reasons.js';
import type { Problem } from '../problems.js';
import { meansClaim } from './claims.js';
import { criterionOf, problemsOf } from './criteria.js';
import { armOf, type Placed } from './placed.js';
import { pretestOf, problemsOfPretest, type Pretest } from './preference.js';
import { bySex, spread, spreadClaims, type Spread } from './spread.js';
import { stages } from './stages.js';
import { unlikeness } from './statistics.js';
import type { Claim } from './together/claim.js';

/** Above so many places all ways to assign them are too many; then each place has each role once. */
const mostForAll = 4;

function permutations<T>(items: readonly T[]): T[][] {
  return items.length < 2 ? [[...items]] : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

/** Ways in which the roles can have the places; the first is as written. */
function waysOf({ places }: Assignment): Id[][] {
  return places.length > mostForAll ? places.map((_, shift) => [...places.slice(shift), ...places.slice(0, shift)]) : permutations(places);
}

const rolesOf = ({ roles }: Assignment): string => list(roles.map(({ name }) => name));

/** Which way a group of words and factors is balanced within. */
function withinOf(assignment: Assignment, { factors }: Experiment, animals: readonly Animal[]): { keys: ((placed: Placed) => string | number | undefined)[]; names: string[] } {
  const words = termsIn(assignment, 'within').filter((word) => !['animal', 'experiment', 'study', 'side'].includes(word));
  const named = factors.filter(({ id, kind }) => kind === 'between' && referencesIn(assignment, 'within').includes(id));
  return {
    names: [...words, ...named.map(({ name }) => name)],
    keys: [
      ...words.map((word) => {
        const criterion = criterionOf(word, animals);
        return word === 'group' ? armOf : ({ animal }: Placed) => criterion.of(animal);
      }),
      ...named.map(({ id }) => ({ arm }: Placed) => arm.levels[id]),
    ],
  };
}

/** What is missing before places can be assigned. */
export function problemsOfSides(assignments: readonly Assignment[], experiment: Experiment, animals: readonly Animal[]): Problem[] {
  return assignments.flatMap((assignment): Problem[] => {
    const method = term(assignment, 'method');
    const at = factOf(assignment, 'method')?.at ?? assignment.at;
    if (method === undefined) return [ofProtocol(`${factOf(assignment, 'method') === undefined ? 'Nothing says' : '“method: unstated” does not say'} how ${rolesOf(assignment)} are assigned; write for example “method: counterbalanced”.`, at)];
    const found: Problem[] = [];
    for (const word of termsIn(assignment, 'within').filter((word) => !['group', 'animal', 'experiment', 'study', 'side'].includes(word))) {
      found.push(...problemsOf(criterionOf(word, animals), `${rolesOf(assignment)} are to be balanced within it`, animals));
    }
    if (method !== 'biased' && method !== 'group_balanced') return found;
    const pretest = pretestOf(assignment, experiment);
    if ('message' in pretest) return [...found, pretest];
    if (method === 'biased' && reference(assignment, 'preferred') === undefined && reference(assignment, 'nonpreferred') === undefined) found.push(ofProtocol(`${rolesOf(assignment)} are assigned by each animal's own pretest, and nothing says which of them goes to the place that it prefers; write “nonpreferred: ${assignment.roles[0]?.name ?? ''}”.`, at));
    return [...found, ...problemsOfPretest(pretest, assignment, animals)];
  });
}

/** Places in the order of the roles: the preferred one for its role, and the least preferred for its own; ties and the rest by chance. */
function byPreference(assignment: Assignment, pretest: Pretest, { animal }: Placed, random: Random): Id[] {
  const drawn = new Map(assignment.places.map((place) => [place, random.word()]));
  const ranked = assignment.places.toSorted((one, other) => (pretest.of(animal, other) ?? 0) - (pretest.of(animal, one) ?? 0) || (drawn.get(one) ?? 0) - (drawn.get(other) ?? 0));
  const [preferred, nonpreferred] = [reference(assignment, 'preferred'), reference(assignment, 'nonpreferred')];
  const most = preferred === undefined ? undefined : ranked.shift();
  const least = nonpreferred === undefined ? undefined : ranked.pop();
  const rest = ranked.toSorted((one, other) => (drawn.get(one) ?? 0) - (drawn.get(other) ?? 0));
  return assignment.roles.flatMap(({ id }) => (id === preferred ? most : id === nonpreferred ? least : rest.shift()) ?? []);
}

/** Gives each animal its places, and returns the tables. */
export function assignSides(assignment: Assignment, index: number, experiment: Experiment, placed: readonly Placed[], seed: number): Claim[] {
  const random = new Random(seed, streams.allocation, stages.sides, index);
  const ways = waysOf(assignment);
  const method = term(assignment, 'method');
  const animals = placed.map(({ animal }) => animal);
  const give = (one: Placed | undefined, places: readonly Id[]): void => {
    for (const [place, { id }] of assignment.roles.entries()) if (one !== undefined) one.places[id] = places[place] ?? '';
  };
  const within = withinOf(assignment, experiment, animals);
  const isAsked = method === 'counterbalanced' || method === 'group_balanced';
  const spreads: Spread[] = [
    ...within.names.map((_, depth): Spread => ({ by: within.names.slice(0, depth + 1), of: assignment.id, keys: within.keys.slice(0, depth + 1), label: (one) => within.keys.slice(0, depth + 1).map((key) => (key === armOf ? one.arm.name : nameOf(String(key(one) ?? '')))).join(', '), shown: true })),
    { by: ['group'], of: isAsked && within.names.length === 0 ? assignment.id : null, keys: [armOf], label: ({ arm }: Placed) => arm.name, shown: true },
    ...bySex(placed),
    { by: ['cage'], of: null, keys: [({ animal }: Placed) => animal.cage ?? animal.id], label: ({ animal }: Placed) => animal.cage ?? '', shown: false },
  ].filter(({ by }, index, all) => all.findIndex((other) => other.by.join() === by.join()) === index);
  const pretest = method === 'biased' || method === 'group_balanced' ? pretestOf(assignment, experiment) : undefined;
  const known = pretest !== undefined && !('message' in pretest) ? pretest : undefined;
  const claims: Claim[] = [];
  let notes: ReadonlyMap<string, string> | undefined;
  if (method === 'fixed') for (const one of placed) give(one, assignment.places);
  else if (method === 'random') for (const one of placed) give(one, ways[random.below(ways.length)] ?? []);
  else if (method === 'biased' && known !== undefined) for (const one of placed) give(one, byPreference(assignment, known, one, random));
  else {
    const arms = [...new Set(placed.map(armOf))];
    const measured = (way: readonly Id[], one: Placed): number => known?.of(one.animal, way[0] ?? '') ?? 0;
    const armNumbers = placed.map((one) => arms.indexOf(armOf(one)));
    const unlike = known === undefined ? undefined : (dealt: readonly number[]) => unlikeness([placed.map((one, item) => measured(ways[dealt[item] ?? 0] ?? [], one))], arms.length)(armNumbers);
    const settled = spread(placed, ways.length, spreads, random, unlike);
    notes = settled.notes;
    for (const [item, way] of settled.dealt.entries()) give(placed[item], ways[way] ?? []);
    if (known !== undefined) {
      const values = placed.map((one) => measured([one.places[assignment.roles[0]?.id ?? ''] ?? ''], one));
      claims.push(meansClaim({ what: `${known.name} in ${assignment.roles[0]?.name ?? ''} by group`, of: assignment.id, columns: arms.map((id) => placed.find(({ arm }) => arm.id === id)?.arm.name ?? ''), values, labels: armNumbers, compared: settled.compared, isLeast: settled.isLeast }));
    }
  }
  if (method === 'fixed') return claims;
  const given = placed.map(({ places }) => ways.findIndex((way) => way.every((place, index) => places[assignment.roles[index]?.id ?? ''] === place)));
  const columns = ways.map((way) => (ways.length === 2 ? nameOf(way[0] ?? '') : way.map(nameOf).join(', ')));
  const what = ways.length === 2 ? (assignment.roles[0]?.name ?? '') : rolesOf(assignment);
  const shown = spreads.map((spread) => (isAsked ? spread : { ...spread, of: null }));
  return [...spreadClaims(what, method === 'random' || method === 'biased' ? undefined : `side ${index}`, columns, placed, given, shown, notes), ...claims];
}
