import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routeNames, speciesNames } from '../../src/language/library/generated/names.js';

it('the reference lists the routes and species of the library', () => {
  const doc = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8').split('\n## Routes and species\n')[1] ?? '';
  const rows = [...doc.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, papers]) => `${name}: ${papers}`);
  expect(rows).toEqual([...Object.entries(routeNames), ...Object.entries(speciesNames)].map(([name, papers]) => `${name}: ${papers.join(', ')}`));
});
