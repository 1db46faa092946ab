import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/bundle.mjs';
import { licences } from '../../scripts/licences.mjs';
import { mustBeBuilt, root } from './built.js';

const folder = mkdtempSync(join(tmpdir(), 'placepref-licences-'));
let inputs: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  inputs = await bundle(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Name and version of each package that has a part in some files, as its own package.json says them. */
function packagesIn(...files: readonly string[]): string[] {
  const folders = files.flatMap((file) => inputs[file] ?? []).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].map((path) => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { name: string; version: string }).map(({ name, version }) => `${name} ${version}`).toSorted();
}

/** What is said of each package in a list of licences. */
const saidIn = (text: string): [string, string][] => text.split(/\n-{80}\n\n/).map((part) => [part.split('\n')[0] ?? '', part.slice(part.indexOf('\n')).trim()]);

describe('the licences', () => {
  it('are those of every package that is bundled, and beside the program as it was built', () => {
    mustBeBuilt();
    const said = saidIn(readFileSync(`${root}dist/licenses.txt`, 'utf8'));
    expect(said.map(([name]) => name).toSorted()).toEqual(packagesIn(...Object.keys(inputs)));
    expect(said.length).toBeGreaterThan(15);
  });

  it('are whole, and none asks for more than to be told', () => {
    for (const [name, text] of saidIn(licences(Object.values(inputs).flat()))) {
      expect([name, text]).toEqual([name, expect.stringMatching(/permission|redistribution|apache license|mozilla public license|open font license|^License: MPL-2\.0, https:\S+\nSource code: \S+resvg/i)]);
      expect([name, /GNU (?:AFFERO |LESSER )?GENERAL PUBLIC/i.test(text)]).toEqual([name, false]);
    }
  });

  it('of the server for a browser are among those of the other one, which the extension tells', () => {
    expect(packagesIn('browser.js').filter((name) => !packagesIn('server.cjs').includes(name))).toEqual([]);
  });
});
