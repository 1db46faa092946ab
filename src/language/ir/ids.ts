import { AstUtils, type AstNode } from 'langium';
import { Act, Administration, FreeStep, Phase, Session, isAct, isAdministration, isEach, isExclusion, isSection, isSweep, isWhen, type Each, type Exclusion, type Section, type Statement } from '../generated/ast.js';
import { isUnit } from '../references/names.js';
import { childrenOf } from '../references/tree.js';
import { kindOf } from '../vocabulary/kinds.js';
import { remembered } from '../remembered.js';

export type StepNode = Act | Administration | FreeStep;

const stepTypes: ReadonlySet<string> = new Set([Act.$type, Administration.$type, FreeStep.$type]);

export const isStep = (node: AstNode): node is StepNode => stepTypes.has(node.$type);

/** The word by which a step without a label is known: its procedure or verb. */
export function verbOf(step: StepNode): string {
  if (isAdministration(step)) return step.verb;
  return isAct(step) ? step.procedure.$refText : 'procedure';
}

export function labelOf(step: StepNode): string | undefined {
  return step.clauses.find((clause) => clause.$type === 'LabelClause')?.name;
}

/** A name behind those of the declarations around a node, inside its unit: `conditioning.morning.inject`. */
function inside(node: AstNode, name: string): string {
  let path = name;
  for (let around = node.$container; around !== undefined && !isUnit(around); around = around.$container) {
    const outer = kindOf(around) === undefined ? undefined : (around as { name?: string }).name;
    if (outer !== undefined) path = `${outer}.${path}`;
  }
  return path;
}

/** `inject`, and `inject_2` for the second of its kind among those before it. */
function numbered(word: string, earlier: number): string {
  return earlier === 0 ? word : `${word}_${earlier + 1}`;
}

const isSessionLike = (node: AstNode): node is Session | Phase => node.$type === Session.$type || node.$type === Phase.$type;

const sessionAround = (step: AstNode): Session | Phase | undefined => AstUtils.getContainerOfType(step, isSessionLike);

/** The steps among statements, those inside `when` and within others too. */
function stepsAmong(statements: readonly Statement[], found: StepNode[] = []): StepNode[] {
  for (const node of statements) {
    if (isWhen(node)) {
      stepsAmong(node.block.statements, found);
      stepsAmong(node.otherwise?.statements ?? [], found);
    } else if (isStep(node)) {
      found.push(node);
      stepsAmong(node.block?.statements ?? [], found);
    }
  }
  return found;
}

/** The steps of a session, or of a phase that is one. */
export const stepsIn = remembered((session: Session | Phase): readonly StepNode[] => stepsAmong(session.block.statements));

/** Gives names, each with its number among equal ones. */
function numbering(): (word: string) => string {
  const given = new Map<string, number>();
  return (word) => {
    const earlier = given.get(word) ?? 0;
    given.set(word, earlier + 1);
    return numbered(word, earlier);
  };
}

/** Names of the steps of one session. */
function namesOf(steps: readonly StepNode[]): Map<StepNode, string> {
  const labels = new Set(steps.map(labelOf));
  // The two sides of a `when` can give one label.
  const byLabel = numbering();
  const byVerb = numbering();
  // A label may be a word that a step without one is known by: the label keeps it.
  const unlabelled = (word: string): string => {
    const name = byVerb(word);
    return labels.has(name) ? unlabelled(word) : name;
  };
  return new Map(steps.map((step) => {
    const label = labelOf(step);
    return [step, label === undefined ? unlabelled(verbOf(step)) : byLabel(label)];
  }));
}

const stepNames = remembered((session: Session | Phase): ReadonlyMap<StepNode, string> => namesOf(stepsIn(session)));

function stepName(step: StepNode): string {
  const session = sessionAround(step);
  if (session === undefined) return labelOf(step) ?? verbOf(step);
  return stepNames(session).get(step) ?? verbOf(step);
}

function siblings<N extends AstNode>(node: N, is: (other: AstNode) => boolean): number {
  const all = node.$container === undefined ? [] : childrenOf(node.$container).filter(is);
  return Math.max(0, all.indexOf(node));
}

/** Name of a part within its unit. It depends on names and, where there are none, on the order among equals. */
export function localId(node: AstNode): string {
  if (isStep(node)) return `step.${inside(node, stepName(node))}`;
  if (isEach(node)) return `each.${inside(node, numbered(node.factor.$refText, siblings<Each>(node, (other) => isEach(other) && other.factor.$refText === node.factor.$refText)))}`;
  if (isExclusion(node)) return numbered('exclusion', siblings<Exclusion>(node, isExclusion));
  if (isSweep(node)) return ['sweep', node.target.target.$refText, ...node.target.members.map(({ $refText }) => $refText)].join('.');
  if (isSection(node) && node.name === undefined) return numbered(node.kind, siblings<Section>(node, (other) => isSection(other) && other.kind === node.kind && other.name === undefined));
  const name = (node as { name?: string }).name ?? node.$type.toLowerCase();
  return `${kindOf(node) ?? node.$type.toLowerCase()}.${inside(node, name)}`;
}
