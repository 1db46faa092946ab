import { count, factOf, isStated, term } from '../../language/ir/reading.js';
import type { Experiment, Section } from '../../language/ir/types.js';
import { Random, streams } from '../../random/random.js';
import type { Animal } from '../animals/types.js';
import { ofProtocol } from '../design/reasons.js';
import type { Sizes } from '../design/sizes.js';
import type { Problem } from '../problems.js';
import { countsClaim, meansClaim, unknownClaim } from './claims.js';
import { cells, criteriaIn, isKnown, problemsOf, type Criterion } from './criteria.js';
import { sharedOut } from './deal/shares.js';
import type { Margin } from './deal/types.js';
import type { Pool } from './pools.js';
import { settle } from './settle.js';
import { stages } from './stages.js';
import { greatestCommonDivisor, mean, unlikeness } from './statistics.js';
import { rowOf, type Claim, type Row } from './together/claim.js';
import type { Unit } from './units.js';

/** How the protocol shares animals out over its groups. */
export interface Method {
  readonly section: Section | undefined;
  readonly word: string;
  readonly blocks: number | undefined;
  readonly stratify: readonly Criterion[];
  readonly balance: readonly Criterion[];
  /** Asked for, and not known of animals that were made up. */
  readonly unknown: readonly Criterion[];
  readonly unit: string;
}

/** What the section `allocation` says, and what is missing in it. */
export function methodOf(experiment: Experiment, animals: readonly Animal[]): { method: Method; problems: Problem[] } {
  const section = experiment.sections.find(({ kind }) => kind === 'allocation');
  const problems: Problem[] = [];
  const at = section?.at ?? experiment.arms[0]?.at;
  const missing = (name: string, example: string, why: string): void => void problems.push(ofProtocol(`${why}, and ${factOf(section, name) === undefined ? 'nothing says' : `“${name}: unstated” does not say`} ${example}.`, factOf(section, name)?.at ?? at));
  const word = term(section, 'method');
  if (word === undefined && experiment.arms.length > 1) missing('method', 'how they come to their groups; write for example “allocation { method: randomised }”', `Animals are allocated to ${experiment.arms.length} groups`);
  if (word === 'blocked' && !isStated(section, 'blocks')) missing('blocks', `how large a block is; write for example “blocks: ${experiment.arms.length * 2}”`, 'The allocation is blocked');
  if (word === 'stratified' && !isStated(section, 'stratify')) missing('stratify', 'by what; write for example “stratify: sex”', 'The allocation is stratified');
  if (factOf(section, 'unit')?.status === 'unstated' && experiment.arms.length > 1) missing('unit', 'whether it is the animal or the cage; write for example “unit: animal”', 'Something is allocated to a group as a whole');
  const unit = term(section, 'unit') ?? 'animal';
  if (unit !== 'animal' && unit !== 'cage' && unit !== 'litter') problems.push(ofProtocol(`Animals, cages and litters can be allocated to groups; “unit: ${unit}” cannot.`, factOf(section, 'unit')?.at));
  const [stratify, balance] = [criteriaIn(factOf(section, 'stratify'), experiment, animals), criteriaIn(factOf(section, 'balance'), experiment, animals)];
  problems.push(...stratify.problems, ...balance.problems);
  const asked = [...stratify.criteria, ...balance.criteria];
  if (word === 'matched' && !asked.some(({ kind }) => kind === 'number')) missing('balance', 'on which measure; write for example “balance: weight”', 'Animals are matched');
  const isMadeUp = animals.every(({ row }) => row === null);
  const unknown = isMadeUp ? asked.filter((criterion) => !isKnown(criterion, animals)) : [];
  if (!isMadeUp) for (const criterion of asked) problems.push(...problemsOf(criterion, `the allocation is to be balanced by it`, animals));
  if (unit === 'cage' || unit === 'litter') for (const { id } of animals.filter((animal) => animal[unit] === null).slice(0, 1)) problems.push({ input: 'animals', message: `Whole ${unit}s are allocated, and the ${unit} of ${id} is not known.` });
  const blocks = count(section, 'blocks');
  return { method: { section, word: word ?? 'randomised', blocks, stratify: stratify.criteria.filter((criterion) => !unknown.includes(criterion)), balance: balance.criteria.filter((criterion) => !unknown.includes(criterion)), unknown, unit }, problems };
}

/** Value of a unit: that of its animals, or the mean of theirs. */
function ofUnit(criterion: Criterion, unit: Unit): string | number | undefined {
  return criterion.kind === 'number' ? mean(unit.map((animal) => Number(criterion.of(animal) ?? 0))) : criterion.of(unit[0]);
}

/** Units of one set one after the other in parts of so many. */
function layers(items: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, layer) => items.slice(layer * size, (layer + 1) * size));
}

