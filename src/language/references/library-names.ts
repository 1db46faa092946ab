import type { LangiumDocuments } from 'langium';
import { libraryFile } from '../library/files.js';
import { declaredNames } from '../library/generated/names.js';
import { namesIn, type Table } from './names.js';

const modules = Object.entries(declaredNames).map(([module, names]) => ({ module, declared: new Set(names) }));

const known = new WeakMap<LangiumDocuments, readonly Table[]>();

/** What the modules of the built-in library declare, by module. One is read when a name leads there: most protocols need few. */
export function libraryTables(documents: LangiumDocuments): readonly Table[] {
  const tables = known.get(documents) ?? tablesOf(documents);
  known.set(documents, tables);
  return tables;
}

/** For when documents change: somebody may have opened the library itself, and its text is then read anew. */
export function forgetLibrary(documents: LangiumDocuments): void {
  known.delete(documents);
}

function tablesOf(documents: LangiumDocuments): readonly Table[] {
  return modules.map(({ module, declared }) => {
    let read: Table | undefined;
    const table = (): Table => (read ??= namesIn(libraryFile(documents, module)));
    return { get: (name) => (declared.has(name) ? table().get(name) : undefined), values: () => table().values() };
  });
}
