import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isBlock, isField, isProtocolFile } from '../../generated/ast.js';
import { fieldsFor, subjectOf } from '../../references/field-type.js';
import { takenIn } from '../../references/placement.js';
import { describeAccepts } from '../../vocabulary/accepts.js';
import { commonFields, type FieldType } from '../../vocabulary/fields.js';
import type { Choice } from './item.js';
import { beginnings, headers, patterns, type Beginning } from './statements.js';

/** Verbs before all else, where there can be steps. */
export const stepsFirst = 100;
const factsFirst = 10;
const factsBetween = 250;
const factsLater = 400;

/** Facts that the block around a statement can state and has not stated. */
export function factsAt(statement: AstNode, withColon = true): Choice[] {
  const subject = subjectOf(statement);
  const fields = subject === undefined ? undefined : fieldsFor(subject);
  const around = statement.$container;
  if (fields === undefined || around === undefined || (isProtocolFile(around) && around.kind === undefined) || !(isBlock(around) || isProtocolFile(around)) || !takenIn(around).types.includes('Field')) return [];
  const siblings: readonly AstNode[] = around.statements;
  const stated = new Set(siblings.filter(isField).filter((field) => field !== statement).map(({ name }) => name));
  const open = Object.entries(fields).filter(([name]) => !stated.has(name));
  // A block of steps, and a file, are made of statements first of all.
  const first = isProtocolFile(around) || takenIn(around).types.includes('part') ? factsLater : takesSteps(statement) ? factsBetween : factsFirst;
  return open.map(([name, type], index) => factChoice(name, type, first + (Object.hasOwn(commonFields, name) ? open.length : index), withColon));
}

function factChoice(name: string, type: FieldType, rank: number, withColon: boolean): Choice {
  const expected = type.accepts.slice(0, 2).map(describeAccepts).join('; or ');
  const isText = type.accepts.length === 1 && type.accepts[0] === 'text';
  return { label: name, kind: CompletionItemKind.Property, detail: expected, doc: type.doc, snippet: withColon ? `${name}: ${isText ? '"$1"' : '$1'}` : name, rank };
}

const choice = (rank: number, kind: CompletionItemKind) => ({ word, doc, snippet }: Beginning): Choice => ({ label: word, kind, detail: doc, snippet, rank });

/** The statements that the block around a statement takes, and how a file begins where it has not begun. */
export function statementsAt(statement: AstNode): Choice[] {
  const around = statement.$container;
  if (around === undefined || !(isBlock(around) || isProtocolFile(around))) return [];
  if (isProtocolFile(around) && around.kind === undefined) return headers.map(choice(0, CompletionItemKind.Snippet));
  const { types } = takenIn(around);
  return [
    ...beginnings.filter(({ type }) => types.includes(type)).map((one) => choice(one.type === 'Administration' ? stepsFirst : 200, CompletionItemKind.Keyword)(one)),
    ...patterns.filter(({ type }) => types.includes(type)).map(choice(150, CompletionItemKind.Snippet)),
  ];
}

/** Can a step stand where a statement stands? */
export function takesSteps({ $container: around }: AstNode): boolean {
  return around !== undefined && (isBlock(around) || isProtocolFile(around)) && takenIn(around).types.includes('Act');
}

