import type { AstNode } from 'langium';
import { isAct, isBlock, isField, isFreeStep } from '../generated/ast.js';
import { commonFields, fieldsOf, openBlocks, type FieldType } from '../vocabulary/fields.js';
import { kindOf } from '../vocabulary/kinds.js';
import { remembered } from '../remembered.js';
import { parametersOf } from './parameters.js';

/** What a fact is stated of: the declaration, the sentence or the file around it. */
export function subjectOf(node: AstNode): AstNode | undefined {
  const around = node.$container;
  return around !== undefined && isBlock(around) ? around.$container : around;
}

/** What facts are stated of without being declared under a name. */
const unnamed: ReadonlyMap<string, string> = new Map([['ProtocolFile', 'protocol'], ['Administration', 'administration'], ['Assignment', 'assignment'], ['Each', 'each'], ['Exclusion', 'exclusion']]);

/** Name, in the table of fields, of what a fact is stated of; for messages too. */
export function subjectKind(subject: AstNode): string | undefined {
  return unnamed.get(subject.$type) ?? kindOf(subject);
}

const fieldsOfProcedure = remembered((procedure: AstNode): Readonly<Record<string, FieldType>> => ({ ...parametersOf(procedure), ...commonFields }));

/** The facts that can be stated of something; undefined where any can. */
export function fieldsFor(subject: AstNode): Readonly<Record<string, FieldType>> | undefined {
  if (isAct(subject)) return subject.procedure?.ref === undefined ? commonFields : fieldsOfProcedure(subject.procedure.ref);
  if (isFreeStep(subject)) return undefined;
  const kind = subjectKind(subject);
  if (kind === undefined || openBlocks.has(kind)) return undefined;
  return fieldsOf[kind];
}

/** The declared type of a fact; undefined if it is unknown or stands in a block that takes any. */
export function fieldTypeOf(node: AstNode): FieldType | undefined {
  if (!isField(node)) return undefined;
  const subject = subjectOf(node);
  if (subject === undefined) return undefined;
  const fields = fieldsFor(subject) ?? commonFields;
  return Object.hasOwn(fields, node.name) ? fields[node.name] : undefined;
}
