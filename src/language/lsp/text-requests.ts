import { URI, type LangiumDocument } from 'langium';
import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import { prepareConfiguration, useConfigurations, type Configurations } from '../config/configuration.js';
import type { ProtocolFile } from '../generated/ast.js';
import { checkDocuments, closeDocuments, compileDocument, openDocument, type ReadImport } from '../project.js';
import { createPlacePref, type PlacePref } from '../services.js';
import { requests, type CheckResult, type CompileResult, type TextParams } from './requests.js';

/**
 * Checks and compiles texts that need not be open. They are kept apart from the documents of the editor, which stay as
 * they are, and are forgotten when the answer is given. `readFor` reads what one of them imports.
 */
export function answerTextRequests(connection: Connection, readFor: (uri: URI) => ReadImport, configurations?: Configurations): void {
  let placepref: PlacePref | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One text at a time, as all of them share one project. */
  function withText<T>({ uri, text }: TextParams, answer: (placepref: PlacePref, document: LangiumDocument<ProtocolFile>) => Promise<T>): Promise<T> {
    const next = last.then(async () => {
      placepref ??= started(configurations);
      try {
        await prepareConfiguration(placepref.shared.workspace.LangiumDocuments, URI.parse(uri));
        const document = openDocument(placepref, URI.parse(uri), text);
        await checkDocuments(placepref, [document], readFor(document.uri));
        return await answer(placepref, document);
      } finally {
        closeDocuments(placepref);
      }
    });
    last = next.catch(() => undefined);
    return next;
  }

  connection.onRequest<CheckResult, void>(requests.check, (params: TextParams) => withText(params, async (_, { diagnostics = [] }) => diagnostics));
  connection.onRequest<CompileResult, void>(requests.compile, (params: TextParams) => withText(params, async (project, document) => {
    const documents = project.shared.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme === document.uri.scheme).toArray();
    await checkDocuments(project, documents.filter((other) => other !== document), readFor(document.uri));
    const errors = documents.flatMap(({ diagnostics = [] }) => diagnostics).filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
    return errors > 0 ? { errors } : { json: `${JSON.stringify(compileDocument(project, document), undefined, 2)}\n` };
  }));
}

function started(configurations: Configurations | undefined): PlacePref {
  const placepref = createPlacePref();
  if (configurations !== undefined) useConfigurations(placepref.shared.workspace.LangiumDocuments, configurations);
  return placepref;
}
