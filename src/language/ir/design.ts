import type { AstNode } from 'langium';
import { flatMap } from '../flat-map.js';
import { isAssignment, isComputed, isExclusion, isFactor, isField, isGroups, isLevel, isOutcome, isPopulation, isRef, isSection, isSweep, isUnstated, type Expression, type Factor as FactorNode, type Field, type Groups, type Level as LevelNode, type Population, type Statement, isTerm } from '../generated/ast.js';
import { statedItems } from '../references/stated.js';
import { counted } from '../words.js';
import { mostCells } from './bounds.js';
import { decide, type LevelsHeld } from './conditions.js';
import { lowerExpression } from './expressions.js';
import { lowerFacts, lowerProvenance } from './facts.js';
import { written, type Frame, type Lowering } from './lowering.js';
import { checkMade } from './made-of.js';
import { groupNames, isStudied } from './reading.js';
import type { Arm, Assignment, Exclusion, Factor, Groups as GroupsOfStudy, Id, Level, Levels, Outcome, Position, Section, Sweep, Value } from './types.js';
import { lowerFigure, lowerItems } from './values.js';

/** Statements of one experiment, each with the compilation (template use, experiment) that it belongs to. */
export type Placed<N = Statement> = { readonly node: N; readonly lowering: Lowering };

export function only<N extends Statement>(statements: readonly Placed[], is: (node: Statement) => node is N): Placed<N>[] {
  return statements.filter((placed): placed is Placed<N> => is(placed.node));
}

const isAfterwards = ({ levels }: FactorNode): boolean => levels.some(({ rule, otherwise }) => rule !== undefined || otherwise);

function levelValue(level: LevelNode, of: string, lowering: Lowering): Pick<Level, 'value'> {
  if (level.unstated !== undefined) {
    lowering.unstated(of, level.name, level.unstated);
    return { value: { type: 'unstated' } };
  }
  return level.value === undefined ? {} : { value: lowerFigure(level.value) };
}

export function lowerFactor({ node, lowering }: Placed<FactorNode>): Factor {
  const id = lowering.id(node);
  for (const level of node.levels) if (level.rule !== undefined) checkMade(level, lowering);
  return {
    id,
    name: node.name,
    kind: node.within ? 'within' : isAfterwards(node) ? 'afterwards' : 'between',
    levels: node.levels.map((level) => ({
      id: lowering.id(level),
      name: level.name,
      ...levelValue(level, id, lowering),
      ...(level.rule !== undefined && { rule: lowerExpression(level.rule, lowering, { id, name: level.name }) }),
      ...(level.otherwise && { otherwise: true }),
    })),
    facts: lowerFacts(node.block, id, lowering),
    at: lowering.at(node),
  };
}

/** What a fact of a block names: the factors of `cross: a, b`. */
function named<N>({ node, lowering }: Placed<Groups>, name: string, is: (node: unknown) => node is N): N[] {
  return statedItems(node.block, name).filter(isRef).map((item): unknown => lowering.target(item)).filter(is);
}

function conditions(node: Groups | FactorNode, name: string): Expression[] {
  return statedItems(node.block, name).filter(isComputed).map(({ expression }) => expression);
}

type Cell = readonly LevelNode[];

const levelsOf = (cell: Cell, lowering: Lowering): Levels => Object.fromEntries(cell.map((level) => [lowering.id(level.$container), lowering.id(level)]));

const heldIn = (cell: Cell, factors: readonly FactorNode[], lowering: Lowering): LevelsHeld =>
  new Map([...factors.map((factor) => [lowering.id(factor), null] as const), ...Object.entries(levelsOf(cell, lowering))]);

/** The levels of a cell that apply to it: those of a nested factor only where its condition holds. */
function applying(cell: Cell, factors: readonly FactorNode[], lowering: Lowering): Cell {
  if (!cell.some(({ $container }) => conditions($container, 'applies').length > 0)) return cell;
  const held = heldIn(cell, factors, lowering);
  const rest = cell.filter(({ $container }) => conditions($container, 'applies').every((condition) => decide(condition, held, lowering) !== false));
  return rest.length === cell.length ? cell : applying(rest, factors, lowering);
}

