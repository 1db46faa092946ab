import type { DefinitionKind } from '../../src/language/ir/types.js';
import { entriesIn, isLookedUp } from '../../src/language/checks/practice/library-entries.js';
import { definitionKind } from '../../src/language/ir/definitions.js';
import { libraryFiles } from '../../src/language/library/files.js';
import { createPlacePref } from '../../src/language/services.js';

/** What rules can look up in the built-in library, as JSON by kind. */
export function lowerLibrary(): Partial<Record<DefinitionKind, string>> {
  const files = libraryFiles(createPlacePref().shared.workspace.LangiumDocuments);
  const kinds = new Set(files.flatMap(({ statements }) => statements.filter(isLookedUp).map(definitionKind)));
  return Object.fromEntries([...kinds].map((kind) => [kind, JSON.stringify(files.flatMap((file) => entriesIn(file, kind, 'library')))]));
}
