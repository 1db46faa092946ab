import { describe, expect, it } from 'vitest';
import { notOfPractice } from '../../docs/check.js';
import { check, format, fromTable } from './workbench.js';

const header = 'protocol "Extreme"\n';
const codesOf = async (text: string, path?: string, files: Record<string, string> = {}): Promise<unknown[]> => [...new Set((await check(text, path, fromTable(files))).diagnostics.map(({ code }) => code))].filter((code) => notOfPractice(String(code)));

describe('texts that nobody writes', { timeout: 120_000 }, () => {
  it('says of an empty file that its header is missing', async () => {
    expect(await codesOf('')).toEqual(['PP1003']);
  });

  it('reads CRLF, CR, a byte order mark and no last line end like any other text', async () => {
    const text = `${header}drug morphine {\n  dose: 10 mg/kg // note\n}\nphase a day 1 { session s at 09:00 { inject morphine } }\n`;
    for (const variant of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`, text.trimEnd()]) expect(await codesOf(variant)).toEqual([]);
  });

  it('names NUL and other characters that are not text', async () => {
    expect(await codesOf(`${header}drug \u0000 morphine { }\uD800\n`)).toContain('PP1002');
  });

  it.each([
    ['braces', '{', '}'],
    ['open braces', 'phase a {', ''],
    ['parentheses', '(', ')'],
    ['minus signs', '-', ''],
    ['nots', 'not ', ''],
  ])('bounds how deep %s nest', async (_, open, close) => {
    const inner = `${open.repeat(5000)} time ${close.repeat(5000)}`;
    const text = open.includes('{') ? `${header}${open.repeat(5000)}${close.repeat(5000)}\n` : `${header}outcome x = ${inner}\n`;
    expect(await codesOf(text)).toContain('PP1005');
    expect(format(text)).toContain('protocol');
  });

  it('bounds how long one expression is', async () => {
    expect(await codesOf(`${header}outcome x = ${'1 + '.repeat(20_000)}1\n`)).toContain('PP1005');
  });

  it('reads a large protocol whole', async () => {
    const drugs = Array.from({ length: 20_000 }, (_, index) => `drug d${index} { dose: ${index + 1} mg/kg  route: sc  note: "${'x'.repeat(40)}" }\n`).join('');
    const { errors, study } = await check(header + drugs);
    expect(errors).toEqual([]);
    expect(study?.definitions.filter(({ kind }) => kind === 'drug')).toHaveLength(20_000);
  });

  it('ends on a large text that is no protocol at all', async () => {
    const junk = 'int main() { return x->y; } /* */ #define A(b) b\n'.repeat(20_000);
    expect((await codesOf(junk)).length).toBeGreaterThan(0);
  });

  it('lets imports go round in a circle, and names those that lead nowhere', async () => {
    const files = { '/a.cpp': 'library "A"\nimport "b.cpp"\ndrug a { dose: b.dose }\n', '/b.cpp': 'library "B"\nimport "a.cpp"\nimport "study.cpp"\ndrug b { dose: 1 mg/kg }\n', '/engine.cpp': '#include <vector>\n' };
    const steps = 'phase p day 1 { session s at 09:00 { inject a } }\n';
    expect(await codesOf(`${header}import "a.cpp"\nimport "study.cpp"\n${steps}`, '/study.cpp', files)).toEqual([]);
    expect(await codesOf(`${header}import "gone.cpp"\n`, '/study.cpp', files)).toEqual(['PP1105']);
    expect(await codesOf(`${header}import "engine.cpp"\n`, '/study.cpp', files)).toEqual(['PP1106']);
  });

  it('ends on facts, outcomes, phases and templates that lead back to themselves', async () => {
    expect(await codesOf(`${header}drug a { dose: b.dose }\ndrug b { dose: a.dose }\nphase p day 1 { session s at 09:00 { inject a } }\n`)).toEqual(['PP1603']);
    expect(await codesOf(`${header}outcome x = y\noutcome y = x\n`)).toEqual(['PP1603']);
    expect(await codesOf(`${header}phase a immediately after b { }\nphase b immediately after a { }\n`)).toContain('PP1603');
    expect(await codesOf(`${header}template t() { use t() }\nuse t()\n`)).toContain('PP1502');
    expect(await codesOf(`${header}drug t { dose: 1 mg/kg }\nuse t(1)\n`)).toEqual(['PP1102']);
  });
});
