import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './run.js';

const cwd = fileURLToPath(new URL('../fixtures/cli/', import.meta.url));
const names = readdirSync(cwd).filter((name) => name.endsWith('.cpp')).sort();

/** What a user sees in a terminal of 80 columns: `x.cpp` gives `x.txt`. `vitest -u` writes it anew; read it then. */
describe('check in a terminal', () => {
  it.each(names)('%s', async (name) => {
    const { stdout, stderr } = await run(['check', name], { cwd, columns: 80, env: { NO_COLOR: '1' } });
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(`${cwd}${name.replace(/\.cpp$/, '.txt')}`);
  });

  it('has a protocol for each picture', () => {
    expect(readdirSync(cwd).filter((file) => file.endsWith('.txt')).map((file) => file.replace('.txt', '.cpp')).sort()).toEqual(names);
  });
});
