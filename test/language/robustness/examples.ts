import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../examples/', import.meta.url);

/** The folder of all of them, absolute. */
export const folderOfExamples = fileURLToPath(root);

export interface Example {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Every protocol and library file under `examples/`, in one order on every machine. */
export const examples: readonly Example[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.cpp'))
  .toSorted()
  .map((name) => ({ name, path: fileURLToPath(new URL(name, root)), text: readFileSync(new URL(name, root), 'utf8') }));
