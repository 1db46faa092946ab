import { existsSync, readFileSync, statSync } from 'node:fs';
import { EmptyFileSystem, URI, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Position, Range } from 'vscode-languageserver';
import type { ProtocolFile } from '../../../src/language/generated/ast.js';
import { createLanguageServer } from '../../../src/language/lsp/services.js';
import { checkDocuments, openDocument } from '../../../src/language/project.js';
import type { PlacePref } from '../../../src/language/services.js';

/** The services of an editor without one: providers are asked directly. */
export const shared = createLanguageServer({ ...EmptyFileSystem }, () => Promise.resolve(undefined));
export const services = shared.ServiceRegistry.all[0] as LangiumServices;
// What an editor says once it has started.
await shared.workspace.ConfigurationProvider.initialized({});

const placepref: PlacePref = { shared, language: services };

/** The place that is asked about, in a text. */
export const mark = '▮';

const fromDisk = (uri: URI): Promise<string | undefined> => Promise.resolve(existsSync(uri.fsPath) && statSync(uri.fsPath).isFile() ? readFileSync(uri.fsPath, 'utf8') : undefined);

export interface Opened {
  readonly document: LangiumDocument<ProtocolFile>;
  /** Where the mark was; the beginning if there was none. */
  readonly position: Position;
  readonly params: { readonly textDocument: { readonly uri: string }; readonly position: Position };
}

/** Opens and checks a text, with what it imports, without its mark. `others` are files that can be imported, by path. */
export async function open(marked: string, path = '/lab/study.cpp', others: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const offset = Math.max(0, marked.indexOf(mark));
  const text = marked.replace(mark, '');
  const uri = URI.file(path);
  const document = openDocument(placepref, uri, text);
  await checkDocuments(placepref, [document], (asked) => (Object.hasOwn(others, asked.path) ? Promise.resolve(others[asked.path]) : fromDisk(asked)));
  const position = document.textDocument.positionAt(offset);
  return { document, position, params: { textDocument: { uri: uri.toString() }, position } };
}

/** A range drawn under its line, and what there is to say of it beneath. */
export function drawn(text: string, range: Range, note: string): string {
  const line = text.split('\n')[range.start.line] ?? '';
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const under = ' '.repeat(range.start.character) + (end > range.start.character ? '~'.repeat(end - range.start.character) : '^');
  const indented = note.split('\n').map((one) => (one === '' ? '' : `    ${one}`)).join('\n');
  return `${line.trimEnd()}\n${under}\n${indented}\n`;
}

/** Where a piece of a text with a mark in it stands in that text. */
export function positionOf(text: string, marked: string): Position {
  const piece = marked.replace(mark, '');
  const at = text.indexOf(piece);
  if (at < 0 || !marked.includes(mark)) throw new Error(`The text has no “${marked}”.`);
  const before = text.slice(0, at + marked.indexOf(mark)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
