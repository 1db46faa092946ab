import type { AstNode } from 'langium';
import type { Annotation, Field } from '../../generated/ast.js';
import { blockOf } from '../../references/names.js';
import { factsIn } from '../../references/stated.js';
import { toCode, toMarkdown } from '../sources.js';
import { folded } from '../../words.js';

/** More than these is a page, and the declaration itself is near. */
const mostFacts = 12;

/** ` (source: …)`, of what stands behind a fact. */
function sourcesOf(annotations: readonly Annotation[]): string {
  const sources = annotations.filter(({ kind }) => kind === 'source' || kind === 'as').flatMap(({ text }) => text ?? []);
  const assumed = annotations.some(({ kind }) => kind === 'assumed') ? ['assumed'] : [];
  const all = [...assumed, ...sources.map(toMarkdown)];
  return all.length === 0 ? '' : ` (${all.join('; ')})`;
}

/** `dose: 10 mg/kg (Smith 2001)` */
export function factLine({ name, value }: Field): string {
  const items = (value?.items ?? []).map((item) => folded(item.$cstNode?.text ?? '')).join(', ');
  const isSource = name === 'source' || name === 'note';
  const said = isSource ? toMarkdown(items.replaceAll('"', '')) : toCode(items);
  return `${toMarkdown(name)}: ${said}${sourcesOf(value?.annotations ?? [])}`;
}

/** The facts that a declaration states, as a list; `only` some of them. */
export function factList(node: AstNode, only?: readonly string[]): string {
  const facts = factsIn(blockOf(node)).filter(({ name }) => only === undefined || only.includes(name));
  const shown = facts.slice(0, mostFacts).map((field) => `- ${factLine(field)}`);
  return [...shown, ...(facts.length > mostFacts ? [`- and ${facts.length - mostFacts} more`] : [])].join('\n');
}
