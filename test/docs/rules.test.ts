import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes, ruleNames, type RuleName } from '../../src/language/checks/codes.js';
import { laboratoryPolicy, type CodeInfo } from '../../src/language/checks/codes/info.js';
import { practiceRules } from '../../src/language/checks/practice/index.js';
import { readDocs } from './fences.js';
import { exampleOf, findingsIn, rulesPage } from './rules-page.js';

const names = practiceRules.map(({ code }) => code);
/** Rules about the text itself; docs/diagnostics.md documents them. */
const ofText: readonly RuleName[] = ['import-twice', 'unused-suppression'];
const infoOf = (code: RuleName): CodeInfo => codes[code];

if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(new URL('../../docs/rules.md', import.meta.url), await rulesPage());

describe('the rules of practice', () => {
  it('are one for each name of the table', () => {
    expect([...names, ...ofText].sort()).toEqual([...ruleNames].sort());
  });

  it.each(names)('%s finds something in its wrong example, and the example compiles', async (code) => {
    const found = await findingsIn(exampleOf(code, 'wrong'), code);
    expect(found).not.toEqual([]);
    expect(found.filter((line) => line.split(' ')[1] !== code)).toEqual([]);
  });

  it.each(names)('%s finds nothing in its right example, and the example compiles', async (code) => {
    expect(await findingsIn(exampleOf(code, 'right'), code)).toEqual([]);
  });

  it.each(names)('%s says why and who says so; without an authority it is a hint', (code) => {
    const { why = '', source = '', severity, summary } = infoOf(code);
    expect(why).toMatch(/^[A-Z].*[.]$/s);
    expect(source).toMatch(/\S.*[^.]$/s);
    expect(summary).toMatch(/^[A-Z].*[^.]$/);
    if (source.includes(laboratoryPolicy)) expect(severity).toBe('info');
  });

  it('are documented as they are', async () => {
    expect(readDocs('rules.md')).toBe(await rulesPage());
  });
});
