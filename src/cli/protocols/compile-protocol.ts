import type { LangiumDocument } from 'langium';
import type { ProtocolFile } from '../../language/generated/ast.js';
import type { Study } from '../../language/ir/types.js';
import { checkDocuments, compileDocument } from '../../language/project.js';
import type { Configurations } from '../files/configurations.js';
import type { ProtocolText } from '../files/inputs.js';
import { shownPath } from '../files/paths.js';
import type { Workspace } from '../files/workspace.js';
import type { FileReport } from '../findings/problems.js';
import { shownFrom } from '../findings/shown-report.js';
import { configure, importsFrom, openProtocol, reportOf } from './check-protocols.js';
import { withLanguage } from './started-language.js';

export interface Compiled {
  /** Of the protocol and of what it imports. */
  readonly reports: readonly FileReport[];
  /** Undefined if any of them has an error. */
  readonly study: Study | undefined;
}

/** Compiles one protocol, with what it imports from a workspace. `cwd` is the folder that paths are shown from. */
export function compileProtocol(protocol: ProtocolText, workspace: Workspace, configurations: Configurations, cwd: string): Promise<Compiled> {
  return withLanguage(async (placepref) => {
    configure(placepref, configurations);
    const read = importsFrom(workspace);
    await configurations.load(protocol.file);
    const document = openProtocol(placepref, protocol) as LangiumDocument<ProtocolFile>;
    await checkDocuments(placepref, [document], read);
    const imports = placepref.shared.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file' && uri !== document.uri).toArray();
    for (const { uri } of imports) await configurations.load(uri.fsPath);
    await checkDocuments(placepref, imports, read);
    const reports = [reportOf(placepref, document, protocol.path), ...imports.map((imported) => reportOf(placepref, imported, shownPath(imported.uri.fsPath, cwd)))].map((report) => shownFrom(cwd, report));
    const isWrong = reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
    return { reports, study: isWrong ? undefined : compileDocument(placepref, document) };
  });
}
