import { AstUtils, DocumentState, type AstNode, type LangiumCoreServices, type LangiumDocument, type ReferenceInfo } from 'langium';
import { isAct, isEach, isField, isFigure, isLiteral, isParameter, isPhase, isProtocolFile, isSession, isTemplateParameter, type Act, type Field, type Figure, type Literal, type ProtocolFile } from '../../generated/ast.js';
import { Reader } from '../../generated/reader.js';
import type { PlacePrefLexer } from '../../parsing/lexer.js';
import { contentsOf } from '../../references/tree.js';

/** Part of a text, in offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where in a protocol something is to be written. */
export type Place = { readonly replaces: Span } & (
  | { readonly at: 'statement'; readonly act: Act }
  | { readonly at: 'fact'; readonly field: Field }
  | { readonly at: 'name'; readonly info: ReferenceInfo }
  | { readonly at: 'unit'; readonly number: Figure | Literal; readonly gap: boolean }
  | { readonly at: 'type' }
  | { readonly at: 'clause'; readonly sentence: AstNode }
  | { readonly at: 'nothing'; readonly before: string }
);

/** Stands for the word that is not written yet. No word of the language is like it. */
const marker = 'what_is_to_be_written_here';

/** What may have to follow the word so that its sentence can be read. */
const ends = ['', ' {}', '()', ' when unstated'];

const wordBefore = /[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}_]*/u;
/** A number that is no part of a name, a date or a clock time, and a unit or its beginning. */
const numberBefore = /(?<![\p{L}\p{N}_.]|\d[:-])(\d+(?:\.\d+)?)([ \t]*)(?:[\p{L}°%µ][\p{L}°%µ/\d]*)?$/u;
const unitAfter = /^[\p{L}°%µ/\d]*/u;

/** Is an offset inside a text in quotes or a comment? Nothing of the language is written there. */
export function isProse(text: string, offset: number, lexer: PlacePrefLexer): boolean {
  const { tokens, hidden } = lexer.tokenize(text);
  const inside = ({ startOffset, image }: { readonly startOffset: number; readonly image: string }, open: boolean): boolean =>
    startOffset < offset && (offset < startOffset + image.length || (open && offset === startOffset + image.length));
  const isOpen = (image: string): boolean => image.length === 1 || !image.endsWith('"');
  return tokens.some((token) => token.tokenType.name === 'STRING' && inside(token, isOpen(token.image))) || hidden.some((token) => inside(token, token.image.startsWith('//')));
}

/**
 * What is to be written at an offset. The text is read with a word put there that stands for the one that is missing, so that a
 * sentence which is only begun is whole, and the tree says what the word would be.
 */
