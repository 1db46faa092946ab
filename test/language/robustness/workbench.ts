import '../../../scripts/group-by.mjs';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { AstUtils, URI, type LangiumDocument } from 'langium';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { ProtocolFile } from '../../../src/language/generated/ast.js';
import type { Study } from '../../../src/language/ir/types.js';
import { formatText } from '../../../src/language/format/format.js';
import { checkDocuments, compileDocument, openDocument, type ReadText } from '../../../src/language/project.js';
import { createPlacePref } from '../../../src/language/services.js';

const placepref = createPlacePref();
const { Lexer } = placepref.language.parser;

export const tokenize = Lexer.tokenize.bind(Lexer);

const fromDisk: ReadText = (uri) => Promise.resolve(existsSync(uri.fsPath) && statSync(uri.fsPath).isFile() ? readFileSync(uri.fsPath, 'utf8') : undefined);

/** Reads from a table of texts by path, and nothing from the disk. */
export function fromTable(texts: Readonly<Record<string, string>>): ReadText {
  return (uri) => Promise.resolve(texts[uri.path]);
}

export interface Checked {
  readonly document: LangiumDocument<ProtocolFile>;
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: readonly Diagnostic[];
  /** Where nothing is wrong. */
  readonly study: Study | undefined;
}

const isBuiltIn = (uri: URI): boolean => uri.scheme === 'placepref-library';

/** Checks a text as the tools do, compiles it if nothing is wrong, and forgets it; the imports are kept for the next one. */
export async function check(text: string, path = '/study.cpp', read: ReadText = fromDisk): Promise<Checked> {
  const document = openDocument(placepref, URI.file(path), text);
  try {
    await checkDocuments(placepref, [document], read);
    const diagnostics = document.diagnostics ?? [];
    const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
    return { document, diagnostics, errors, study: errors.length === 0 ? compileDocument(placepref, document) : undefined };
  } finally {
    placepref.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
  }
}

/** Forgets every document but the built-in library. */
export function forget(): void {
  const documents = placepref.shared.workspace.LangiumDocuments;
  for (const { uri } of documents.all.toArray()) if (!isBuiltIn(uri)) documents.deleteDocument(uri);
}

export function format(text: string): string {
  return formatText(text, Lexer);
}

export function parse(text: string): ProtocolFile {
  return placepref.language.parser.LangiumParser.parse<ProtocolFile>(text).value;
}

/** How many nodes a tree has of each type. */
export function census(root: ProtocolFile): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { $type } of AstUtils.streamAst(root)) counts.set($type, (counts.get($type) ?? 0) + 1);
  return counts;
}

/** The words of the grammar that are made of letters. */
export function grammarWords(): string[] {
  return Object.keys(Lexer.definition).filter((name) => /^[a-z][a-z_]+$/.test(name)).toSorted();
}
