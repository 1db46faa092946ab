import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longest } from '../longest-first.js';

const root = new URL('../../', import.meta.url);

/** What the project `unit` runs, and the modules that it is made with. */
const files = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts') && !/^test\/e2e\/|\.(?:nodes|cluster)\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));

const isTest = ({ path }: { readonly path: string }): boolean => path.endsWith('.test.ts');

describe('files of tests in one process', () => {
  it('have modules of their own if they mock any, and leave none that is mocked', () => {
    const mocking = files.filter(isTest).filter(({ text }) => /^vi\.mock\(/m.test(text));
    expect(mocking.length).toBeGreaterThan(3);
    const untidy = mocking.filter(({ text }) => {
      const [mocked, unmocked] = [/^vi\.mock\('(.*?)'/gm, /^ {2}vi\.doUnmock\('(.*?)'/gm].map((pattern) => [...text.matchAll(pattern)].map(([, module]) => module));
      expect(unmocked).toEqual(mocked);
      return !text.includes('vi.hoisted(() => vi.resetModules());\n') || !/^afterAll\(\(\) => \{\n(?: {2}vi\.doUnmock\(.*\n)+ {2}vi\.resetModules\(\);\n\}\);$/m.test(text);
    });
    expect(untidy.map(({ path }) => path)).toEqual([]);
  });

  it('share no module that asks for something around each test: it is read once, and would ask for it in one file alone', () => {
    const asking = files.filter((file) => !isTest(file)).filter(({ text }) => /^import \{[^}]*\b(?:before|after)(?:All|Each)\b[^}]*\} from 'vitest'/m.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  it('that are begun first are there', () => {
    expect(longest.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
