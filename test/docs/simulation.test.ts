import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameterTable } from '../../src/simulation/parameters/table.js';
import { readDocs } from './fences.js';

const begin = /(<!-- parameters: [^\n]* -->\n)[^]*(<!-- end of parameters -->)/;

/** The page with its table made anew. */
function page(): string {
  const rows = parameterTable.map(({ name, value, unit, source, doc }) => `| \`${name}\` | ${value} | ${unit} | ${doc} | ${source} |`);
  const table = ['| name | value | unit | | source |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
  return readDocs('simulation.md').replace(begin, (_, head: string, tail: string) => `${head}\n${table}\n\n${tail}`);
}

if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(new URL('../../docs/simulation.md', import.meta.url), page());

describe('the page about the simulated animal', () => {
  it('has every parameter as it is', () => {
    expect(readDocs('simulation.md')).toContain(`\`${parameterTable[0]?.name}\``);
    expect(readDocs('simulation.md')).toBe(page());
  });

  it('names no parameter that there is not', () => {
    const names = new Set(parameterTable.map(({ name }) => name));
    const prose = readDocs('simulation.md').replace(begin, '');
    const named = [...prose.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name = '']) => name).filter((name) => !['place_exposure'].includes(name));
    expect(named.filter((name) => !names.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(4);
  });
});
