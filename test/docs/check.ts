import { URI } from 'langium';
import { createPlacePref } from '../../src/language/services.js';
import { checkDocuments, openDocument } from '../../src/language/project.js';
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

/** Checks one text. `others` are the files that it can import, by their names; `wanted` the codes that are asked for. */
export async function check(text: string, others: Readonly<Record<string, string>> = {}, wanted = notOfPractice): Promise<Checked> {
  const placepref = createPlacePref();
  const document = openDocument(placepref, URI.parse('memory:///example-under-test.cpp'), text);
  const read = async (uri: URI): Promise<string | undefined> => others[uri.path.slice(1)];
  await checkDocuments(placepref, [document], read);
  const lines = (document.diagnostics ?? []).filter(({ code }) => wanted(String(code))).map(({ range: { start }, code, message }) => `${start.line + 1}:${start.character + 1} ${code} ${message}`);
  return { lines, study: () => compileFile(document.parseResult.value).study };
}
