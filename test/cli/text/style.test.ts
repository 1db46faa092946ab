import { describe, expect, it } from 'vitest';
import { coloured, paintFor, plain } from '../../../src/cli/text/style.js';
import { folderWith, run, wrong } from '../run.js';

const output = (isTTY: boolean): Parameters<typeof paintFor>[0] => ({ write: () => {}, isTTY });

describe('colour', () => {
  it('is for terminals that have it', () => {
    expect(paintFor(output(true), {})).toBe(coloured);
    expect(paintFor(output(false), {})).toBe(plain);
    expect(paintFor(output(true), { TERM: 'dumb' })).toBe(plain);
  });

  it('can be refused', () => {
    expect(paintFor(output(true), { NO_COLOR: '1' })).toBe(plain);
    expect(paintFor(output(true), { NO_COLOR: '' })).toBe(coloured);
    expect(paintFor(output(true), { FORCE_COLOR: '0' })).toBe(plain);
  });

  it('can be forced', () => {
    expect(paintFor(output(false), { FORCE_COLOR: '1' })).toBe(coloured);
    expect(paintFor(output(false), { FORCE_COLOR: '', NO_COLOR: '1' })).toBe(coloured);
  });

  it('reaches the output', async () => {
    const cwd = folderWith({ 'a.cpp': wrong });
    expect((await run(['check'], { cwd, columns: 80 })).stdout).toContain('\u001B[');
    expect((await run(['check'], { cwd })).stdout).not.toContain('\u001B[');
    expect((await run(['check', '--format', 'json'], { cwd, env: { FORCE_COLOR: '1' } })).stdout).not.toContain('\u001B[');
  });
});
