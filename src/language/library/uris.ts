import { URI } from 'langium';

export const libraryScheme = 'placepref-library';

/** Address of a module of the built-in library, which is not a file on disk. */
export function libraryUri(module: string): URI {
  return URI.from({ scheme: libraryScheme, path: `/${module}.cpp` });
}

export function isLibraryUri(uri: URI): boolean {
  return uri.scheme === libraryScheme;
}
