import { URI } from 'langium';
import { createPlacePref } from '../../src/language/services.js';
import { checkDocuments, openDocument } from '../../src/language/project.js';
import { compileFile } from '../../src/language/ir/compile.js';
import type { Study } from '../../src/language/ir/types.js';

export interface Checked {
  /** `line:column code message`, as in the documentation. */
  readonly lines: string[];
  readonly study: () => Study;
}

/** Checks one text. `others` are the files that it can import, by their names. */
export async function check(text: string, others: Readonly<Record<string, string>> = {}): Promise<Checked> {
  const placepref = createPlacePref();
  const document = openDocument(placepref, URI.parse('memory:///example-under-test.cpp'), text);
  const read = async (uri: URI): Promise<string | undefined> => others[uri.path.slice(1)];
  await checkDocuments(placepref, [document], read);
  const lines = (document.diagnostics ?? []).map(({ range: { start }, code, message }) => `${start.line + 1}:${start.character + 1} ${code} ${message}`);
  return { lines, study: () => compileFile(document.parseResult.value).study };
}
