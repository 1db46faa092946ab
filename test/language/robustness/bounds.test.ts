import { describe, expect, it } from 'vitest';
import { notOfPractice } from '../../docs/check.js';
import { check, fromTable } from './workbench.js';

const find = async (lines: readonly string[]): Promise<{ codes: unknown[]; count: number }> => {
  const { diagnostics: all } = await check(`protocol "T"\n${lines.join('\n')}\n`, '/study.cpp', fromTable({}));
  const diagnostics = all.filter(({ code }) => notOfPractice(String(code)));
  return { codes: [...new Set(diagnostics.map(({ code }) => code))], count: diagnostics.length };
};
const times = (count: number, line: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => line(index));

describe('work that multiplies', { timeout: 120_000 }, () => {
  it('ends where templates use one another twice', async () => {
    const templates = times(40, (i) => `template t${i + 1}() { use t${i}() use t${i}() }`);
    expect((await find(['template t0() { note: "x" }', ...templates, 'use t40()'])).codes).toEqual(['PP1005']);
  });

  it('ends where outcomes use one another twice', async () => {
    expect((await find(['outcome o0 = 1', ...times(60, (i) => `outcome o${i + 1} = o${i} + o${i}`)])).codes).toEqual([]);
  });

  it('ends where a chain of outcomes is too long to follow', async () => {
    const { codes } = await find([...times(3000, (i) => `outcome o${i} = o${i + 1} + 1`), 'outcome o3000 = 1']);
    expect(codes.filter((code) => code !== 'PP1005')).toEqual([]);
  });

  it('gives 100,000 findings', async () => {
    expect(await find(times(100_000, () => '}'))).toEqual({ codes: ['PP1004'], count: 100_000 });
    expect(await find(['phase p day 1 { session s at 09:00 {', ...times(20_000, (i) => `inject q${i}`), '} }'])).toEqual({ codes: ['PP1101'], count: 20_000 });
  });

  it('stops at the thousandth error of syntax', async () => {
    const { count } = await find(times(50_000, () => ') ='));
    expect(count).toBeLessThan(2000);
  });

  it('takes an import that is not written yet for an error of its own', async () => {
    expect((await find(['import', 'drug a { dose: 1 mg/kg  vehicle: somewhere_else }'])).count).toBe(1);
  });
});
