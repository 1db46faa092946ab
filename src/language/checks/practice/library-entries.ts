import type { AstNode, LangiumDocuments } from 'langium';
import { isEntry, isMaterial, isProcedure, type ProtocolFile } from '../../generated/ast.js';
import { definitionKind, lowerDefinition, type DefinitionNode } from '../../ir/definitions.js';
import { Lowering } from '../../ir/lowering.js';
import type { Definition, DefinitionKind, Study } from '../../ir/types.js';
import { libraryRoots } from '../../library/roots.js';
import { importedFiles } from '../../references/imports.js';
import { Library } from './model/library.js';

const lowered = new WeakMap<ProtocolFile, Map<DefinitionKind, readonly Definition[]>>();

const isLookedUp = (node: AstNode): node is DefinitionNode => isEntry(node) || isProcedure(node) || (isMaterial(node) && node.kind === 'vehicle');

/** What rules can look up of a kind in a file that is not the protocol, lowered once for all protocols that look at it. */
function entriesIn(file: ProtocolFile, kind: DefinitionKind, origin: Definition['origin']): readonly Definition[] {
  const byKind = lowered.get(file) ?? new Map<DefinitionKind, readonly Definition[]>();
  lowered.set(file, byKind);
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const lowering = Lowering.of(file);
  const entries = file.statements.filter(isLookedUp).filter((node) => definitionKind(node) === kind).map((node) => ({ ...lowerDefinition(node, lowering, []), origin }));
  byKind.set(kind, entries);
  return entries;
}

const builtIn = new WeakMap<LangiumDocuments, { readonly roots: readonly ProtocolFile[]; readonly library: Library }>();

/** The built-in library: one for all protocols, as long as its files are the same. */
function builtInOf(documents: LangiumDocuments): Library {
  const roots = libraryRoots(documents);
  const known = builtIn.get(documents);
  if (known?.roots.length === roots.length && known.roots.every((root, index) => root === roots[index])) return known.library;
  const library = new Library((kind) => roots.flatMap((root) => entriesIn(root, kind, 'library')));
  builtIn.set(documents, { roots, library });
  return library;
}

/** What rules can look up, the nearest first: what the protocol declares, what it imports, the built-in library. */
export function libraryOf(study: Study, file: ProtocolFile, documents: LangiumDocuments): Library {
  const own = study.definitions.filter(({ origin }) => origin === 'protocol');
  const imported = importedFiles(file, documents);
  return new Library((kind) => [...own.filter((definition) => definition.kind === kind), ...imported.flatMap((other) => entriesIn(other, kind, 'import'))], builtInOf(documents));
}
