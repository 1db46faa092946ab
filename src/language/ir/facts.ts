import { isText, isUnstated, type Annotation, type Field, type Stated } from '../generated/ast.js';
import { factsIn, statedItems, type Statements } from '../references/stated.js';
import { commonFields } from '../vocabulary/fields.js';
import { written, type Lowering } from './lowering.js';
import type { Fact, Facts, Id, Provenance } from './types.js';
import { lowerItems } from './values.js';

function texts(annotations: readonly Annotation[], kind: Annotation['kind']): string[] {
  return annotations.filter((annotation) => annotation.kind === kind).map(({ text }) => text ?? '');
}

function provenance(statedIn: string[], sources: string[], notes: string[]): Provenance | undefined {
  const found: Provenance = {
    ...(statedIn.length > 0 && { statedIn }),
    ...(sources.length > 0 && { sources }),
    ...(notes.length > 0 && { notes }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Sources and notes behind a statement, and those that its block states. */
export function lowerProvenance(annotations: readonly Annotation[], block?: Statements): { provenance?: Provenance } {
  if (annotations.length === 0 && (block === undefined || block.statements.length === 0)) return {};
  const stated = (name: string): string[] => statedItems(block, name).filter(isText).map(({ text }) => text);
  const found = provenance(texts(annotations, 'as'), [...texts(annotations, 'source'), ...stated('source')], [...texts(annotations, 'note'), ...stated('note')]);
  return found === undefined ? {} : { provenance: found };
}

function lowerStated(stated: Stated, name: string, of: Id, lowering: Lowering): Fact {
  const { annotations } = stated;
  const values = lowerItems(stated.items, lowering, { id: of, name });
  const isAssumed = annotations.some(({ kind }) => kind === 'assumed');
  return {
    values,
    written: stated.items.map(written).join(', '),
    status: stated.items.some(isUnstated) ? 'unstated' : isAssumed ? 'assumed' : 'stated',
    ...lowerProvenance(annotations),
    at: lowering.at(stated),
  };
}

function lowerField(field: Field, of: Id, lowering: Lowering): Fact {
  const [used, ...others] = [field.value, ...field.others].map((stated) => lowerStated(stated, field.name, of, lowering));
  if (used === undefined) throw new Error(`The fact ${field.name} has no value.`);
  return others.length > 0 ? { ...used, contradictedBy: others } : used;
}

/** The facts that a block states; sources and notes are provenance and stand apart. */
export function lowerFacts(block: Statements, of: Id, lowering: Lowering): Facts {
  const facts: Facts = {};
  for (const field of factsIn(block)) if (!Object.hasOwn(commonFields, field.name)) facts[field.name] = lowerField(field, of, lowering);
  return facts;
}
