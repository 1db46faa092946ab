import type { LangiumDocuments } from 'langium';
import { isEntry, type ProtocolFile } from '../../generated/ast.js';
import { lowerDefinition } from '../../ir/definitions.js';
import { Lowering } from '../../ir/lowering.js';
import type { Definition, DefinitionKind, Study } from '../../ir/types.js';
import { libraryRoots } from '../../library/roots.js';
import { importedFiles } from '../../references/imports.js';
import { Library } from './model/library.js';

const lowered = new WeakMap<ProtocolFile, Map<DefinitionKind, readonly Definition[]>>();

/** The entries of a kind in a file that is not the protocol, lowered once for all protocols that look at it. */
function entriesIn(file: ProtocolFile, kind: DefinitionKind): readonly Definition[] {
  const byKind = lowered.get(file) ?? new Map<DefinitionKind, readonly Definition[]>();
  lowered.set(file, byKind);
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const lowering = Lowering.of(file);
  const entries = file.statements.filter(isEntry).filter((entry) => entry.kind === kind).map((entry) => lowerDefinition(entry, lowering, []));
  byKind.set(kind, entries);
  return entries;
}

/** What rules can look up, the nearest first: what the protocol declares, what it imports, the built-in library. */
export function libraryOf(study: Study, file: ProtocolFile, documents: LangiumDocuments): Library {
  const own = study.definitions.filter(({ origin }) => origin === 'protocol');
  const others = [...importedFiles(file, documents), ...libraryRoots(documents)];
  return new Library((kind) => [...own.filter((definition) => definition.kind === kind), ...others.flatMap((other) => entriesIn(other, kind))]);
}
