import { URI, type LangiumDocument } from 'langium';
import { suppressedIn } from '../../language/checks/suppressions.js';
import { defaultConfiguration, useConfigurations } from '../../language/config/configuration.js';
import { outside } from '../../language/outside.js';
import { checkDocuments, openDocument, type ReadImport } from '../../language/project.js';
import { importsOf } from '../../language/references/imports.js';
import type { PlacePref } from '../../language/services.js';
import type { Failure } from '../failure.js';
import type { Configurations } from '../files/configurations.js';
import { decodeUtf8, withoutByteOrderMark } from '../files/decode.js';
import type { ProtocolText } from '../files/inputs.js';
import { readImportedBytes } from '../files/read.js';
import type { Workspace } from '../files/workspace.js';
import { problemOf, type FileReport } from '../findings/problems.js';
import { startedLanguage, withLanguage } from './started-language.js';

/** Reads what protocols import from a workspace. Why it cannot be read does not matter here: the check names the import. */
export const importsFrom = (isInside: Workspace): ReadImport => async ({ scheme, fsPath }) => {
  if (scheme !== 'file') return undefined;
  if (!isInside(fsPath)) return outside;
  try {
    return withoutByteOrderMark(decodeUtf8(readImportedBytes(fsPath)));
  } catch {
    return undefined;
  }
};

/** Imports nothing, for a look at one text alone. */
export const readNothing: ReadImport = async () => undefined;

/** Without the byte order mark, as editors count columns. */
export function openProtocol(placepref: PlacePref, { file, text }: ProtocolText): LangiumDocument {
  return openDocument(placepref, URI.file(file), withoutByteOrderMark(text));
}

/** Has documents checked as their projects say, or as usual. */
export function configure({ shared }: PlacePref, configurations: Configurations | undefined): void {
  useConfigurations(shared.workspace.LangiumDocuments, { of: ({ scheme, fsPath }) => (scheme === 'file' && configurations?.for(fsPath)) || defaultConfiguration });
}

/** What was found in a checked document. */
export function reportOf({ shared }: PlacePref, document: LangiumDocument, path: string): FileReport {
  const { textDocument, diagnostics = [] } = document;
  return {
    path,
    text: textDocument.getText(),
    problems: diagnostics.map((diagnostic) => problemOf(diagnostic)),
    suppressed: suppressedIn(document).map(({ diagnostic, reason }) => ({ ...problemOf(diagnostic), reason })),
    imports: importsOf(shared.workspace.LangiumDocuments, document).map(({ fsPath }) => fsPath),
  };
}

/** Checks a batch together, so that what they share is read once; one result each. A text that breaks placepref hides no other. */
export async function checkBatch(batch: readonly ProtocolText[], read: ReadImport, configurations?: Configurations): Promise<(FileReport | Failure)[]> {
  startedLanguage(); // if even this fails, no text is to blame
  for (const { file } of batch) await configurations?.load(file); // and so it is with what is wrong there
  try {
    return await checkTogether(batch, read, configurations);
  } catch (error) {
    const [only, ...others] = batch;
    if (only === undefined || others.length === 0) return only === undefined ? [] : [{ path: only.path, error }];
    const results: (FileReport | Failure)[] = [];
    for (const protocol of batch) results.push(...(await checkBatch([protocol], read, configurations)));
    return results;
  }
}

/** What imports nothing, and has not been imported, is closed at once, so that its memory is free for the next. */
async function checkOne(placepref: PlacePref, protocol: ProtocolText, read: ReadImport): Promise<FileReport> {
  const { LangiumDocuments } = placepref.shared.workspace;
  const imported = LangiumDocuments.getDocument(URI.file(protocol.file));
  const document = imported ?? openProtocol(placepref, protocol);
  await checkDocuments(placepref, [document], read);
  const report = reportOf(placepref, document, protocol.path);
  if (imported === undefined && report.imports?.length === 0) LangiumDocuments.deleteDocument(document.uri);
  return report;
}

function checkTogether(batch: readonly ProtocolText[], read: ReadImport, configurations?: Configurations): Promise<FileReport[]> {
  return withLanguage(async (placepref) => {
    configure(placepref, configurations);
    const reports: FileReport[] = [];
    for (const protocol of batch) reports.push(await checkOne(placepref, protocol, read));
    return reports;
  });
}
