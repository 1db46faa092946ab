import { describe, expect, it } from 'vitest';
import { ResponseError, type Diagnostic } from 'vscode-languageserver';
import { examples } from '../robustness/examples.js';
import { open, services, shared } from './editor.js';

/** Ends of each example at which it is cut off; `PREFIXES=200` tries more. */
const cuts = Number(process.env['PREFIXES'] ?? 12);

/** Offsets spread over a text without a pattern, the same every time. */
function offsetsIn(length: number, count: number): number[] {
  let state = length;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % (length + 1);
  });
}

/** Every place in an answer is a place: clients fail on a line that is no number, as of a word that nobody wrote. */
function expectPlaces(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  if ('line' in answer && 'character' in answer) expect([answer, Number.isInteger(answer.line) && Number.isInteger(answer.character)]).toEqual([answer, true]);
  for (const part of Object.values(answer)) expectPlaces(part);
}

async function expectAnswers(text: string, offset: number): Promise<void> {
  const { document } = await open(text, '/lab/cut.cpp');
  const { lsp } = services;
  const textDocument = { uri: document.uri.toString() };
  const position = document.textDocument.positionAt(offset);
  const range = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(text.length) };
  const at = { textDocument, position };
  const diagnostics: Diagnostic[] = document.diagnostics ?? [];
  expectPlaces(await lsp.CompletionProvider?.getCompletion(document, at));
  expectPlaces(await lsp.HoverProvider?.getHoverContent(document, at));
  expectPlaces(await lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range }));
  expectPlaces(await lsp.CodeLensProvider?.provideCodeLens(document, { textDocument }));
  expectPlaces(await lsp.DocumentLinkProvider?.getDocumentLinks(document, { textDocument }));
  expectPlaces(await lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument }));
  expectPlaces(await lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument }));
  expectPlaces(await lsp.SemanticTokenProvider?.semanticHighlight(document, { textDocument }));
  expectPlaces(await lsp.SemanticTokenProvider?.semanticHighlightRange(document, { textDocument, range }));
  expectPlaces(await lsp.CodeActionProvider?.getCodeActions(document, { textDocument, range, context: { diagnostics } }));
  expectPlaces(await lsp.DefinitionProvider?.getDefinition(document, at));
  expectPlaces(await lsp.ReferencesProvider?.findReferences(document, { ...at, context: { includeDeclaration: true } }));
  expectPlaces(await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, at));
  expectPlaces(await lsp.Formatter?.formatDocument(document, { textDocument, options: { tabSize: 2, insertSpaces: true } }));
  expectPlaces(await lsp.Formatter?.formatDocumentRange(document, { textDocument, range, options: { tabSize: 2, insertSpaces: true } }));
  expectPlaces(await shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'a' }));
  expectPlaces(diagnostics);
  // A refusal is an answer, with its reason.
  const refusal = (error: unknown): void => expect(error).toBeInstanceOf(ResponseError);
  await Promise.resolve().then(() => lsp.RenameProvider?.prepareRename(document, at)).catch(refusal);
  await Promise.resolve().then(() => lsp.RenameProvider?.rename(document, { ...at, newName: 'another_name' })).catch(refusal);
}

describe('while a protocol is being written', () => {
  it.each(examples.map(({ name, text }) => [name, text] as const))('nothing that an editor asks fails: %s', { timeout: 300_000 }, async (_, text) => {
    for (const end of offsetsIn(text.length, cuts)) {
      // At the end, as one types on; and in the middle of a text that goes on behind.
      await expectAnswers(text.slice(0, end), end);
      await expectAnswers(`${text.slice(0, end)} ${text.slice(end + 7)}`, end);
    }
  });

  it.each(['', ' ', '\n', '{', '"', '/*', '//', 'protocol', 'protocol "', '#include <a>\n', '10', '10 m', 'drug', 'drug x {', 'a.b.c', '\uFEFF', 'at', '🐭'])('nor in %j', async (text) => {
    for (let offset = 0; offset <= text.length; offset++) await expectAnswers(text, offset);
  });
});
