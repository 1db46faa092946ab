import type { LangiumDocument, LangiumDocuments } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { configurationFor } from '../config/configuration.js';
import { isProtocolFile, type ProtocolFile } from '../generated/ast.js';
import { compileInSteps } from '../ir/compile.js';
import { libraryRoots } from '../library/roots.js';
import { toDiagnostic } from './diagnostics.js';
import { practiceDiagnostics } from './practice/run.js';

/** What only compiling shows: days that cannot be worked out, steps that wait for each other; of what compiles, what is not good practice. It goes step by step, since a large study takes long. */
export function* meaningDiagnostics(document: LangiumDocument, documents: LangiumDocuments): Generator<void, Diagnostic[]> {
  const file = document.parseResult.value;
  if (!isProtocolFile(file)) return [];
  const library = libraryRoots(documents);
  const { study, problems } = yield* compileInSteps(file, library);
  if (problems.length > 0) return problems.map(({ code, node, message }) => toDiagnostic(code, { node, message }));
  const { limits } = configurationFor(documents, document.uri);
  return yield* practiceDiagnostics(study, document as LangiumDocument<ProtocolFile>, documents, limits);
}
