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
    expect(await find(['outcome o0 = 1', ...times(60, (i) => `outcome o${i + 1} = o${i} + o${i}`)])).toEqual({ codes: ['PP1005'], count: 1 });
  });

  it('ends where groups formed afterwards and outcomes use one another twice', async () => {
    const groups = times(40, (i) => `outcome o${i} = o${i + 1} + o${i + 1}\noutcome p${i} = o${i} among up${i}\nfactor f${i} = up${i} when o${i} > 1, down${i} otherwise { formed_after: p.s }`);
    const { codes } = await find([...groups, 'outcome o40 = 1', 'phase p day 1 { session s at 09:00 { weigh } }']);
    expect(codes).toEqual(['PP1005']);
  });

  it('says of outcomes and of groups formed afterwards that they are made of themselves', async () => {
    const { diagnostics } = await check('protocol "T"\napparatus box { compartment left { floor: "a" }  compartment right { floor: "b" } }\noutcome o = p\noutcome p = o\noutcome inner = time in left among up\nfactor f = up when inner > 1 min, down otherwise\noutcome outer = inner', '/study.cpp', fromTable({}));
    expect(diagnostics.filter(({ code }) => code === 'PP1603').map(({ message }) => message)).toEqual(["The outcome 'o' is computed from itself.", "The outcome 'p' is computed from itself.", "The outcome 'inner' is computed from itself.", "The level 'up' is computed from itself."]);
  });

  it.each<[string, (i: number) => string]>([
    ['amounts are worked out of one another', (i) => `drug d${i + 1} { dose: (d${i}.dose + d${i}.dose) }`],
    ['facts are lists of one another', (i) => `drug d${i + 1} { dose: 1 mg/kg  contains: d${i}.contains, d${i}.contains }`],
  ])('ends where %s', async (_what, line) => {
    expect(await find(['vehicle water { volume: 1 mL/kg }', 'drug d0 { dose: 1 mg/kg  contains: 5 % v/v of water }', ...times(40, line)])).toEqual({ codes: ['PP1005'], count: 1 });
  });

  it('ends where what is given to templates is worked out of one another', async () => {
    const templates = times(40, (i) => `template t${i + 1}(a: dose) { use t${i}((a + a)) }`);
    expect(await find(['template t0(a: dose) { drug d { dose: (a + a) } }', ...templates, 'use t40(1 mg/kg)'])).toEqual({ codes: ['PP1005'], count: 1 });
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

  const animals = 'animals mice { species: mouse  sex: male  n: 4 }';
  const factors = (count: number, levels: number, word = ''): string[] => times(count, (f) => `factor f${f}${word} = ${times(levels, (level) => `l${f}_${level}`).join(', ')}`);
  const named = (count: number): string => times(count, (f) => `f${f}`).join(', ');
  const first = async (lines: readonly string[]): Promise<string> => {
    const { diagnostics } = await check(`protocol "T"\n${lines.join('\n')}\n`, '/study.cpp', fromTable({}));
    return diagnostics.filter(({ severity }) => severity === 1).map(({ code, message }) => `${code} ${message}`).join('\n');
  };

  it.each([
    ['phase p day 1 for 10000000 days { weigh }', 'PP1601 Found 10000000 days; a study has at most 10000 days.'],
    ['phase p day 1 for 99999999999 days { weigh }', 'PP1601 Found 99999999999 days; a study has at most 10000 days.'],
    ['phase p days 1 to 100000 { weigh }', 'PP1601 These are not days: expected whole numbers up to 10000, such as days 2 to 9, or unstated.'],
    ['phase p day 9999 for 3 days { weigh }', "PP1601 'p' would end on day 10001; a study has at most 10000 days."],
    ['phase p day 1 for 3 days { session s on days 1 to 100000, 100001 to 200000 at 09:00 { weigh } }', 'PP1601 These are not days: expected whole numbers up to 10000, such as “on days 1, 3”.'],
    ['phase p day 1 { session s at 09:00 { weigh } until (1 > 0) for 2 days, at most 9999999999 days }', "PP1601 'p' would last 9999999999 days; a study has at most 10000 days."],
  ])('of days is bounded: %s', async (phase, message) => {
    expect(await first([animals, phase])).toContain(message);
  });

  it('of passes is bounded', async () => {
    const each = (times: string): Promise<string> => first([animals, 'factor f within = a, b', `phase p day 1 { each f ${times} times { session s at 09:00 { weigh } } }`]);
    expect(await each('1000000000')).toContain('PP1601 Found 1000000000 times; a study has at most 10000 times.');
    expect(await each('9000')).toContain("PP1601 'p' would last 18000 days; a study has at most 10000 days.");
  });

  it('of groups is bounded', async () => {
    expect(await first([animals, ...factors(8, 8), `groups g of mice { cross: ${named(8)}  n: 4 per group }`, 'phase p day 1 { weigh }'])).toContain('PP1605 Crossed, these 8 factors make 16777216 groups; a study has at most 1000 groups. Cross fewer of them, or fewer levels.');
  });

  it('of orders is bounded', async () => {
    const each = times(7, (f) => `each f${f} { order: random_order  session s${f} at 09:00 { weigh } }`);
    expect(await first([animals, ...factors(7, 4, ' within'), ...each.map((one, index) => `phase p${index} { ${one} }`)])).toContain("PP1605 With those of the factors before it, the levels of 'f2' have too many orders to list.");
  });

  it('of groups, orders and days together is bounded', async () => {
    expect(await first([animals, ...factors(3, 9), `groups g of mice { cross: ${named(3)}  n: 4 per group }`, 'phase p days 1 to 5000 { weigh }'])).toContain('PP1605 729 groups on 5000 days are more than can be followed: all together have at most 250000 days.');
  });
});
