import type { LangiumCoreServices, ReferenceInfo } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isFactor, isField, isLevel, isNamed, isObservation, isPrepositionClause, isProcedure, isRef, isStated, type Named } from '../../generated/ast.js';
import { functions } from '../../formulas/functions.js';
import { expectedOf, fits, type Expected } from '../../references/expected.js';
import { isLibraryUri } from '../../library/uris.js';
import { isDimensionName } from '../../vocabulary/accepts.js';
import { kindOf, kinds, type Kind } from '../../vocabulary/kinds.js';
import { lookOf } from '../kinds.js';
import { actSnippet } from './clauses.js';
import type { Choice } from './item.js';
import { documentOf } from './place.js';
import { valuesFor } from './values.js';
import { withoutArticle } from '../../words.js';

const functionRank = 90;

/** A remark that stands with a declaration: `note: "…"`. */
function noteOf(node: Named): string | undefined {
  const block = (node as { block?: { statements?: readonly unknown[] } }).block;
  const note = block?.statements?.filter((one) => isField(one)).find(({ name }) => name === 'note');
  const item = note?.value?.items[0];
  return item !== undefined && 'text' in item && typeof item.text === 'string' ? item.text : undefined;
}

/** In the order of what the place takes first, one's own before the library's. Compartments are meant more often than the box. */
function rankOf(kind: Kind, accepts: readonly string[], isBuiltIn: boolean): number {
  const order = accepts.indexOf(kind);
  return 10 + (order < 0 ? accepts.length : order) * 2 + (isBuiltIn ? 1 : 0) + (kind === 'apparatus' && accepts.includes('compartment') ? 20 : 0);
}

function choiceOf(node: Named, accepts: readonly string[]): Choice | undefined {
  const kind = kindOf(node);
  if (kind === undefined || node.name === undefined) return undefined;
  // A procedure stands for one of its parameters only in the library.
  if (kind === 'procedure' && accepts.includes('parameter')) return undefined;
  const isBuiltIn = isLibraryUri(documentOf(node).uri);
  const text = 'text' in node ? node.text : undefined;
  return { label: node.name, kind: lookOf(kind).completion, detail: typeof text === 'string' ? text : withoutArticle(kinds[kind]), doc: noteOf(node), rank: rankOf(kind, accepts, isBuiltIn) };
}

/** The verbs that a sentence can begin with, each with what it nearly always says. */
export function verbsAt(info: ReferenceInfo, services: LangiumCoreServices): Choice[] {
  return namesAt(info, services, (node) => (isProcedure(node) ? actSnippet(node) : undefined));
}

/** The names that fit a place, the nearest declaration of each. */
export function namesAt(info: ReferenceInfo, { references }: LangiumCoreServices, snippetOf?: (node: Named) => string | undefined): Choice[] {
  const found = new Map<string, Choice>();
  const whole = wholeExpected(info);
  const { accepts = [] } = whole ?? expectedOf(info) ?? {};
  const nodes = [...references.ScopeProvider.getScope(info).getAllElements()].map(({ node }) => node).filter((node) => node !== undefined && isNamed(node)) as Named[];
  const takesQuantity = accepts.some(isDimensionName);
  // After a dot only some of what is there fits the place; where nothing does, all is offered.
  const fitting = whole === undefined ? nodes : nodes.filter((node) => fits(node, whole));
  for (const node of fitting.length > 0 ? fitting : nodes) {
    if (takesQuantity && !standsForQuantity(node)) continue;
    const choice = choiceOf(node, accepts);
    if (choice !== undefined && !found.has(choice.label)) found.set(choice.label, { ...choice, snippet: snippetOf?.(node) });
  }
  return [...found.values()];
}

/** Only a factor whose levels are quantities can stand where a quantity is expected. */
function standsForQuantity(node: Named): boolean {
  if (isLevel(node)) return node.value !== undefined;
  return !isFactor(node) || node.levels.some(({ value }) => value !== undefined);
}

function wholeExpected({ container, property }: ReferenceInfo): Expected | undefined {
  return isRef(container) && property === 'members' ? expectedOf({ container, property: 'target', reference: container.target }) : undefined;
}

/** Values other than names that fit where a name could stand, and the functions of expressions. */
export function othersAt(info: ReferenceInfo): Choice[] {
  const { container, property } = info;
  if (!isRef(container) || property !== 'target') return [];
  const around = container.$container;
  if (isObservation(around) && container.$containerProperty === 'subject') {
    return expectedOf(info)?.among === undefined ? Object.entries(functions).map(([name, { doc }]): Choice => ({ label: name, kind: CompletionItemKind.Function, detail: 'function', doc, snippet: `${name}($1)`, rank: functionRank })) : [];
  }
  const isFact = isStated(around);
  return isFact || isPrepositionClause(around) ? valuesFor(expectedOf(info)?.accepts ?? [], isFact) : [];
}
