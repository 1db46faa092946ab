import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');

/** The map: what stands indented below its heading, as places and what is said of them. */
const map = page.slice(page.indexOf('## Where things are'), page.indexOf('## Invariants'));

const foldersOf = (path: string): string[] => readdirSync(`${root}${path}`, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** The words of the map that end as a folder does; `src/cli/` is `cli`. */
const named = new Set([...map.matchAll(/([\w-]+)\/(?=\s|,|:|;|$)/gmu)].map(([, name = '']) => name));

describe('ARCHITECTURE.md', () => {
  it.each(['src', 'src/language', 'src/cli'])('names every folder of %s', (path) => {
    expect(foldersOf(path).filter((name) => !named.has(name))).toEqual([]);
  });

  it('names no folder that there is not', () => {
    const known = new Set(['', 'src', 'src/language', 'src/language/checks', 'src/cli', 'src/extension', 'src/report', 'src/simulation'].flatMap(foldersOf));
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  it('names for each invariant a test that there is', () => {
    const rows = page.slice(page.indexOf('## Invariants')).split('\n').filter((line) => line.startsWith('| ')).slice(1);
    expect(rows.length).toBeGreaterThan(20);
    const testsOf = (row: string): string[] => [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
    expect(rows.flatMap(testsOf).filter((path) => !existsSync(`${root}test/${path}`))).toEqual([]);
  });

  it('fits on a page', () => {
    expect(page.trimEnd().split('\n').length).toBeLessThan(100);
  });
});
