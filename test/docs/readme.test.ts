import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, run } from '../cli/run.js';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

function fence(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

describe('the README', () => {
  it('shows what is really said of its mistakes, on a terminal of 80 columns', async () => {
    const { stdout } = await run(['check', 'study.cpp'], { cwd: folderWith({ 'study.cpp': fence('placepref') }), columns: 80, env: { NO_COLOR: '1' } });
    expect(stdout).toBe(fence('text'));
  });

  it('shows a picture of a protocol that is one', async () => {
    const { code, stdout } = await run(['check', 'docs/protocol.cpp'], { cwd: new URL('.', root).pathname });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No problems in 1 file\n' });
  });

  it('names files that are there', () => {
    const named = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('names scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> };
    for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(name ?? '');
  });
});