/** All cells of crossed factors, without those that are left out. */
function cellsOf(groups: Placed<Groups>): Cell[] {
  const { node, lowering } = groups;
  const omit = conditions(node, 'omit');
  const factors = named(groups, 'cross', isFactor);
  for (const factor of factors) {
    const why = factor.within ? 'is varied within each animal: “each” says in which order' : isAfterwards(factor) ? 'is formed after the fact, by a rule, and no animal can be put into it' : undefined;
    if (why !== undefined) lowering.problem('PP1605', node, `'${factor.name}' makes no groups: it ${why}. Take it out of “cross”.`);
  }
  const count = factors.reduce((product, { levels }) => product * levels.length, 1);
  if (count > mostCells) {
    lowering.problem('PP1605', node, `Crossed, these ${factors.length} factors make ${counted(count, 'group')}; a study has at most ${counted(mostCells, 'group')}. Cross fewer of them, or fewer levels.`);
    return [[]];
  }
  let cells: Cell[] = [[]];
  for (const { levels } of factors) cells = flatMap(cells, (cell) => levels.map((level) => [...cell, level]));
  const found = new Map(cells.map((cell) => applying(cell, factors, lowering)).map((cell) => [JSON.stringify(levelsOf(cell, lowering)), cell]));
  if (omit.length === 0) return [...found.values()];
  return [...found.values()].filter((cell) => {
    const held = heldIn(cell, factors, lowering);
    return !omit.some((condition) => decide(condition, held, lowering) === true);
  });
}

/** `high.male`; with the names of the factors where cells would have one name. */
function cellNames(cells: readonly Cell[], fallback: string): string[] {
  const short = cells.map((cell) => cell.map(({ name }) => name).join('.') || fallback);
  const isUnique = new Set(short).size === short.length;
  return isUnique ? short : cells.map((cell) => cell.map(({ name, $container }) => `${$container.name}_${name}`).join('.') || fallback);
}

const sees = (from: Frame | undefined, frame: Frame): boolean => from === frame || (from !== undefined && sees(from.outer, frame));

/** How many animals of a kind there are; null where nobody says it. */
function countOf(populations: readonly Placed<Population>[], animals: Id | null): Value | null {
  const own = populations.find(({ node, lowering }) => lowering.id(node) === animals);
  const items = statedItems(own?.node.block, 'n');
  return own === undefined || items.some(isUnstated) ? null : (lowerItems(items, own.lowering, { id: animals ?? '', name: 'n' })[0] ?? null);
}

/** What animals are for, where they say it. */
function roleOf({ node, lowering }: Placed<Population>): string | undefined {
  const [item] = statedItems(node.block, 'role');
  const target = item !== undefined && isRef(item) ? lowering.target(item) : undefined;
  return target !== undefined && isTerm(target) ? target.name : undefined;
}

/** The groups of the design: the cells of each crossing, and each arm that is named; one of all animals where there is none. A group that is the only one, and says no n, has that of its animals. */
export function lowerDesign(statements: readonly Placed[], experiment: Lowering, at: Position): { groups: GroupsOfStudy[]; arms: Arm[] } {
  const populations = only(statements, isPopulation).filter(({ node }) => node.kind === 'animals');
  /** The only animals that can be seen from a place, or that are studied of those; null where there are several. */
  const everyone = ({ frame }: Lowering): Id | null => {
    const seen = populations.filter(({ lowering }) => sees(frame, lowering.frame));
    const [first, ...others] = seen.length > 1 ? seen.filter((population) => isStudied(roleOf(population))) : seen;
    return first === undefined || others.length > 0 ? null : first.lowering.id(first.node);
  };
  const groups: GroupsOfStudy[] = [];
  const arms = flatMap(only(statements, isGroups), (placed): Arm[] => {
    const { node, lowering } = placed;
    const id = lowering.id(node);
    const animals = node.animals?.ref === undefined ? everyone(lowering) : lowering.id(node.animals.ref);
    const facts = lowerFacts(node.block, id, lowering);
    const n = facts['n']?.values[0] ?? null;
    const place = lowering.at(node);
    if (node.kind === 'arm') return [{ id, name: node.name, animals, levels: levelsOf(named(placed, 'levels', isLevel), lowering), n, facts, at: place }];
    const held = named(placed, 'levels', isLevel);
    const cells = cellsOf(placed).filter((cell) => held.every((level) => cell.includes(level) || !cell.some(({ $container }) => $container === level.$container)));
    if (cells.length === 0) lowering.problem('PP1605', node, `'${node.name}' has no group: every cell of its crossing is left out.`);
    const names = cellNames(cells, node.name);
    const found = cells.map((cell, index): Arm => ({ id: `${id}.${names[index]}`, name: names[index] ?? node.name, animals, levels: levelsOf([...held, ...cell], lowering), n, at: place }));
    groups.push({ id, name: node.name, facts, arms: found.map((arm) => arm.id), ...lowerProvenance(node.annotations, node.block), at: place });
    return found;
  });
  const names = groupNames(arms.map(({ id }) => id), '.');
  for (const arm of arms) arm.name = names.get(arm.id) ?? arm.name;
  if (arms.length === 0) arms.push({ id: `${experiment.frame.prefix}arm.all`, name: 'all', animals: everyone(experiment), levels: {}, n: null, at });
  const [first, ...others] = arms;
  if (first !== undefined && others.length === 0 && groups.length === 0) first.n ??= countOf(populations, first.animals);
  return { groups, arms };
}

