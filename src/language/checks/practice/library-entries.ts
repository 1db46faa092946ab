import type { LangiumDocuments } from 'langium';
import { isEntry, type ProtocolFile } from '../../generated/ast.js';
import { lowerDefinition } from '../../ir/definitions.js';
import { Lowering } from '../../ir/lowering.js';
import type { Definition, Study } from '../../ir/types.js';
import { libraryRoots } from '../../library/roots.js';
import { importedFiles } from '../../references/imports.js';
import { Library } from './model/library.js';

const lowered = new WeakMap<ProtocolFile, readonly Definition[]>();

/** The entries of a file that is not the protocol, lowered once for all protocols that look at it. */
function entriesIn(file: ProtocolFile): readonly Definition[] {
  const known = lowered.get(file);
  if (known !== undefined) return known;
  const lowering = Lowering.of(file);
  const entries = file.statements.filter(isEntry).map((entry) => lowerDefinition(entry, lowering, []));
  lowered.set(file, entries);
  return entries;
}

/** What rules can look up, the nearest first: what the protocol declares, what it imports, the built-in library. */
export function libraryOf(study: Study, file: ProtocolFile, documents: LangiumDocuments): Library {
  const others = [...importedFiles(file, documents), ...libraryRoots(documents)];
  return new Library([...study.definitions.filter(({ origin }) => origin === 'protocol'), ...others.flatMap(entriesIn)]);
}
