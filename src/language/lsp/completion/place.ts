import { AstUtils, type AstNode, type LangiumCoreServices, type LangiumDocument, type ReferenceInfo } from 'langium';
import { isAct, isEach, isField, isFigure, isLiteral, isParameter, isPhase, isSession, isTemplateParameter, type Act, type Field, type Figure, type Literal, type ProtocolFile } from '../../generated/ast.js';
import type { PlacePrefLexer } from '../../parsing/lexer.js';
import { contentsOf } from '../../references/tree.js';
import { readAround, readClean } from './reading.js';

/** Part of a text, in offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type WordPlace =
  | { readonly at: 'statement'; readonly act: Act }
  | { readonly at: 'fact'; readonly field: Field }
  | { readonly at: 'name'; readonly info: ReferenceInfo }
  | { readonly at: 'type' };

/** Where in a protocol something is to be written. */
export type Place = { readonly replaces: Span } & (
  | WordPlace
  | { readonly at: 'clause'; readonly sentence: AstNode }
  | { readonly at: 'unit'; readonly number: Figure | Literal; readonly gap: boolean }
  | { readonly at: 'nothing' }
);

/** Stands for the word that is not written yet. No word of the language is like it. */
const marker = 'what_is_to_be_written_here';

/** The word, and what may have to follow it so that its sentence can be read. */
const words = ['', ' {}', '()', ' when unstated'].map((end) => marker + end);

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
  if (number !== null) return unitAt(number, offset - line.length + number.index, offset, document, services);
  const start = offset - (wordBefore.exec(line)?.[0].length ?? 0);
  const replaces = { start, end: offset + (wordAfter.exec(text.slice(offset))?.[0].length ?? 0) };
  const [before, after] = [text.slice(0, start), text.slice(replaces.end)];
  const isHead = /^[ \t]*\{/.test(after);
  const sentence = isHead ? readClean({ before, after, fillings: [''] }, document, services, (root, at) => headBefore(root, at + after.indexOf('{'))) : undefined;
  if (sentence !== undefined) return { at: 'clause', sentence, replaces };
  return { ...(readAround({ before, after, fillings: words }, document, services, placeIn) ?? { at: 'nothing' }), replaces };
}

function unitAt(match: RegExpExecArray, numberAt: number, offset: number, document: LangiumDocument, services: LangiumCoreServices): Place {
  const [, digits = '', blanks = ''] = match;
  const text = document.textDocument.getText();
  const start = numberAt + digits.length + blanks.length;
  const replaces = { start, end: offset + (unitAfter.exec(text.slice(offset))?.[0].length ?? 0) };
  const gap = { before: text.slice(0, start), after: text.slice(replaces.end), fillings: ['', ' {}'] };
  const number = readAround(gap, document, services, (root, at) => numberIn(root, at - (start - numberAt)));
  return number === undefined ? { at: 'nothing', replaces } : { at: 'unit', number, gap: blanks !== '', replaces };
}

/** The phase or session whose block begins at an offset: what stands before its brace is part of its sentence. */
function headBefore(root: ProtocolFile, brace: number): AstNode | undefined {
  return contentsOf(root).nodes.find((node) => (isPhase(node) || isSession(node) || isEach(node)) && node.block?.$cstNode?.offset === brace);
}

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
