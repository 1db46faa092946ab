import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is tested here is what was built last. */
export function mustBeBuilt(): void {
  if (!existsSync(`${root}dist/cli.cjs`)) throw new Error('There is no dist/: run npm run build first.');
}