export function lowerAssignments(statements: readonly Placed[]): Assignment[] {
  return only(statements, isAssignment).map(({ node, lowering }) => {
    const id = `${lowering.frame.prefix}assignment.${node.roles.map(({ name }) => name).join('.')}`;
    if (node.roles.length !== node.places.length) {
      lowering.problem('PP1605', node, `${node.roles.length} roles cannot be assigned to ${node.places.length} places; there must be as many of one as of the other.`);
    }
    const places = flatMap(node.places.map((place) => lowering.target(place)), (place) => (place === undefined ? [] : [lowering.id(place)]));
    const twice = places.findIndex((place, index) => places.indexOf(place) < index);
    const again = node.places[twice];
    if (again !== undefined) lowering.problem('PP1605', again, `'${written(again)}' stands here a second time; each role needs a place of its own.`);
    return {
      id,
      roles: node.roles.map((role) => ({ id: lowering.id(role), name: role.name })),
      places,
      facts: lowerFacts(node.block, id, lowering),
      at: lowering.at(node),
    };
  });
}

export function lowerSections(statements: readonly Placed[]): Section[] {
  return only(statements, isSection).map(({ node, lowering }) => {
    const id = lowering.id(node);
    return { id, kind: node.kind, name: node.name ?? null, facts: lowerFacts(node.block, id, lowering), ...lowerProvenance(node.annotations, node.block), at: lowering.at(node) };
  });
}

/** What a fact belongs to: the declaration around its block. */
function ownerOf(fact: Field): AstNode {
  const block = fact.$container;
  return block.$container ?? block;
}

export function lowerSweeps(statements: readonly Placed[]): Sweep[] {
  return flatMap(only(statements, isSweep), ({ node, lowering }) => {
    const fact = lowering.target(node.target);
    const id = lowering.id(node);
    if (fact === undefined || !isField(fact)) {
      lowering.problem('PP1605', node, `'${written(node.target)}' is no number of this file. Write the path of a fact, such as morphine.dose.`);
      return [];
    }
    return [{ id, of: lowering.id(ownerOf(fact)), fact: fact.name, values: lowerItems(node.values, lowering, { id, name: fact.name }), written: written(node), at: lowering.at(node) }];
  });
}

export function lowerOutcomes(statements: readonly Placed[]): Outcome[] {
  return only(statements, isOutcome).map(({ node, lowering }) => {
    checkMade(node, lowering);
    const id = lowering.id(node);
    return { id, name: node.name, formula: lowerExpression(node.formula, lowering, { id, name: 'formula' }), written: written(node.formula), facts: lowerFacts(node.block, id, lowering), at: lowering.at(node) };
  });
}

export function lowerExclusions(statements: readonly Placed[]): Exclusion[] {
  return only(statements, isExclusion).map(({ node, lowering }) => {
    const id = lowering.id(node);
    const from = flatMap(node.outcomes.map((outcome) => lowering.target(outcome)), (outcome) => (outcome === undefined ? [] : [lowering.id(outcome)]));
    return { id, verb: node.verb, unit: node.unit.$refText, from, condition: lowerExpression(node.condition, lowering, { id, name: 'condition' }), written: written(node.condition), facts: lowerFacts(node.block, id, lowering), at: lowering.at(node) };
  });
}
