import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver';
import { examples } from '../robustness/examples.js';
import { format } from '../robustness/workbench.js';
import { open, services } from './editor.js';

const options = { tabSize: 2, insertSpaces: true };

const applied = (text: string, edits: readonly TextEdit[]): string => TextDocument.applyEdits(TextDocument.create('file:///a.cpp', 'placepref', 1, text), [...edits]);

async function formatted(text: string, range?: Range): Promise<{ edits: readonly TextEdit[]; text: string }> {
  const { document, params } = await open(text);
  const formatter = services.lsp.Formatter;
  const edits = (range === undefined ? await formatter?.formatDocument(document, { ...params, options }) : await formatter?.formatDocumentRange(document, { ...params, options, range })) ?? [];
  return { edits, text: applied(text, edits) };
}

const untidy = 'protocol   "P"\ndrug   morphine{route:sc   dose:10 mg/kg} // why   \n\n\n\nphase a day 1{\nsession s at 09:00{\ninject   morphine\n}\n}';

describe('formatting in an editor', () => {
  it('gives the same text as the command, in the smallest changes', async () => {
    for (const text of [untidy, untidy.replaceAll('\n', '\r\n'), `\uFEFF${untidy}`, ...examples.map((example) => example.text.replaceAll('  ', '   '))]) {
      const { text: result, edits } = await formatted(text);
      expect(result).toBe(format(text));
      expect(edits.length).toBeGreaterThan(0);
    }
    expect((await formatted(format(untidy))).edits).toEqual([]);
  });

  it('of some lines leaves the others', async () => {
    const { text } = await formatted(untidy, { start: { line: 6, character: 3 }, end: { line: 8, character: 0 } });
    expect(text).toBe(untidy.replace('\nsession s at 09:00{\ninject   morphine\n', '\n  session s at 09:00 {\n    inject morphine\n'));
  });

  it('leaves a text with faults', async () => {
    expect((await formatted(untidy.slice(0, -1))).edits).toEqual([]);
  });
});