/** What has to be balanced: strata within strata, blocks within them, then what `balance` names. */
function marginsOf(units: readonly Unit[], shares: readonly number[], round: number, { stratify, balance, word, blocks }: Method): { margins: Margin[]; innermost: number[][] } {
  const margins: Margin[] = [];
  let strata: number[][] = [units.map((_, index) => index)];
  const into = (name: string, split: (items: number[]) => number[][]): void => {
    strata = strata.flatMap(split);
    margins.push(...sharedOut(name, strata, shares));
  };
  const each = (criterion: Criterion): ((item: number) => string | number | undefined) => {
    const values = units.map((unit) => ofUnit(criterion, unit));
    return (item) => values[item];
  };
  for (const criterion of stratify.filter(({ kind }) => kind === 'word')) into(criterion.name, (items) => cells(items, [each(criterion)]).map((set) => set.flatMap((index) => items[index] ?? [])));
  // Of numbers a stratum is made of those that are next to each other, one for each place in a round of the groups.
  const measured = [...stratify, ...(word === 'matched' ? balance : [])].filter(({ kind }) => kind === 'number').slice(0, 1);
  for (const criterion of measured) {
    const value = each(criterion);
    into(criterion.name, (items) => layers(items.toSorted((one, other) => Number(value(one)) - Number(value(other)) || one - other), round));
  }
  if (word === 'blocked') into('block', (items) => layers(items, blocks ?? round));
  const innermost = strata;
  for (const criterion of balance.filter(({ kind }) => kind === 'word')) margins.push(...sharedOut(criterion.name, cells(units, [(unit) => ofUnit(criterion, unit)]), shares));
  return { margins, innermost };
}

/** Group after group in turn, by what each is still owed. */
function inTurn(strata: readonly (readonly number[])[], sizes: readonly number[]): number[] {
  const dealt: number[] = [];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const given = sizes.map(() => 0);
  for (const [place, item] of strata.flat().entries()) {
    const owed = sizes.map((size, label) => (size * (place + 1)) / all - (given[label] ?? 0));
    const label = owed.findIndex((debt) => debt === Math.max(...owed));
    dealt[item] = label;
    given[label] = (given[label] ?? 0) + 1;
  }
  return dealt;
}

/** Shares the units of a pool out over its arms. */
export function toArms({ arms, name }: Pool, units: readonly Unit[], method: Method, sizes: Sizes, seed: number, index: number, isOnly: boolean): { arms: number[]; claims: Claim[] } {
  const size = units[0]?.length ?? 1;
  const wanted = arms.map(({ id }) => (sizes.get(id) ?? 0) / size);
  const shares = wanted.map((count) => count / units.length);
  const round = units.length / wanted.reduce(greatestCommonDivisor, 0);
  const { margins, innermost } = marginsOf(units, shares, round, method);
  const all: Margin = { criterion: 'n', items: units.map((_, index) => index), least: wanted, most: wanted };
  const numbers = method.balance.filter(({ kind }) => kind === 'number');
  const values = numbers.map((criterion) => units.map((unit) => Number(ofUnit(criterion, unit))));
  const settled = method.word === 'systematic'
    ? { dealt: inTurn(innermost, wanted), notes: new Map<string, string>(), compared: 0, isLeast: false }
    : settle({ items: units.length, labels: arms.length, margins: [all, ...margins] }, new Random(seed, streams.allocation, stages.arms, index), numbers.length > 0 ? unlikeness(values, arms.length) : undefined);
  const { dealt, notes } = settled;
  const of = method.section?.id ?? null;
  const suffix = isOnly ? '' : ` (${name})`;
  const columns = arms.map(({ name }) => name);
  const things = method.unit === 'animal' ? 'animals' : `${method.unit}s`;
  const column = { name: 'group', weights: wanted.map((count) => count / wanted.reduce(greatestCommonDivisor, 0)) };
  // Of other units, and of several pools, no count of animals tells what could be.
  const crossing = (...rows: Row[]): Claim['crossing'] => (method.unit === 'animal' && isOnly ? { column, rows } : undefined);
  const claims: Claim[] = [countsClaim({ what: `${things} by group${suffix}`, of, columns, shares, row: 'study', rows: [{ label: things, labels: dealt }], crossing: crossing() })];
  if (arms.length === 1) return { arms: [...dealt], claims };
  for (const criterion of new Set(margins.map(({ criterion }) => criterion))) {
    const sets = margins.filter((margin) => margin.criterion === criterion);
    const known = [...method.stratify, ...method.balance].find(({ name }) => name === criterion);
    const label = (items: readonly number[], place: number): string => (known?.kind === 'word' ? [...new Set(units.filter((_, index) => items.includes(index)).map((unit) => ofUnit(known, unit)))].join(', ') : String(place + 1));
    claims.push(countsClaim({ what: `${criterion} by group${suffix}`, of, columns, shares, row: criterion, note: notes.get(criterion), rows: sets.map(({ items }, place) => ({ label: label(items, place), labels: items.map((item) => dealt[item] ?? 0) })), crossing: crossing(rowOf(criterion, sets.map(({ items }) => items), known?.kind === 'number' ? true : undefined)) }));
  }
  for (const [index, criterion] of numbers.entries()) claims.push(meansClaim({ what: `${criterion.name} by group${suffix}`, of, columns, values: values[index] ?? [], labels: dealt, compared: settled.compared, isLeast: settled.isLeast }));
  for (const { name } of method.unknown) claims.push(unknownClaim(`${name} by group${suffix}`, of));
  return { arms: [...dealt], claims };
}
