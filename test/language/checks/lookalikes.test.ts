import { describe, expect, it } from 'vitest';
import { applyFixes, fixOf } from '../../../src/language/checks/fixes.js';
import { open } from '../lsp/editor.js';

/** A line of a protocol with its fixes in it. */
async function mended(line: string): Promise<string> {
  const text = `protocol "P"\n${line}\n`;
  const { document: { diagnostics = [] } } = await open(text);
  expect(diagnostics.map(({ code }) => code)).toContain('PP1002');
  const fixes = diagnostics.filter(({ code }) => code === 'PP1002').flatMap((one) => fixOf(one) ?? []);
  return applyFixes(text, fixes).text.split('\n')[1] ?? '';
}

describe('what papers write otherwise', () => {
  it.each([
    ['drug m { dose: 10 mg per kg }', 'drug m { dose: 10 mg/kg }'],
    ['drug m { dose: 10 mg kg-1 }', 'drug m { dose: 10 mg/kg }'],
    ['vehicle m { volume: 0.1 mL/10 g }', 'vehicle m { volume: 10 mL/kg }'],
    ['drug m { route: i.p. }', 'drug m { route: ip }'],
    ['animals m { strain: C57BL/6J }', 'animals m { strain: "C57BL/6J" }'],
    ['start: 24.03.2026', 'start: 2026-03-24'],
    ['phase p day 1 { session s at 9:00am { weigh } }', 'phase p day 1 { session s at 09:00 { weigh } }'],
    ['phase p days 2-9 { session s { weigh } }', 'phase p days 2 to 9 { session s { weigh } }'],
    ['phase p days 2–9 { session s { weigh } }', 'phase p days 2 to 9 { session s { weigh } }'],
    ['version: “1.0”', 'version: "1.0"'],
    ['outcome o = (time in a > 3 && time in b > 2)', 'outcome o = (time in a > 3 and time in b > 2)'],
    // Which is the month, and which of two words is meant, the author has to say.
    ['start: 03/04/2026', 'start: 03/04/2026'],
    ['exclude animal when sex != male', 'exclude animal when sex != male'],
  ])('%s', async (written, meant) => {
    expect(await mended(written)).toBe(meant);
  });
});
