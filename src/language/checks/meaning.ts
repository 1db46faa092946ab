import type { LangiumDocument, LangiumDocuments } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostic } from './diagnostics.js';
import { practiceDiagnostics } from './practice/run.js';
import { meaningInSteps } from './study.js';

/** What only compiling shows: days that cannot be worked out, steps that wait for each other; of what compiles, what is not good practice. */
export function* meaningDiagnostics(document: LangiumDocument, documents: LangiumDocuments): Generator<void, Diagnostic[]> {
  const meaning = yield* meaningInSteps(document, documents);
  if (meaning === undefined) return [];
  if ('problems' in meaning) return meaning.problems.map(({ code, node, message }) => toDiagnostic(code, { node, message }));
  return yield* practiceDiagnostics(meaning.study, document);
}
