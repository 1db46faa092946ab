import { isStudied, nameOf, term } from '../../language/ir/reading.js';
import type { Arm, Definition, Experiment, Id, Value } from '../../language/ir/types.js';
import { counted, figure, list } from '../../language/words.js';
import { quotas } from '../allocation/deal/shares.js';
import { namedInSteps } from '../animals/populations.js';
import type { Problem } from '../problems.js';
import { ofProtocol } from './reasons.js';

/** Number of animals of each arm, by its id. */
export type Sizes = ReadonlyMap<Id, number>;

/** A whole number of animals; else why it is none. */
function whole(n: Value | null): number | string {
  if (n === null) return 'not stated';
  if (n.type === 'unstated') return '“unstated”';
  if (n.type !== 'number') return 'no number';
  if (n.upper !== undefined) return `${figure(n.value)} to ${figure(n.upper)}`;
  return Number.isInteger(n.value) && n.value > 0 ? n.value : figure(n.value);
}

const isTotal = (n: Value | null): boolean => n?.type === 'number' && ['experiment', 'study'].includes(n.per ?? '');

/** Arms that share one statement of n. */
function statements({ groups, arms }: Experiment): { name: string; arms: Arm[]; n: Value | null }[] {
  const crossed = new Set(groups.flatMap(({ arms }) => arms));
  return [
    ...groups.map(({ name, arms: ids }) => ({ name, arms: arms.filter(({ id }) => ids.includes(id)) })),
    ...arms.filter(({ id }) => !crossed.has(id)).map((arm) => ({ name: arm.name, arms: [arm] })),
  ].map((stated) => ({ ...stated, n: stated.arms[0]?.n ?? null }));
}

/** Whom groups may well be of: a kind that is studied, and that no step names, as it does those that are met. */
function likelyStudied(experiment: Experiment, populations: readonly Definition[]): Definition | undefined {
  const inSteps = namedInSteps(experiment);
  const studied = populations.filter((animals) => isStudied(term(animals, 'role')));
  return studied.find(({ id }) => !inSteps.has(id)) ?? studied[0] ?? populations[0];
}

/**
 * How many animals each group needs. A protocol without groups has one of all its animals: as many as their `n` says, or as the table has.
 *
 * @param populations all that are declared
 * @param there how many animals of each population the table has; undefined where there is no table
 */
export function sizesOf(experiment: Experiment, populations: readonly Definition[], there?: ReadonlyMap<Id, number>): { sizes: Sizes; problems: Problem[] } {
  const sizes = new Map<Id, number>();
  const problems: Problem[] = [];
  for (const { name, arms, n } of statements(experiment)) {
    const [arm] = arms;
    if (arm === undefined) continue;
    if (arm.animals === null) {
      problems.push(ofProtocol(`Which animals ${name} is made of is not stated, and there are several; write for example “groups ${name} of ${likelyStudied(experiment, populations)?.name ?? 'mice'}”.`, arm.at));
      continue;
    }
    const isEverybody = experiment.arms.length === 1 && experiment.groups.length === 0 && n === null;
    const found = isEverybody ? (there?.get(arm.animals) ?? whole(null)) : whole(n);
    if (typeof found === 'string') {
      const where = isEverybody ? `animals ${nameOf(arm.animals)} { n: 12 }` : `${experiment.groups.length > 0 ? 'groups' : 'arm'} ${name} { n: 12${experiment.groups.length > 0 ? ' per group' : ''} }`;
      problems.push(ofProtocol(`How many animals ${name} has must be one whole number, and is ${found}; write for example “${where}”.`, arm.at));
      continue;
    }
    if (isTotal(n) && found < arms.length) problems.push(ofProtocol(`${counted(found, 'animal')} in all cannot be shared out over ${arms.length} groups (${list(arms.map(({ name }) => name))}).`, arm.at));
    const shares = isTotal(n) ? quotas(found, arms.map(() => 1 / arms.length)) : arms.map(() => found);
    for (const [index, { id }] of arms.entries()) sizes.set(id, shares[index] ?? 0);
  }
  return { sizes, problems };
}
