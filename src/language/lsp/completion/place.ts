import { AstUtils, type AstNode, type LangiumCoreServices, type LangiumDocument, type ReferenceInfo } from 'langium';
import { isAct, isField, isFigure, isLiteral, isParameter, isTemplateParameter, type Act, type Field, type Figure, type Literal, type ProtocolFile } from '../../generated/ast.js';
import type { PlacePrefLexer } from '../../parsing/lexer.js';
import { contentsOf } from '../../references/tree.js';
import { Following } from './following.js';
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
export type Place = { readonly replaces: Span; readonly following: Following } & (
  | WordPlace
  | { readonly at: 'clause'; readonly sentence: AstNode }
  | { readonly at: 'word' }
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
  const following = new Following(before, services);
  const sentence = sentenceAt(before, after, following, document, services);
  if (sentence !== undefined) return { at: 'clause', sentence, replaces, following };
  // With a word where none can stand, the text would be read as another one.
  if (!following.allowsName) return { at: 'word', replaces, following };
  return { ...(readAround({ before, after, fillings: words }, document, services, placeIn) ?? { at: 'nothing' }), replaces, following };
}

/** The sentence that goes on at a place, and cannot end there: its block is there or to come, or a comma is behind its last clause. */
function sentenceAt(before: string, after: string, following: Following, document: LangiumDocument, services: LangiumCoreServices): AstNode | undefined {
  const hasBlock = /^[ \t]*\{/.test(after);
  if (following.allowsName && !hasBlock) return undefined;
  const filling = hasBlock ? '' : ' {}';
  const head = readClean({ before, after, fillings: [filling] }, document, services, (root, at) => headBefore(root, at + (filling + after).indexOf('{')));
  if (head !== undefined || !/,\s*$/.test(before)) return head;
  const place = readClean({ before: before.replace(/,\s*$/, ' '), after, fillings: [marker] }, document, services, placeIn);
  return place?.at === 'statement' ? statementBefore(place.act) : undefined;
}

function unitAt(match: RegExpExecArray, numberAt: number, offset: number, document: LangiumDocument, services: LangiumCoreServices): Place {
  const [, digits = '', blanks = ''] = match;
  const text = document.textDocument.getText();
  const start = numberAt + digits.length + blanks.length;
  const replaces = { start, end: offset + (unitAfter.exec(text.slice(offset))?.[0].length ?? 0) };
  const gap = { before: text.slice(0, start), after: text.slice(replaces.end), fillings: ['', ' {}'] };
  const following = new Following(gap.before, services);
  const number = readAround(gap, document, services, (root, at) => numberIn(root, at - (start - numberAt)));
  return number === undefined ? { at: 'nothing', replaces, following } : { at: 'unit', number, gap: blanks !== '', replaces, following };
}

/** The statement whose block begins at an offset: what stands before its brace is part of it. A word that nobody knows may be only the beginning of one. */
function headBefore(root: ProtocolFile, brace: number): AstNode | undefined {
  return contentsOf(root).nodes.find((node) => 'block' in node && (node.block as AstNode | undefined)?.$cstNode?.offset === brace && !(isAct(node) && node.procedure.ref === undefined));
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

/** Does a statement begin on the line on which another ends, without a semicolon between them? */
export function isOnLineOf({ $cstNode: node }: AstNode, before: AstNode | undefined): boolean {
  const end = before?.$cstNode;
  if (node === undefined || end === undefined || end.range.end.line !== node.range.start.line) return false;
  return !node.root.fullText.slice(end.end, node.offset).includes(';');
}

export const documentOf = (node: AstNode): LangiumDocument => AstUtils.getDocument(node);
