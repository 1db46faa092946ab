import { describe, expect, it } from 'vitest';
import { clean, folderWith, run } from '../run.js';

const env = { NO_COLOR: '1' };
const slow = (): (() => number) => {
  let time = 0;
  return () => (time += 1500);
};

describe('progress', () => {
  it('is shown on a terminal after two seconds, and wiped away', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 210 }, (_, i) => [`${i}.cpp`, clean])));
    const { stdout, stderr } = await run(['check'], { cwd, env, columns: 80, now: slow() });
    expect(stderr).toBe('\r\u001B[KChecked 200 files …\r\u001B[KChecked 210 files …\r\u001B[K');
    expect(stdout).toBe('No problems in 210 files\n');
  });

  it('is not shown elsewhere', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    expect((await run(['check'], { cwd, now: slow() })).stderr).toBe('');
    expect((await run(['check'], { cwd, env, columns: 80 })).stderr).toBe('');
  });
});
