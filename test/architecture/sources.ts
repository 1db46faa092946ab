import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../../', import.meta.url);

export interface Source {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file under `src` that people write. */
export function sources(): Source[] {
  return readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
}

const statements = /^(?:import|export)\b(?:[^'"]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const calls = /\bimport\(\s*['"]([^'"]+)['"]/g;

/**
 * What a file imports, types included: a package as it is written, a file of `src` by its path from the root, and any
 * other file by that path with a `/` before it. Imports begin a line here, so expressions find them all, and need no parser.
 */
export function importsOf({ path, text }: Source): string[] {
  const specifiers = [...text.matchAll(statements), ...text.matchAll(calls)].flatMap(([, specifier]) => specifier ?? []);
  return specifiers.map((specifier) => {
    if (!specifier.startsWith('.')) return specifier;
    const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
    return target.startsWith('src/') ? target : `/${target}`;
  });
}
