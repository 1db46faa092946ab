import type { LangiumDocument } from 'langium';
import type { ProtocolFile } from '../language/generated/ast.js';
import type { Study } from '../language/ir/types.js';
import { checkDocuments, compileDocument } from '../language/project.js';
import { configure, openProtocol, readImport, reportOf } from './check-protocols.js';
import { Configurations } from './files/configurations.js';
import type { ProtocolText } from './files/inputs.js';
import { shownPath } from './files/paths.js';
import { withLanguage } from './language.js';
import type { FileReport } from './problems.js';

export interface Compiled {
  /** Of the protocol and of what it imports. */
  readonly reports: readonly FileReport[];
  /** Undefined if any of them has an error. */
  readonly study: Study | undefined;
}

/** Compiles one protocol. `cwd` is the folder that paths are shown from. */
export function compileProtocol(protocol: ProtocolText, cwd: string): Promise<Compiled> {
  return withLanguage(async (placepref) => {
    configure(placepref, new Configurations(cwd));
    const document = openProtocol(placepref, protocol) as LangiumDocument<ProtocolFile>;
    await checkDocuments(placepref, [document], readImport);
    const imports = placepref.shared.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file' && uri !== document.uri).toArray();
    await checkDocuments(placepref, imports, readImport);
    const reports = [reportOf(document, protocol.path, cwd), ...imports.map((imported) => reportOf(imported, shownPath(imported.uri.fsPath, cwd), cwd))];
    const isWrong = reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
    return { reports, study: isWrong ? undefined : compileDocument(placepref, document) };
  });
}
