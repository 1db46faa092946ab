import type { AstNode, LangiumDocuments } from 'langium';
import { isEntry, isMaterial, isProcedure, type ProtocolFile } from '../../generated/ast.js';
import { lowerDefinition, type DefinitionNode } from '../../ir/definitions.js';
import { Lowering } from '../../ir/lowering.js';
import type { Definition, Study } from '../../ir/types.js';
import { libraryRoots } from '../../library/roots.js';
import { importedFiles } from '../../references/imports.js';
import { Library } from './model/library.js';

const lowered = new WeakMap<ProtocolFile, readonly Definition[]>();

const isLookedUp = (node: AstNode): node is DefinitionNode => isEntry(node) || isProcedure(node) || (isMaterial(node) && node.kind === 'vehicle');

/** What rules can look up in a file that is not the protocol, lowered once for all protocols that look at it. */
function entriesIn(file: ProtocolFile, origin: Definition['origin']): readonly Definition[] {
  const known = lowered.get(file);
  if (known !== undefined) return known;
  const lowering = Lowering.of(file);
  const entries = file.statements.filter(isLookedUp).map((entry) => ({ ...lowerDefinition(entry, lowering, []), origin }));
  lowered.set(file, entries);
  return entries;
}

/** What rules can look up, the nearest first: what the protocol declares, what it imports, the built-in library. */
export function libraryOf(study: Study, file: ProtocolFile, documents: LangiumDocuments): Library {
  const imported = importedFiles(file, documents).flatMap((other) => entriesIn(other, 'import'));
  const builtIn = libraryRoots(documents).flatMap((root) => entriesIn(root, 'library'));
  return new Library([...study.definitions.filter(({ origin }) => origin === 'protocol'), ...imported, ...builtIn]);
}
