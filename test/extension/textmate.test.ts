import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grammar } from '../../src/extension/textmate.js';
import { kinds } from '../../src/language/generated/kinds.js';
import { atomicUnits } from '../../src/language/quantities/units.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tester = join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');

describe('the TextMate grammar', () => {
  let folder: string;
  let file: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'placepref-textmate-'));
    file = join(folder, 'placepref.tmLanguage.json');
    writeFileSync(file, JSON.stringify(grammar));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = (path: string): { status: number | null; stdout: string } => spawnSync(process.execPath, [tester, '--grammar', file, path], { cwd: root, encoding: 'utf8' });

  it('gives each word its colour', () => {
    expect(check('test/fixtures/textmate/protocol.cpp')).toMatchObject({ stdout: expect.stringContaining('run successful'), status: 0 });
  });

  it('knows every unit and every word of the language', () => {
    const units = [...atomicUnits.keys()];
    const words = Object.keys(kinds).filter((kind) => /^[a-z]/.test(kind));
    const lines = [
      ...units.flatMap((unit) => [`dose: 7 ${unit}`, `//      ${'^'.repeat(unit.length)} keyword.other.unit.placepref`]),
      ...words.flatMap((word) => [`   ${word}`, `// ${'^'.repeat(word.length)} - variable.other.placepref`]),
    ];
    const test = join(folder, 'all.cpp');
    writeFileSync(test, `// SYNTAX TEST "source.placepref" "all"\n${lines.join('\n')}\n`);
    expect(check(test)).toMatchObject({ stdout: expect.stringContaining('run successful'), status: 0 });
    expect(units.length).toBeGreaterThan(50);
    expect(words.length).toBeGreaterThan(80);
  });
});