export function placeAt(document: LangiumDocument, offset: number, services: LangiumCoreServices): Place {
  const text = document.textDocument.getText();
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const number = numberBefore.exec(line);
  if (number !== null) {
    const start = offset - line.length + number.index + (number[1]?.length ?? 0) + (number[2]?.length ?? 0);
    const replaces = { start, end: offset + (unitAfter.exec(text.slice(offset))?.[0].length ?? 0) };
    const numberAt = offset - line.length + number.index;
    const root = read(text.slice(0, replaces.start), '', text.slice(replaces.end), document, services, (file) => numberIn(file, numberAt) !== undefined);
    const found = numberIn(root, numberAt);
    return found === undefined ? { at: 'nothing', before: line, replaces } : { at: 'unit', number: found, gap: number[2] !== '' || line.endsWith(' '), replaces };
  }
  const start = offset - (wordBefore.exec(line)?.[0].length ?? 0);
  const replaces = { start, end: offset + (wordAfter.exec(text.slice(offset))?.[0].length ?? 0) };
  const [before, after] = [text.slice(0, start), text.slice(replaces.end)];
  const sentence = /^[ \t]*\{/.test(after) ? headBefore(before, after, document, services) : undefined;
  if (sentence !== undefined) return { at: 'clause', sentence, replaces };
  const root = read(before, marker, after, document, services, (file) => placeIn(file) !== undefined);
  return { ...(placeIn(root) ?? { at: 'nothing', before }), replaces };
}

/** The phase or session whose block begins here: what stands before its brace is part of its sentence. */
function headBefore(before: string, after: string, document: LangiumDocument, services: LangiumCoreServices): AstNode | undefined {
  const root = readWhole(before + after, services);
  if (root === undefined) return undefined;
  placed(root, document, services);
  const brace = before.length + after.indexOf('{');
  return contentsOf(root).nodes.find((node) => (isPhase(node) || isSession(node) || isEach(node)) && node.block?.$cstNode?.offset === brace);
}

function readWhole(text: string, services: LangiumCoreServices): ProtocolFile | undefined {
  const { tokens, hidden } = (services.parser.Lexer as PlacePrefLexer).tokenize(text);
  const root = new Reader(text, tokens, hidden, services.references.Linker).read();
  return isProtocolFile(root) ? root : undefined;
}

type WordPlace = { readonly at: 'statement'; readonly act: Act } | { readonly at: 'fact'; readonly field: Field } | { readonly at: 'name'; readonly info: ReferenceInfo } | { readonly at: 'type' };

function placeIn(root: ProtocolFile): WordPlace | undefined {
  const { references, nodes } = contentsOf(root);
  const info = references.find(({ reference }) => reference.$refText === marker);
  if (info !== undefined) return isAct(info.container) ? { at: 'statement', act: info.container } : { at: 'name', info };
  const field = nodes.filter(isField).find(({ name }) => name === marker);
  if (field !== undefined) return { at: 'fact', field };
  return nodes.some((node) => (isParameter(node) || isTemplateParameter(node)) && node.type === marker) ? { at: 'type' } : undefined;
}

function numberIn(root: ProtocolFile, offset: number): Figure | Literal | undefined {
  return contentsOf(root).nodes.find((node): node is Figure | Literal => (isFigure(node) || isLiteral(node)) && node.$cstNode !== undefined && node.$cstNode.offset <= offset && node.$cstNode.end > offset);
}

/** Reads a text with a word in it; where the text has faults besides, with those mended. */
function read(before: string, word: string, after: string, document: LangiumDocument, services: LangiumCoreServices, isFound: (root: ProtocolFile) => boolean): ProtocolFile {
  const texts = word === '' ? [before + after, `${before} {}${after}`] : ends.map((end) => before + word + end + after);
  for (const text of texts) {
    const root = readWhole(text, services);
    if (root !== undefined && isFound(root)) return placed(root, document, services);
  }
  const mended = texts.slice(0, 2).map((text) => services.parser.LangiumParser.parse<ProtocolFile>(text)).filter(({ value }) => isFound(value));
  const best = mended.sort((a, b) => a.parserErrors.length - b.parserErrors.length)[0];
  return placed(best?.value ?? services.parser.LangiumParser.parse<ProtocolFile>(before + after).value, document, services);
}

/** Gives a tree that was read for this once the address of its document, so that names in it can be looked up. */
function placed(root: ProtocolFile, { uri }: LangiumDocument, { shared }: LangiumCoreServices): ProtocolFile {
  const document = shared.workspace.LangiumDocumentFactory.fromModel(root, uri);
  document.state = DocumentState.ComputedScopes;
  return root;
}

/** The statement before another in its block. */
export function statementBefore(node: AstNode): AstNode | undefined {
  const statements = (node.$container as { statements?: readonly AstNode[] } | undefined)?.statements;
  return statements?.[(node.$containerIndex ?? 0) - 1];
}

/** Does a statement begin on the line on which another ends? */
export function isOnLineOf(node: AstNode, before: AstNode | undefined): boolean {
  return before?.$cstNode !== undefined && before.$cstNode.range.end.line === node.$cstNode?.range.start.line;
}

export const documentOf = (node: AstNode): LangiumDocument => AstUtils.getDocument(node);
