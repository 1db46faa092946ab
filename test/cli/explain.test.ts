import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../src/cli/explaining/docs-of-codes.js';
import { codes } from '../../src/language/checks/codes.js';
import { folderWith, run } from './run.js';

const doc = `# Codes

## PP1201

A unit that is not known.

\`\`\`placepref
## PP1202
dose: 10 mgg/kg
\`\`\`

### Why

Units have dimensions.

## \`PP1202\` wrong-dimension

Another.
`;

describe('explain', () => {
  it('gives the summary and the section of the documentation', async () => {
    const cwd = folderWith({ 'docs/diagnostics.md': doc });
    const section = '    ## PP1202\n    dose: 10 mgg/kg\n\nWhy\n\nUnits have dimensions.';
    for (const asked of ['PP1201', 'pp1201', '1201', 'unknown-unit']) {
      for (const program of ['dist/cli.cjs', 'bin/placepref.cjs', 'src/cli/bin.ts']) {
        expect(await run(['explain', asked], { cwd, program: join(cwd, program) })).toEqual({
          code: 0,
          stdout: `PP1201 unknown-unit (error): A unit that is not known.\n\n${section}\n`,
          stderr: '',
        });
      }
    }
  });

  it('gives the summary alone where the documentation is not at hand', async () => {
    const cwd = folderWith({});
    expect(await run(['explain', 'PP1201'], { cwd, program: join(cwd, 'cli.cjs') })).toEqual({ code: 0, stdout: 'PP1201 unknown-unit (error): A unit that is not known.\n', stderr: '' });
  });

  it('suggests the nearest code or name', async () => {
    const cwd = folderWith({});
    expect(await run(['explain', 'PP1210'], { cwd })).toEqual({ code: 2, stdout: '', stderr: "placepref: there is no code 'PP1210'. Did you mean PP1201? 'placepref explain' lists them all.\n" });
    expect((await run(['explain', 'unkown-unit'], { cwd })).stderr).toContain('Did you mean unknown-unit?');
    expect((await run(['explain', 'x'.repeat(5000)], { cwd })).stderr).not.toContain('Did you mean');
  });

  it('explains a rule by its name', async () => {
    expect((await run(['explain', 'import-twice'], { cwd: folderWith({}) })).stdout).toBe('import-twice (warning): One file imported twice.\n\nWhere it is meant so, write behind the line or above it: // placepref-ignore import-twice: the reason. Its severity for a whole project stands in placepref.json.\n');
  });

  it('lists all codes', async () => {
    const { code, stdout } = await run(['explain'], { cwd: folderWith({}) });
    expect(code).toBe(0);
    expect([...stdout.matchAll(/^(?:PP\d{4}| {6})  (\S+)/gm)].map(([, name]) => name)).toEqual(Object.values(codes).map(({ name }) => name));
    expect(stdout).toContain('PP1201  unknown-unit');
  });
});

describe('a section', () => {
  it('ends at the next heading of its level', () => {
    expect(sectionOf(doc, 'PP1202')).toBe('Another.');
  });

  it('may be missing', () => {
    expect(sectionOf(doc, 'PP1203')).toBeUndefined();
  });
});
