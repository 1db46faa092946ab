import { readdirSync, readFileSync } from 'node:fs';
import { fencesIn } from '../docs/fences.js';

const root = new URL('../../', import.meta.url);

export const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** The texts below a folder of the project whose names end so. */
export function textsIn(folder: string, ending: string): string[] {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => textOf(folder + name));
}

/** Every example of the language in the documents. */
export const examplesOfDocuments: readonly string[] = textsIn('docs/', '.md').flatMap(fencesIn).filter(({ language }) => language === 'placepref').map(({ text }) => text);
