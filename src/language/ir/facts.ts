import { isRef, isText, isUnstated, type Annotation, type Field, type Item, type Stated } from '../generated/ast.js';
import { fieldTypeOf } from '../references/field-type.js';
import { factsIn, statedItems, type Statements } from '../references/stated.js';
import { commonFields } from '../vocabulary/fields.js';
import { written, type Lowering } from './lowering.js';
import type { Fact, Facts, Id, Provenance } from './types.js';
import { lowerItems, type Owner } from './values.js';

function texts(annotations: readonly Annotation[], kind: Annotation['kind']): string[] {
  return annotations.filter((annotation) => annotation.kind === kind).map(({ text }) => text ?? '');
}

const textsOf = (items: readonly Item[]): string[] => items.filter(isText).map(({ text }) => text);

const none = {};

/** Sources and notes behind a statement, and those that its block states. */
export function lowerProvenance(annotations: readonly Annotation[], block?: Statements): { provenance?: Provenance } {
  const source = statedItems(block, 'source');
  const note = statedItems(block, 'note');
  if (annotations.length === 0 && source.length === 0 && note.length === 0) return none;
  const statedIn = texts(annotations, 'as');
  const sources = [...texts(annotations, 'source'), ...textsOf(source)];
  const notes = [...texts(annotations, 'note'), ...textsOf(note)];
  const provenance: Provenance = {
    ...(statedIn.length > 0 && { statedIn }),
    ...(sources.length > 0 && { sources }),
    ...(notes.length > 0 && { notes }),
  };
  return Object.keys(provenance).length > 0 ? { provenance } : none;
}

const writtenList = (items: readonly Item[]): string => (items.length === 1 ? written(items[0]) : items.map(written).join(', '));

function lowerStated(stated: Stated, owner: Owner, lowering: Lowering): Fact {
  const { annotations } = stated;
  const values = lowerItems(stated.items, lowering, owner);
  const isAssumed = annotations.some(({ kind }) => kind === 'assumed');
  return {
    values,
    written: writtenList(stated.items),
    status: stated.items.some(isUnstated) ? 'unstated' : isAssumed ? 'assumed' : 'stated',
    ...lowerProvenance(annotations),
    at: lowering.at(stated),
  };
}

/** Does a fact take levels and nothing that they could stand for, as `control` does? */
const asksForLevels = (field: Field): boolean => field.value.items.some(isRef) && fieldTypeOf(field)?.accepts.every((accepted) => accepted === 'level') === true;

function lowerField(field: Field, of: Id, lowering: Lowering): Fact {
  const owner: Owner = { id: of, name: field.name, asksForLevels: asksForLevels(field) };
  const lower = (stated: Stated): Fact => lowerStated(stated, owner, lowering);
  const used = lower(field.value);
  return field.others.length > 0 ? { ...used, contradictedBy: field.others.map(lower) } : used;
}

/** The facts that a block states; sources and notes are provenance and stand apart. */
export function lowerFacts(block: Statements, of: Id, lowering: Lowering): Facts {
  const facts: Facts = {};
  for (const field of factsIn(block)) if (!Object.hasOwn(commonFields, field.name)) facts[field.name] = lowerField(field, of, lowering);
  return facts;
}
