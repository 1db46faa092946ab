import type { LangiumDocuments } from 'langium';
import { libraryFile } from '../library/files.js';
import { declaredNames } from '../library/generated/names.js';
import { namesIn, type Table } from './names.js';

const modules = Object.entries(declaredNames).map(([module, names]) => ({ module, declared: new Set(names) }));

/** What the modules of the built-in library declare, by module. One is read when a name leads there: most protocols need few. */
export function libraryTables(documents: LangiumDocuments): Table[] {
  return modules.map(({ module, declared }) => {
    let known: Table | undefined;
    const table = (): Table => (known ??= namesIn(libraryFile(documents, module)));
    return { get: (name) => (declared.has(name) ? table().get(name) : undefined), values: () => table().values() };
  });
}
