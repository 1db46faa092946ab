import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formats } from '../../src/cli/reporters/formats.js';
import { run } from '../cli/run.js';
import { fencesIn, readDocs } from './fences.js';

const file = (name: string): unknown => parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

/** Values of all properties with this name, however deep. */
function valuesOf(name: string, node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [...(key === name ? [value] : []), ...valuesOf(name, value)]);
}

describe('docs/ci.md', () => {
  const markdown = readDocs('ci.md');
  const documents = fencesIn(markdown).filter(({ language }) => language === 'yaml').map(({ text }) => parse(text) as unknown);

  it('names formats and options that there are', async () => {
    expect([...markdown.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name).sort()).toEqual([...formats].sort());
    const { stdout } = await run(['check', '--help'], { cwd: '/' });
    const named = new Set([...markdown.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option).filter((option) => option !== '--no-install'));
    expect(named.size).toBeGreaterThan(4);
    for (const option of named) expect(stdout).toContain(` ${option} `);
  });

  it('gives the action inputs that it has, and takes outputs that it has', () => {
    const { inputs, outputs } = file('action.yml') as { inputs: object; outputs: object };
    const steps = documents.flatMap((document) => valuesOf('steps', document)).flat() as { uses?: string; with?: object }[];
    const given = steps.filter(({ uses = '' }) => uses.startsWith('OWNER/placepref@')).map(({ with: values = {} }) => Object.keys(values));
    expect(given).toEqual([['paths', 'max-warnings'], ['output']]);
    for (const name of given.flat()) expect(Object.keys(inputs)).toContain(name);
    for (const [, name] of markdown.matchAll(/steps\.placepref\.outputs\.(\w+)/g)) expect(Object.keys(outputs)).toContain(name);
  });

  it('uses the hooks that there are', () => {
    const ids = documents.flatMap((document) => valuesOf('hooks', document)).flat();
    expect(ids).toEqual((file('.pre-commit-hooks.yaml') as { id: string }[]).map(({ id }) => ({ id })));
  });
});
