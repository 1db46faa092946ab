import { URI } from 'langium';
import { createPlacePref } from '../../src/language/services.js';
import { outside } from '../../src/language/outside.js';
import { checkDocuments, openDocument, type ReadImport } from '../../src/language/project.js';
import { workspaceByAddress } from '../../src/language/workspace.js';
import { compileFile } from '../../src/language/ir/compile.js';
import { practiceRules } from '../../src/language/checks/practice/index.js';
import type { Study } from '../../src/language/ir/types.js';

export interface Checked {
  /** `line:column code message`, as in the documentation. */
  readonly lines: string[];
  readonly study: () => Study;
}

/** Examples of the language say what they are about, and are no whole studies. */
export const notOfPractice = (code: string): boolean => !practiceRules.some((rule) => rule.code === code);

/** Checks one text. `others` are the files that it can import, by their paths from its folder, which is its workspace; `wanted` the codes that are asked for. */
export async function check(text: string, others: Readonly<Record<string, string>> = {}, wanted = notOfPractice): Promise<Checked> {
  const placepref = createPlacePref();
  const document = openDocument(placepref, URI.parse('memory:///study/example-under-test.cpp'), text);
  const isInside = workspaceByAddress({ folders: [], files: [document.uri] });
  const read: ReadImport = async (uri) => (isInside(uri) ? others[uri.path.slice('/study/'.length)] : outside);
  await checkDocuments(placepref, [document], read);
  const lines = (document.diagnostics ?? []).filter(({ code }) => wanted(String(code))).map(({ range: { start }, code, message }) => `${start.line + 1}:${start.character + 1} ${code} ${message}`);
  return { lines, study: () => compileFile(document.parseResult.value).study };
}
