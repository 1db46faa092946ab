import { isAssignment, isComputed, isExclusion, isFactor, isGroups, isLevel, isOutcome, isPopulation, isRef, isSection, type Expression, type Factor as FactorNode, type Groups, type Level as LevelNode, type Statement } from '../generated/ast.js';
import { statedItems } from '../references/stated.js';
import { decide, type Levels } from './conditions.js';
import { lowerExpression } from './expressions.js';
import { lowerFacts, lowerProvenance } from './facts.js';
import { written, type Lowering } from './lowering.js';
import type { Arm, Assignment, Exclusion, Factor, Outcome, Section } from './types.js';
import { lowerFigure, targetOf } from './values.js';

/** Statements of one experiment, each with the compilation (template use, experiment) that it belongs to. */
export type Placed<N = Statement> = { readonly node: N; readonly lowering: Lowering };

export function only<N extends Statement>(statements: readonly Placed[], is: (node: Statement) => node is N): Placed<N>[] {
  return statements.filter((placed): placed is Placed<N> => is(placed.node));
}

export function lowerFactor({ node, lowering }: Placed<FactorNode>): Factor {
  const id = lowering.id(node);
  const isRuled = node.levels.some(({ rule, otherwise }) => rule !== undefined || otherwise);
  return {
    id,
    name: node.name,
    kind: node.within ? 'within' : isRuled ? 'afterwards' : 'between',
    levels: node.levels.map((level) => ({
      id: lowering.id(level),
      name: level.name,
      ...(level.value !== undefined && { value: lowerFigure(level.value) }),
      ...(level.rule !== undefined && { rule: lowerExpression(level.rule, lowering, { id, name: level.name }) }),
      ...(level.otherwise && { otherwise: true }),
    })),
    facts: lowerFacts(node.block, id, lowering),
    at: lowering.at(node),
  };
}

/** What a fact of a block names: the factors of `cross: a, b`. */
function named<N>(groups: Groups, name: string, is: (node: unknown) => node is N): N[] {
  return statedItems(groups.block, name).filter(isRef).map((item): unknown => targetOf(item)).filter(is);
}

function conditions(node: Groups | FactorNode, name: string): Expression[] {
  return statedItems(node.block, name).filter(isComputed).map(({ expression }) => expression);
}

type Cell = readonly LevelNode[];

const levelsOf = (cell: Cell, lowering: Lowering): Levels => new Map(cell.map((level) => [lowering.id(level.$container), lowering.id(level)]));

/** All cells of crossed factors, without those that are left out. A factor that does not apply to a cell is not in it. */
function cellsOf(groups: Groups, lowering: Lowering): Cell[] {
  const omit = conditions(groups, 'omit');
  let cells: Cell[] = [[]];
  for (const factor of named(groups, 'cross', isFactor)) {
    const applies = conditions(factor, 'applies')[0];
    cells = cells.flatMap((cell) => {
      const concerned = applies === undefined || decide(applies, levelsOf(cell, lowering), lowering) !== false;
      return concerned ? factor.levels.map((level) => [...cell, level]) : [cell];
    });
  }
  return cells.filter((cell) => !omit.some((condition) => decide(condition, levelsOf(cell, lowering), lowering) === true));
}

/** The groups of the design: the cells of each crossing, and each arm that is named. */
export function lowerArms(statements: readonly Placed[]): Arm[] {
  const populations = only(statements, isPopulation).filter(({ node }) => node.kind === 'animals');
  const sole = populations.length === 1 ? populations[0] : undefined;
  const arms = only(statements, isGroups).flatMap(({ node, lowering }): Arm[] => {
    const id = lowering.id(node);
    const animals = node.animals?.ref === undefined ? (sole?.lowering.id(sole.node) ?? null) : lowering.id(node.animals.ref);
    const n = lowerFacts(node.block, id, lowering)['n']?.values[0] ?? null;
    const arm = (levels: Levels, name: string): Arm => ({ id: node.kind === 'arm' ? id : `${id}.${name}`, name, animals, levels: Object.fromEntries(levels), n, at: lowering.at(node) });
    if (node.kind === 'arm') return [arm(levelsOf(named(node, 'levels', isLevel), lowering), node.name)];
    const cells = cellsOf(node, lowering);
    if (cells.length === 0) lowering.problem('PP1605', node, `'${node.name}' has no group: every cell of its crossing is left out.`);
    return cells.map((cell) => arm(levelsOf(cell, lowering), cell.map(({ name }) => name).join('.') || node.name));
  });
  if (arms.length > 0) return arms;
  // A protocol without groups has one: all its animals.
  const [first] = statements;
  return first === undefined ? [] : [{ id: `${first.lowering.frame.prefix}arm.all`, name: 'all', animals: sole === undefined ? null : sole.lowering.id(sole.node), levels: {}, n: null, at: first.lowering.at(first.node) }];
}

export function lowerAssignments(statements: readonly Placed[]): Assignment[] {
  return only(statements, isAssignment).map(({ node, lowering }) => {
    const id = `assignment.${node.roles.map(({ name }) => name).join('.')}`;
    if (node.roles.length !== node.places.length) {
      lowering.problem('PP1605', node, `${node.roles.length} roles cannot be assigned to ${node.places.length} places; there must be as many of one as of the other.`);
    }
    return {
      id: `${lowering.frame.prefix}${id}`,
      roles: node.roles.map((role) => ({ id: lowering.id(role), name: role.name })),
      places: node.places.map(targetOf).flatMap((place) => (place === undefined ? [] : [lowering.id(place)])),
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

export function lowerOutcomes(statements: readonly Placed[]): Outcome[] {
  return only(statements, isOutcome).map(({ node, lowering }) => {
    const id = lowering.id(node);
    return { id, name: node.name, formula: lowerExpression(node.formula, lowering, { id, name: 'formula' }), written: written(node.formula), facts: lowerFacts(node.block, id, lowering), at: lowering.at(node) };
  });
}

export function lowerExclusions(statements: readonly Placed[]): Exclusion[] {
  return only(statements, isExclusion).map(({ node, lowering }) => {
    const id = lowering.id(node);
    const from = node.outcomes.map(targetOf).flatMap((outcome) => (outcome === undefined ? [] : [lowering.id(outcome)]));
    return { id, verb: node.verb, unit: node.unit.$refText, from, condition: lowerExpression(node.condition, lowering, { id, name: 'condition' }), written: written(node.condition), facts: lowerFacts(node.block, id, lowering), at: lowering.at(node) };
  });
}
