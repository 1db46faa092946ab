import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/language/ir/types.js';
import { createPlacePref } from '../../../src/language/services.js';
import { checked, compiled } from './compile.js';

const text = readFileSync(new URL('../../../examples/witnessed-fear.cpp', import.meta.url), 'utf8');

/** Every id with the JSON of what has it, without positions and what is written. */
function things(study: Study): Map<string, string> {
  const found = new Map<string, string>();
  JSON.stringify(study, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'id' in value && !('type' in value && value.type === 'reference')) {
      found.set(String(value.id), JSON.stringify(value, (key, inner: unknown) => (key === 'at' || key === 'written' || key === 'inputs' ? undefined : inner)));
    }
    return value;
  });
  return found;
}

describe('compiling', () => {
  it('twice, and in services of their own, gives the same bytes', async () => {
    const { compile } = await checked(text);
    const first = JSON.stringify(compile());
    expect(JSON.stringify(compile())).toBe(first);
    expect(JSON.stringify((await checked(text, {}, '/somewhere/else/study.cpp', createPlacePref())).compile())).toBe(first);
  });

  it('gives the same study but for positions when comments and blank lines come in', async () => {
    const study = await compiled(text);
    const wide = await compiled(text.replaceAll('\n', '\n\n/* between */ // lines\n'));
    expect(things(wide)).toEqual(things(study));
  });

  it('gives every thing the same id when statements that have nothing to do with it change places', async () => {
    const parts = ['drug a { dose: 1 mg/kg }', 'drug b { dose: 2 mg/kg }', 'factor f = x, y', 'factor g = v, w', 'groups d { cross: f, g }', 'exclude animal when freezing > 10 %', 'analysis first { alpha: 0.05 }',
      'phase p day 1 { session s at 09:00 { inject a  when f is x { inject b }  inject a as again  rest for 1 min as inject_2 } }', 'phase q day 2 { inject b  session t at 10:00 { inject b } }'];
    const ids = (study: Study): string[] => [...things(study).keys()].sort();
    const study = await compiled(parts.join('\n'));
    const other = await compiled(parts.toReversed().join('\n'));
    expect(ids(other)).toEqual(ids(study));
    expect(ids(study).filter((id) => id.startsWith('step'))).toEqual(['step.p.s.again', 'step.p.s.inject', 'step.p.s.inject_2', 'step.p.s.inject_3', 'step.q.inject', 'step.q.t.inject']);
    const drugs = (all: Study): (string | undefined)[] => ['drug.a', 'drug.b', 'step.p.s.inject_3', 'step.q.t.inject'].map((id) => things(all).get(id));
    expect(drugs(other)).toEqual(drugs(study));
  });

  it('numbers the uses of a template within its experiment', async () => {
    const study = await compiled('template t(a: drug) { phase p { inject a } }\ndrug m { dose: 1 mg/kg }\nexperiment e { use t(m)  use t(m) }');
    expect(study.experiments[0]?.phases.map(({ id }) => id)).toEqual(['e/t/phase.p', 'e/t_2/phase.p']);
  });
});

describe('positions', () => {
  const lines = ['protocol "Test" drug first { dose: 1 mg/kg }', '', '  drug m {', '\tdose: unstated }', ''];
  const at = (study: Study): string[] => [...study.definitions.map(({ name, at: { line, column } }) => `${name} ${line}:${column}`), ...study.unstated.map(({ name, at: { line, column } }) => `${name} ${line}:${column}`)];
  const expected = ['first 1:17', 'm 3:3', 'dose 4:8'];

  it.each([['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']])('are those of the text with %s', async (_, end) => {
    expect(at(await compiled(lines.join(end))).slice(0, 2)).toEqual(expected.slice(0, 2));
    expect(at(await compiled(lines.join(end)))).toContain('dose 4:8');
  });

  it('and the hash do not count a byte order mark', async () => {
    const plain = await compiled(lines.join('\n'));
    const marked = await compiled(`\uFEFF${lines.join('\n')}`);
    expect(marked).toEqual(plain);
    expect(at(marked)).toEqual(expect.arrayContaining(expected));
  });

  it('say the file, from the folder of the protocol', async () => {
    const study = await compiled('protocol "Test"\nimport "../shared/box.cpp"\nphase p day 1 { test in box for 1 min }', { '/somebody/home/shared/box.cpp': 'library "Box"\napparatus box { compartment left {} }\n' });
    expect(study.inputs.map(({ path }) => path)).toEqual(['study.cpp', '../shared/box.cpp']);
    expect(study.definitions.find(({ name }) => name === 'box')).toMatchObject({ id: '../shared/box.cpp:apparatus.box', origin: 'import', at: { file: '../shared/box.cpp', line: 2, column: 1 } });
  });
});
