/** What is read of a file outside the workspace. The bundle has this file several times, and the symbol is the same in all. */
export const outside: unique symbol = Symbol.for('placepref.outside');

/** Whether a path or an address is one of some folders, or lies in one of them. */
export function isWithin(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => `${path}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}
