import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { version } from '../../../src/language/version.js';
import { run } from '../run.js';

const cwd = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));
const endings = { json: '.json', sarif: '.sarif.json', junit: '.junit.xml', github: '.github.txt' } as const;
const names = readdirSync(cwd).filter((name) => name.endsWith('.cpp')).sort();
const cases = names.flatMap((name) => Object.entries(endings).map(([format, ending]) => [name, format, name.replace(/\.cpp$/, ending)] as const));

/** `x.cpp` gives `x.json`, `x.sarif.json`, `x.junit.xml` and `x.github.txt`. `vitest -u` writes them anew; read them then. */
describe('check --format', () => {
  it.each(cases)('%s as %s', async (name, format, golden) => {
    const { stdout, stderr } = await run(['check', '--format', format, name], { cwd });
    expect(stderr).toBe('');
    await expect(stdout.replaceAll(`"${version}"`, '"version of placepref"')).toMatchFileSnapshot(`${cwd}${golden}`);
  });

  it('has a protocol for each report', () => {
    expect(readdirSync(cwd).sort()).toEqual([...names, ...cases.map(([, , golden]) => golden)].sort());
  });
});
