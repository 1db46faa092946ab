import type { LangiumDocument, LangiumDocuments } from 'langium';
import { configurationFor } from '../config/configuration.js';
import { isProtocolFile, type ProtocolFile } from '../generated/ast.js';
import { compileInSteps } from '../ir/compile.js';
import type { Problem } from '../ir/lowering.js';
import { libraryTables } from '../references/library-names.js';
import { libraryOf } from './practice/library-entries.js';
import { StudyModel } from './practice/model/study.js';
import { Notes } from '../remembered.js';

/** A compiled study, or what keeps it from being whole. */
export type Meaning = { readonly study: StudyModel } | { readonly problems: readonly Problem[] };

const known = new Notes<ProtocolFile, Meaning>();

/**
 * What a linked document means, step by step, since a large study takes long. A tree is compiled once, for all who ask;
 * where its imports or its limits change, it is read anew. Undefined where nothing of a protocol was read.
 */
export function* meaningInSteps({ parseResult: { value: file }, uri }: LangiumDocument, documents: LangiumDocuments): Generator<void, Meaning | undefined> {
  if (!isProtocolFile(file)) return undefined;
  const before = known.get(file);
  if (before !== undefined) return before;
  const { study, problems } = yield* compileInSteps(file, libraryTables(documents));
  const meaning = problems.length > 0 ? { problems } : { study: new StudyModel(study, libraryOf(study, file, documents), configurationFor(documents, uri).limits) };
  return known.set(file, meaning);
}

/** The same at once; undefined where the study is not whole. */
export function studyOf(document: LangiumDocument, documents: LangiumDocuments): StudyModel | undefined {
  const steps = meaningInSteps(document, documents);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value !== undefined && 'study' in step.value ? step.value.study : undefined;
  }
}
