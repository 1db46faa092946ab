import { AstUtils, CstUtils, URI, UriUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import { DefaultRenameProvider, type LangiumServices } from 'langium/lsp';
import { ErrorCodes, ResponseError, TextEdit, type Position, type PrepareRenameParams, type Range, type RenameParams, type WorkspaceEdit } from 'vscode-languageserver';
import { isField, isLabelClause, isNamed, isProcedure, isProtocolFile, isSession, type Named } from '../generated/ast.js';
import { isLibraryUri } from '../library/uris.js';
import type { PlacePrefLexer } from '../parsing/lexer.js';
import { canBeName } from '../parsing/reserved.js';
import { isWordOfLanguage } from '../parsing/token-types.js';
import { namesIn, unitAround } from '../references/names.js';
import { contentsOf } from '../references/tree.js';
import { kindOf, kinds } from '../vocabulary/kinds.js';

const refuse = (message: string): never => {
  throw new ResponseError(ErrorCodes.InvalidParams, message);
};

/** Renames what a protocol or its imports declare, with every place that names it; what would change another meaning is refused. */
export class PlacePrefRename extends DefaultRenameProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    super(services);
    this.services = services;
  }

  override prepareRename(document: LangiumDocument, { position }: PrepareRenameParams): Range | undefined {
    const found = this.find(document, position);
    if (found === undefined) return undefined;
    refuseForeign(found.target);
    return found.leaf.range;
  }

  override rename(document: LangiumDocument, { position, newName }: RenameParams): Promise<WorkspaceEdit | undefined> {
    const found = this.find(document, position);
    if (found === undefined) return Promise.resolve(undefined);
    const { target } = found;
    refuseForeign(target);
    if (newName === target.name) return Promise.resolve({ changes: {} });
    this.refuseName(newName, target);
    const places = togetherWith(target).flatMap((node) => this.references.findReferences(node, { includeDeclaration: true }).toArray());
    const files = [...new Set(places.map(({ sourceUri }) => sourceUri.toString()))];
    for (const file of files) this.refuseTaken(newName, target, file);
    const changes: Record<string, TextEdit[]> = {};
    const seen = new Set<string>();
    for (const { sourceUri, segment } of places) {
      const uri = sourceUri.toString();
      const key = `${uri}#${segment.offset}`;
      if (!seen.has(key)) (changes[uri] ??= []).push(TextEdit.replace(segment.range, newName));
      seen.add(key);
    }
    return Promise.resolve({ changes });
  }

  /** What the word at a place names, or declares. */
  private find(document: LangiumDocument, position: Position): { readonly leaf: LeafCstNode; readonly target: Named } | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, document.textDocument.offsetAt(position), this.grammarConfig.nameRegexp);
    const [target] = leaf === undefined ? [] : this.references.findDeclarations(leaf);
    return leaf === undefined || target === undefined || !isNamed(target) ? undefined : { leaf, target: target as Named };
  }

  private refuseName(name: string, target: Named): void {
    const { tokens, errors } = (this.services.parser.Lexer as PlacePrefLexer).tokenize(name);
    const [token] = tokens;
    const isWord = tokens.length === 1 && errors.length === 0 && token?.image === name;
    if (!isWord || token === undefined || !/^[\p{L}_]/u.test(name)) refuse(`“${name}” is no name. A name is one word of letters, digits and _, and begins with a letter.`);
    else if (!canBeName(token.tokenType.name)) refuse(`“${name}” is a word of sentences and cannot be a name.`);
    else if (isProcedure(target) && isWordOfLanguage(name)) refuse(`“${name}” is a word of the language and cannot be a verb.`);
  }

  /** In each file that is changed, the new name must be free, or something else would be meant. */
  private refuseTaken(name: string, target: Named, file: string): void {
    const { LangiumDocuments, IndexManager } = this.services.shared.workspace;
    const root = LangiumDocuments.getDocument(URI.parse(file))?.parseResult.value;
    if (root === undefined || !isProtocolFile(root)) {
      // Of a file that is not open its declarations are known, and not where else a name is used.
      if (IndexManager.allElements(undefined, new Set([file])).some((declared) => declared.name === name)) refuse(`“${name}” is declared already, in ${UriUtils.basename(URI.parse(file))}.`);
      return;
    }
    const unit = unitAround(target);
    const tables = AstUtils.findRootNode(target) === root && unit !== undefined ? [namesIn(unit)] : [namesIn(root)];
    const [declared] = tables.flatMap((table) => table.get(name) ?? []);
    if (declared !== undefined) refuse(`“${name}” is ${kindPhrase(declared)} already, in ${placeOf(declared)}.`);
    const used = contentsOf(root).references.find(({ reference }) => reference.$refText === name);
    const meant = used !== undefined && 'ref' in used.reference ? used.reference.ref : undefined;
    if (meant !== undefined && unitAround(meant) !== undefined) refuse(`“${name}” is used for ${kindPhrase(meant)} already, in ${placeOf(used?.container ?? meant)}.`);
  }
}

const kindPhrase = (node: AstNode): string => {
  const kind = kindOf(node);
  return kind === undefined ? 'a name' : kinds[kind];
};

function placeOf(node: AstNode): string {
  return `${UriUtils.basename(AstUtils.getDocument(node).uri)}, line ${(node.$cstNode?.range.start.line ?? 0) + 1}`;
}

/** Names that are not the author's to change. */
function refuseForeign(target: Named): void {
  if (isField(target)) refuse(`“${target.name}” is the name of a fact, which the language gives.`);
  if (isLibraryUri(AstUtils.getDocument(target).uri)) refuse(`“${target.name}” is ${kindPhrase(target)} of the built-in library, which cannot be changed. Declare your own under another name.`);
}

/** The steps on the two sides of a `when` can have one label, and then are renamed together. */
function togetherWith(target: Named): readonly Named[] {
  const unit = unitAround(target);
  if (!isLabelClause(target) || unit === undefined) return [target];
  const session = AstUtils.getContainerOfType(target, isSession);
  return (namesIn(unit).get(target.name) ?? []).filter((other) => isLabelClause(other) && AstUtils.getContainerOfType(other, isSession) === session);
}
