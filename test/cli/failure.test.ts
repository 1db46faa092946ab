import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clean, folderWith, run } from './run.js';

// Other files have the modules of a process with this one: none of theirs is mocked here unseen, and none that is mocked is left to them.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('../../src/language/project.js');
  vi.resetModules();
});
vi.mock('../../src/language/project.js', async (original) => {
  const project = await original<typeof import('../../src/language/project.js')>();
  const openDocument: typeof project.openDocument = (placepref, uri, text) => {
    if (text.includes('explode')) throw new TypeError('cannot read properties\nof a bomb');
    return project.openDocument(placepref, uri, text);
  };
  return { ...project, openDocument };
});

const bomb = `${clean}// explode\n`;
const message = 'internal failure: TypeError: cannot read properties';
let cwd: string;
beforeEach(() => {
  cwd = folderWith({ 'a.cpp': clean, 'b.cpp': bomb, 'c.cpp': clean });
});

describe('a fault of placepref', () => {
  it('is one line and a code of its own, and hides no other file', async () => {
    expect(await run(['check'], { cwd })).toEqual({
      code: 3,
      stdout: 'No problems in 2 files; 1 path could not be checked\n',
      stderr: `placepref: b.cpp: ${message}. This is a fault of placepref; PLACEPREF_DEBUG=1 shows where\n`,
    });
    const { stdout } = await run(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ refused: [{ path: 'b.cpp', message }], counts: { files: 2, refused: 1 } });
  });

  it('keeps a file from being formatted', async () => {
    const { code, stdout, stderr } = await run(['format'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^placepref: b\.cpp: internal failure: .*\n0 files changed, 2 unchanged, 1 not touched\n$/);
  });

  it('ends a command with one line', async () => {
    expect(await run(['compile', 'b.cpp'], { cwd })).toEqual({ code: 3, stdout: '', stderr: `placepref: ${message}. This is a fault of placepref; PLACEPREF_DEBUG=1 shows where\n` });
  });

  it('shows its stack when asked', async () => {
    const { code, stderr } = await run(['compile', 'b.cpp'], { cwd, env: { PLACEPREF_DEBUG: '1' } });
    expect(code).toBe(3);
    expect(stderr).toMatch(/\n {4}at /);
  });
});
