import type { AstNode, CstNode, LangiumDocument } from 'langium';
import type { Position as Place, Range } from 'vscode-languageserver-types';
import { firstFrom } from '../../first-from.js';
import { isBlock, isProtocolFile } from '../../generated/ast.js';
import type { Position } from '../../ir/types.js';
import { importNaming } from '../../references/imports.js';
import { startOf } from '../../parsing/branch.js';
import { childrenOf } from '../../references/tree.js';
import { remembered } from '../../remembered.js';
import { byPosition } from '../ranges.js';
import type { Fix } from '../rule.js';
import type { TextFix } from './rule.js';
import { headOf } from '../../words.js';

const partsOf = remembered(childrenOf);

/** The part of a node that begins nearest before a place, or there. */
function partAt(around: AstNode, place: Place): AstNode | undefined {
  const parts = partsOf(around);
  return parts[firstFrom(parts, (part) => byPosition(startOf(part.$cstNode), place) <= 0) - 1];
}

/** The node that a part of the study was compiled from: the outermost that begins there. */
function nodeAt({ parseResult: { value: root } }: LangiumDocument, { line, column }: Position): AstNode | undefined {
  const place = { line: line - 1, character: column - 1 };
  let part = partAt(root, place);
  while (part !== undefined && byPosition(startOf(part.$cstNode), place) !== 0) part = partAt(part, place);
  return part;
}

/** The text from the beginning of the line on which a part begins. */
function lineOf({ textDocument }: LangiumDocument, { offset, range }: Pick<CstNode, 'offset' | 'range'>): string {
  return textDocument.getText().slice(offset - range.start.character);
}

const begin = { offset: 0, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

/** The header, where something is said of the whole file. */
function headerOf(document: LangiumDocument): Range {
  const written = document.parseResult.value.$cstNode ?? begin;
  const { line } = written.range.start;
  return { start: { line, character: 0 }, end: { line, character: (/^[^\r\n]*/.exec(lineOf(document, written))?.[0] ?? '').trimEnd().length } };
}

/** The place some characters into the text of a part. */
function placeIn({ text, range: { start } }: CstNode, characters: number): Place {
  const lines = text.slice(0, characters).split(/\r\n|[\r\n]/);
  return lines.length === 1 ? { line: start.line, character: start.character + characters } : { line: start.line + lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** A place names its file by the path from the folder of the protocol, which is itself there. */
function isOfFile({ uri: { path } }: LangiumDocument, { file }: Position): boolean {
  return path.slice(path.lastIndexOf('/') + 1) === file;
}

/** Where a remark points: the words, the first line of the part, the import of the file that the part is in, or the header. */
export function rangeAt(document: LangiumDocument, at: Position, words?: string): Range {
  if (!isOfFile(document, at)) return importRange(document, at) ?? headerOf(document);
  const node = nodeAt(document, at);
  const { $cstNode: written } = node ?? {};
  if (written === undefined) return headerOf(document);
  const { text, range } = written;
  const found = words === undefined ? -1 : text.indexOf(words);
  if (words !== undefined && found >= 0) return { start: placeIn(written, found), end: placeIn(written, found + words.length) };
  const head = headOf(text);
  return head.length < text.length ? { start: range.start, end: placeIn(written, head.length) } : range;
}

function importRange({ parseResult: { value: root } }: LangiumDocument, { file }: Position): Range | undefined {
  return isProtocolFile(root) ? importNaming(root, file)?.$cstNode?.range : undefined;
}

/** Statements written into the block of a part as its first; undefined where there is no block to write into. */
export function insertion(document: LangiumDocument, at: Position, { title, insert }: TextFix): Fix | undefined {
  const node = isOfFile(document, at) ? nodeAt(document, at) : undefined;
  const block = (node as { block?: AstNode } | undefined)?.block;
  const written = block !== undefined && isBlock(block) ? block.$cstNode : undefined;
  if (written === undefined) return undefined;
  const { start, end } = written.range;
  const isOneLine = start.line === end.line;
  const indent = /^[ \t]*/.exec(lineOf(document, written))?.[0] ?? '';
  const place = { line: start.line, character: start.character + 1 };
  return { title, range: { start: place, end: place }, newText: isOneLine ? ` ${insert} ` : `\n${indent}  ${insert}`, safe: false };
}
