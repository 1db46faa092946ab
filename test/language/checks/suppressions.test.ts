import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { suppressedIn } from '../../../src/language/checks/suppressions.js';
import { useConfigurations } from '../../../src/language/config/configuration.js';
import { readConfiguration } from '../../../src/language/config/read.js';
import { checkDocuments, openDocument } from '../../../src/language/project.js';
import { createPlacePref } from '../../../src/language/services.js';
import { notOfPractice } from '../../docs/check.js';
import { applyFixes, fixOf } from '../../../src/language/checks/fixes.js';

const placepref = createPlacePref();

async function check(text: string, configuration = '{}') {
  useConfigurations(placepref.shared.workspace.LangiumDocuments, { of: () => readConfiguration(configuration).configuration });
  const document = openDocument(placepref, URI.parse('memory:///study.cpp'), text);
  await checkDocuments(placepref, [document], ({ path }) => Promise.resolve(path === '/lab.cpp' ? 'library "Lab"\n' : undefined));
  return {
    lines: (document.diagnostics ?? []).filter(({ code }) => notOfPractice(String(code))).map(({ code, severity, range: { start } }) => `${start.line + 1}:${start.character + 1} ${code} ${severity}`),
    reasons: suppressedIn(document).map(({ diagnostic: { code, range }, reason }) => `${range.start.line + 1} ${code} ${reason}`),
    fixed: applyFixes(text, (document.diagnostics ?? []).filter(({ code }) => notOfPractice(String(code))).map(fixOf).filter((fix) => fix !== undefined)).text,
  };
}

const head = 'protocol "P"\nimport "lab.cpp"\n';
const ignore = '// placepref-ignore import-twice: approved, protocol 12-345';

describe('a suppression', () => {
  it('covers the statement that begins on the next line of code', async () => {
    expect(await check(`${head}${ignore}\n\n// And more.\nimport "lab.cpp"\nimport "lab.cpp"\n`)).toMatchObject({ lines: ['7:8 import-twice 2'], reasons: ['6 import-twice approved, protocol 12-345'] });
  });

  it('covers all lines of that statement, and of the others that begin on its line', async () => {
    expect(await check(`${head}${ignore}\nimport\n  "lab.cpp"\nimport "lab.cpp"`)).toMatchObject({ lines: ['6:8 import-twice 2'], reasons: ['5 import-twice approved, protocol 12-345'] });
    expect((await check(`${head}${ignore}\nimport "lab.cpp"; import\n"lab.cpp"`)).reasons).toHaveLength(2);
  });

  it('covers its own line behind code', async () => {
    expect(await check(`${head}import "lab.cpp" ${ignore}\nimport "lab.cpp"\n`)).toMatchObject({ lines: ['4:8 import-twice 2'], reasons: ['3 import-twice approved, protocol 12-345'] });
  });

  it('covers the file before the header', async () => {
    expect(await check(`// A study.\n${ignore}\n${head}import "lab.cpp"\nimport "lab.cpp"\n`)).toMatchObject({ lines: [], reasons: ['5 import-twice approved, protocol 12-345', '6 import-twice approved, protocol 12-345'] });
  });

  it('is read whatever the line ends are', async () => {
    expect((await check(`${head}${ignore}\nimport "lab.cpp"\n`.replaceAll('\n', '\r\n'))).reasons).toHaveLength(1);
  });

  it('is looked for in comments alone', async () => {
    expect((await check(`${head}note: "${ignore}"\nimport "lab.cpp"\n`)).lines).toEqual(['4:8 import-twice 2']);
  });

  it('that suppresses nothing is a warning that removes it', async () => {
    expect(await check(`${head}${ignore}\ndrug m { route: sc }\n`)).toMatchObject({ lines: ['3:21 unused-suppression 2'], fixed: `${head}drug m { route: sc }\n` });
    expect((await check(`${head}drug m { route: sc }  ${ignore}\n`)).fixed).toBe(`${head}drug m { route: sc }\n`);
    expect((await check(`${head}${ignore}`)).fixed).toBe(head);
  });

  it('loses only what is of no use, and nothing while the protocol cannot be compiled', async () => {
    const both = '// placepref-ignore import-twice , PP1201: x\n';
    expect((await check(`${head}${both}drug m { route: sc }\n`))).toMatchObject({ lines: ['3:21 unused-suppression 2', '3:36 PP1703 1'], fixed: `${head}// placepref-ignore PP1201: x\ndrug m { route: sc }\n` });
    expect((await check(`${head}${ignore}\ndrug m { dose: 1 mgg/kg }\n`)).lines).toEqual(['4:18 PP1201 1']);
  });

  it.each([
    ['// placepref-ignore', '3:1 PP1701 1'],
    ['// placepref-ignore import-twice', '3:1 PP1701 1'],
    ['// placepref-ignore import-twice:  ', '3:1 PP1701 1'],
    ['// placepref-ignore : because', '3:1 PP1701 1'],
    ['// placepref-ignore , : because', '3:1 PP1701 1'],
    ['//placepref-ignore-next import-twice: because', '3:1 PP1701 1'],
    ['// placepref-ignore import-twise: because', '3:21 PP1702 1'],
    ['//   placepref-ignore   pp1201: because', '3:25 PP1703 1'],
    ['// placepref-ignore unused-suppression: because', '3:21 PP1703 1'],
    ['// to placepref-ignore this', undefined],
  ])('says what is wrong with it: %s', async (comment, line) => {
    expect((await check(`${head}${comment}\ndrug m { route: sc }\n`)).lines).toEqual(line === undefined ? [] : [line]);
  });

  it('may be as long as it likes', async () => {
    const blanks = ' '.repeat(100_000);
    expect((await check(`${head}// placepref-ignore${blanks}import-twice${blanks}.`)).lines).toEqual(['3:1 PP1701 1']);
  });

  // Quadratic time would be longer than a test may take.
  it('may be there thousands of times', async () => {
    const lines = Array.from({ length: 16_000 }, () => 'import "lab.cpp" // placepref-ignore import-twice: x');
    const { lines: found, reasons } = await check(`// placepref-ignore route-volume: x\n${head}${lines.join('\n')}`);
    expect([found, reasons.length]).toEqual([['1:21 unused-suppression 2'], 16_000]);
  });

  it('leaves the levels of a project alone', async () => {
    const text = `${head}${ignore}\nimport "lab.cpp"\nimport "lab.cpp"\n`;
    expect(await check(text, '{ "rules": { "import-twice": "error" } }')).toMatchObject({ lines: ['5:8 import-twice 1'], reasons: ['4 import-twice approved, protocol 12-345'] });
    // A rule that is turned off is not missed, nor is its suppression of no use.
    expect(await check(text, '{ "rules": { "import-twice": "off" } }')).toMatchObject({ lines: [], reasons: [] });
    expect((await check(`${head}${ignore}\n`, '{ "rules": { "unused-suppression": "info" } }')).lines).toEqual(['3:21 unused-suppression 3']);
  });
});
