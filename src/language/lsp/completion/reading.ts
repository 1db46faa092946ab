import { DocumentState, UriUtils, type LangiumCoreServices, type LangiumDocument } from 'langium';
import { isImport, isProtocolFile, type ProtocolFile } from '../../generated/ast.js';
import { Reader } from '../../generated/reader.js';
import type { PlacePrefLexer } from '../../parsing/lexer.js';
import { statementWords } from '../../parsing/statement-words.js';

/** A text with a gap in it, which something is to be put into. */
export interface Gap {
  readonly before: string;
  readonly after: string;
  /** What to put there, the likeliest first. */
  readonly fillings: readonly string[];
}

/** Looks for something in a tree; `at` is the offset of the gap in its text. */
export type Find<T> = (root: ProtocolFile, at: number) => T | undefined;

/** A line on which a statement of the file begins, as people lay a protocol out. */
const beginning = new RegExp(String.raw`^(?:${statementWords.join('|')}|\w+[ \t]*:)(?!\w)`, 'm');
const beginnings = new RegExp(beginning.source, 'gm');

/** Where the statement of the file begins that a text breaks off in, as people lay a protocol out; undefined before the first. */
export const statementFrom = (before: string): number | undefined => [...before.matchAll(beginnings)].at(-1)?.index;

/**
 * Reads a text with its gap filled, and finds what was looked for, if that makes a text without faults. Inside a block the statement
 * around is read by itself, which takes little time and is not disturbed by faults elsewhere; else the whole text.
 */
export function readClean<T>(gap: Gap, document: LangiumDocument, services: LangiumCoreServices, find: Find<T>): T | undefined {
  const alone = statementAlone(gap, document, services);
  return (alone && readFilled(alone, document, services, find)) ?? readFilled(gap, document, services, find);
}

/** The same; where the text has other faults, with those mended. */
export function readAround<T>(gap: Gap, document: LangiumDocument, services: LangiumCoreServices, find: Find<T>): T | undefined {
  return readClean(gap, document, services, find) ?? readMended(gap, document, services, find);
}

function readFilled<T>({ before, after, fillings }: Gap, document: LangiumDocument, services: LangiumCoreServices, find: Find<T>): T | undefined {
  for (const filling of fillings) {
    const root = read(before + filling + after, services);
    const found = root && find(placed(root, document, services), before.length);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The parser that mends is slow, so only the likeliest fillings are tried; the one with the fewest faults counts. */
function readMended<T>({ before, after, fillings }: Gap, document: LangiumDocument, services: LangiumCoreServices, find: Find<T>): T | undefined {
  const mended = fillings.slice(0, 2).map((filling) => services.parser.LangiumParser.parse<ProtocolFile>(before + filling + after));
  for (const { value } of mended.sort((a, b) => a.parserErrors.length - b.parserErrors.length)) {
    const found = find(placed(value, document, services), before.length);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text without faults; undefined where it has any. */
function read(text: string, services: LangiumCoreServices): ProtocolFile | undefined {
  const { tokens, hidden } = (services.parser.Lexer as PlacePrefLexer).tokenize(text);
  const root = new Reader(text, tokens, hidden, services.references.Linker).read();
  return isProtocolFile(root) ? root : undefined;
}

/** Gives a tree that was read for this once the address of its document, so that names in it can be looked up. */
function placed(root: ProtocolFile, { uri }: LangiumDocument, { shared }: LangiumCoreServices): ProtocolFile {
  shared.workspace.LangiumDocumentFactory.fromModel(root, uri).state = DocumentState.ComputedScopes;
  return root;
}

/** The statement of the file around a gap, in a file of its own that imports the document itself for its names; undefined where the gap is in no block. */
function statementAlone({ before, after, fillings }: Gap, document: LangiumDocument, services: LangiumCoreServices): Gap | undefined {
  const { value: file } = document.parseResult;
  const name = UriUtils.basename(document.uri);
  if (!isProtocolFile(file) || /["\\]/.test(name)) return undefined;
  const start = statementFrom(before);
  if (start === undefined) return undefined;
  const next = after.indexOf('\n') < 0 ? -1 : after.slice(after.indexOf('\n') + 1).search(beginning);
  const [mine, rest] = [before.slice(start), next < 0 ? after : after.slice(0, after.indexOf('\n') + 1 + next)];
  const depth = depthOf(mine, services);
  if (depth < 1) return undefined;
  const imports = [name, ...file.statements.filter(isImport).flatMap(({ path }) => path ?? [])].map((path) => `import "${path}"`);
  const unclosed = Math.max(0, depth + depthOf(rest, services));
  return { before: `protocol "" ${imports.join(' ')} ${mine}`, after: rest + '}'.repeat(unclosed), fillings };
}

/** Braces that are opened less those that are closed. */
function depthOf(text: string, services: LangiumCoreServices): number {
  const { tokens } = (services.parser.Lexer as PlacePrefLexer).tokenize(text);
  return tokens.reduce((depth, { tokenType: { name } }) => depth + (name === '{' ? 1 : name === '}' ? -1 : 0), 0);
}
