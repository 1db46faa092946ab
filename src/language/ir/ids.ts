import { AstUtils, type AstNode } from 'langium';
import { isAct, isAdministration, isExclusion, isExperiment, isFreeStep, isPhase, isProtocolFile, isSection, isSession, isTemplate, type Act, type Administration, type Exclusion, type FreeStep, type Section } from '../generated/ast.js';
import { childrenOf, contentsOf } from '../references/tree.js';
import { kindOf } from '../vocabulary/kinds.js';

export type StepNode = Act | Administration | FreeStep;

export const isStep = (node: AstNode): node is StepNode => isAct(node) || isAdministration(node) || isFreeStep(node);

/** The word a step is known by: its label, else its procedure or verb. */
export function verbOf(step: StepNode): string {
  if (isAdministration(step)) return step.verb;
  return isAct(step) ? step.procedure.$refText : 'procedure';
}

export function labelOf(step: StepNode): string | undefined {
  return step.clauses.find((clause) => clause.$type === 'LabelClause')?.name;
}

const isUnit = (node: AstNode): boolean => isProtocolFile(node) || isExperiment(node) || isTemplate(node);

/** Names of the declarations around a node, inside its unit: `conditioning.morning`. */
function around(node: AstNode): string[] {
  const names: string[] = [];
  for (let step = node.$container; step !== undefined && !isUnit(step); step = step.$container) {
    const name = kindOf(step) === undefined ? undefined : (step as { name?: string }).name;
    if (name !== undefined) names.unshift(name);
  }
  return names;
}

/** `inject`, and `inject_2` for the second of its kind among those before it. */
function numbered(word: string, earlier: number): string {
  return earlier === 0 ? word : `${word}_${earlier + 1}`;
}

function stepName(step: StepNode): string {
  const label = labelOf(step);
  if (label !== undefined) return label;
  const session = AstUtils.getContainerOfType(step, (node): node is AstNode => isSession(node) || isPhase(node));
  const same = session === undefined ? [] : contentsOf(session).nodes.filter(isStep).filter((other) => verbOf(other) === verbOf(step) && labelOf(other) === undefined);
  return numbered(verbOf(step), Math.max(0, same.indexOf(step)));
}

function siblings<N extends AstNode>(node: N, is: (other: AstNode) => boolean): number {
  const all = node.$container === undefined ? [] : childrenOf(node.$container).filter(is);
  return Math.max(0, all.indexOf(node));
}

const known = new WeakMap<AstNode, string>();

/** Name of a part within its unit. It depends on names and, where there are none, on the order among equals. */
export function localId(node: AstNode): string {
  const found = known.get(node) ?? makeId(node);
  known.set(node, found);
  return found;
}

function makeId(node: AstNode): string {
  if (isStep(node)) return ['step', ...around(node).filter((name) => name !== labelOf(node)), stepName(node)].join('.');
  if (isExclusion(node)) return numbered('exclusion', siblings<Exclusion>(node, isExclusion));
  if (isSection(node) && node.name === undefined) return numbered(node.kind, siblings<Section>(node, (other) => isSection(other) && other.kind === node.kind && other.name === undefined));
  const name = (node as { name?: string }).name ?? node.$type.toLowerCase();
  return [kindOf(node) ?? node.$type.toLowerCase(), ...around(node), name].join('.');
}
