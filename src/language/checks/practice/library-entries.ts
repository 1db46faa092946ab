import type { AstNode, LangiumDocuments } from 'langium';
import { flatMap } from '../../flat-map.js';
import { isEntry, isMaterial, isProcedure, type ProtocolFile } from '../../generated/ast.js';
import { definitionKind, lowerDefinition, type DefinitionNode } from '../../ir/definitions.js';
import { Lowering } from '../../ir/lowering.js';
import type { Definition, DefinitionKind, Study } from '../../ir/types.js';
import { libraryDefinitions } from '../../library/generated/definitions.js';
import { importedFiles } from '../../references/imports.js';
import { Library } from './model/library.js';
import { remembered } from '../../remembered.js';

const lowered = remembered((_file: ProtocolFile) => new Map<DefinitionKind, readonly Definition[]>());

export const isLookedUp = (node: AstNode): node is DefinitionNode => isEntry(node) || isProcedure(node) || (isMaterial(node) && node.kind === 'vehicle');

/** What rules can look up of a kind in a file that is not the protocol, lowered once for all protocols that look at it. */
export function entriesIn(file: ProtocolFile, kind: DefinitionKind, origin: Definition['origin']): readonly Definition[] {
  const byKind = lowered(file);
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const lowering = Lowering.of(file);
  const entries = file.statements.filter(isLookedUp).filter((node) => definitionKind(node) === kind).map((node) => ({ ...lowerDefinition(node, lowering, []), origin }));
  byKind.set(kind, entries);
  return entries;
}

/** The built-in library, one for all protocols. Its definitions were lowered when it was built. */
const builtIn = new Library((kind) => JSON.parse(libraryDefinitions[kind] ?? '[]') as Definition[]);

/** What rules can look up, the nearest first: what the protocol declares, what it imports, the built-in library. */
export function libraryOf(study: Study, file: ProtocolFile, documents: LangiumDocuments): Library {
  const own = study.definitions.filter(({ origin }) => origin === 'protocol');
  const imported = importedFiles(file, documents);
  return new Library((kind) => [...own.filter((definition) => definition.kind === kind), ...flatMap(imported, (other) => entriesIn(other, kind, 'import'))], builtIn);
}
