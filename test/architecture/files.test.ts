import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/language/checks/codes.js';
import { sources } from './sources.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Above this a file is asked why it is not two. */
const longest = 300;

/** Tables and the published types: long because there is much to say, not because they do much. */
const tables: ReadonlySet<string> = new Set(['src/language/vocabulary/fields.ts', 'src/language/ir/types.ts']);

describe('files', () => {
  it(`have at most ${longest} lines`, () => {
    const long = sources().filter(({ path, text }) => !tables.has(path) && text.trimEnd().split('\n').length > longest);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('name no code that the table of codes does not have', () => {
    const unknown = sources().flatMap(({ path, text }) => [...text.matchAll(/\bPP\d{4}\b/g)].filter(([code]) => !Object.hasOwn(codes, code)).map(([code]) => `${path}: ${code}`));
    expect(unknown).toEqual([]);
  });

  it.skipIf(!existsSync(`${root}.git`))('that are generated are not in git', () => {
    const tracked = execFileSync('git', ['ls-files', ':(glob)**/generated/**', 'dist'], { cwd: root, encoding: 'utf8' });
    expect(tracked).toBe('');
  });
});
