import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The packages that are loaded with a file of the bundle, without what it loads only when it is needed. */
function loadedWith(entry: string, { outputs }: Metafile): string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) if (kind !== 'dynamic-import' && external !== true) visit(next);
  };
  visit(entry);
  const inputs = [...seen].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
  return [...new Set(inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path))].sort();
}

describe('a check in which nothing has changed', () => {
  it('loads neither the language nor what reads a configuration', async () => {
    const { metafile } = await build({
      absWorkingDir: fileURLToPath(new URL('../../../', import.meta.url)),
      entryPoints: ['src/cli/protocols/check-all.ts', 'src/cli/cache/open.ts', 'src/cli/cache/location.ts'],
      outdir: 'nowhere', write: false, bundle: true, splitting: true, format: 'esm', platform: 'node', mainFields: ['module', 'main'], metafile: true,
    });
    const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => /^src\/cli\/(?:protocols\/check-all|cache\/)/.test(entryPoint ?? '')).map(([path]) => path);
    expect(entries).toHaveLength(3);
    const loaded = entries.flatMap((entry) => loadedWith(entry, metafile));
    expect(loaded).toContain('src/cli/files/configurations.ts');
    const packages = new Set(loaded.filter((name) => !name.startsWith('src/')));
    expect([...packages].sort()).toEqual([]);
    expect(loaded.filter((name) => /^src\/language\/(?!detect|late|words|version|outside|node-workspace|config\/(?:configuration|walk)|library\/generated)/.test(name))).toEqual([]);
  });
});
