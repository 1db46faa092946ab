import type { AstNode, LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { isBlock, isProtocolFile } from '../../generated/ast.js';
import type { Position } from '../../ir/types.js';
import { importNaming } from '../../references/imports.js';
import { contentsOf } from '../../references/tree.js';
import type { Fix } from '../rule.js';
import type { TextFix } from './rule.js';
import { headOf } from '../../words.js';
import { remembered } from '../../remembered.js';

/** The outermost node that begins at each offset of a file: of all that begin there the first of its contents. */
const nodesByOffset = remembered((root: AstNode): ReadonlyMap<number, AstNode> => {
  const found = new Map<number, AstNode>();
  for (const node of contentsOf(root).nodes) {
    const offset = node === root ? undefined : node.$cstNode?.offset;
    if (offset !== undefined && !found.has(offset)) found.set(offset, node);
  }
  return found;
});

/** The node that a part of the study was compiled from. */
function nodeAt({ parseResult: { value: root }, textDocument }: LangiumDocument, { line, column }: Position): AstNode | undefined {
  return nodesByOffset(root).get(textDocument.offsetAt({ line: line - 1, character: column - 1 }));
}

function lineOf({ textDocument }: LangiumDocument, line: number): string {
  return textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

/** The header, where something is said of the whole file. */
function headerOf(document: LangiumDocument): Range {
  const line = document.parseResult.value.$cstNode?.range.start.line ?? 0;
  return { start: { line, character: 0 }, end: { line, character: lineOf(document, line).trimEnd().length } };
}

function isOfFile(document: LangiumDocument, { file }: Position): boolean {
  return document.uri.path.endsWith(`/${file}`) || document.uri.path === file;
}

/** Where a remark points: the words, the first line of the part, the import of the file that the part is in, or the header. */
export function rangeAt(document: LangiumDocument, at: Position, words?: string): Range {
  if (!isOfFile(document, at)) return importRange(document, at) ?? headerOf(document);
  const node = nodeAt(document, at);
  const { $cstNode: written } = node ?? {};
  if (written === undefined) return headerOf(document);
  const { text, offset, range } = written;
  const found = words === undefined ? -1 : text.indexOf(words);
  if (words !== undefined && found >= 0) return { start: document.textDocument.positionAt(offset + found), end: document.textDocument.positionAt(offset + found + words.length) };
  const head = headOf(text);
  return head.length < text.length ? { start: range.start, end: document.textDocument.positionAt(offset + head.length) } : range;
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
  const { line } = written.range.start;
  const isOneLine = line === written.range.end.line;
  const indent = /^[ \t]*/.exec(lineOf(document, line))?.[0] ?? '';
  const place = document.textDocument.positionAt(written.offset + 1);
  return { title, range: { start: place, end: place }, newText: isOneLine ? ` ${insert} ` : `\n${indent}  ${insert}`, safe: false };
}
