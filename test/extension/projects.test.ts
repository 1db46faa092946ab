import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtensionContext } from 'vscode';

/** A workspace as VS Code shows it to `projects.ts`. */
const { fake, vscode } = vi.hoisted(() => {
  const fake = { configurations: {} as Record<string, string>, watched: [] as unknown[] };
  class RelativePattern {
    constructor(readonly base: string, readonly pattern: string) {}
  }
  const workspace = {
    findFiles: async () => Object.keys(fake.configurations),
    fs: { readFile: async (uri: string) => new TextEncoder().encode(fake.configurations[uri]) },
    createFileSystemWatcher: (pattern: unknown) => fake.watched.push(pattern),
  };
  return { fake, vscode: { workspace, RelativePattern, Uri: { joinPath: (uri: string) => uri.replace(/\/[^/]*$/, '') } } };
});
vi.mock('vscode', () => vscode);

const { protocolWatchers } = await import('../../src/extension/client/projects.js');
const context = { subscriptions: [] } as unknown as ExtensionContext;

describe('what is watched', () => {
  beforeEach(() => {
    fake.watched.length = 0;
    fake.configurations = {};
  });

  it('are no .cpp files, but for those that are protocols by their name', async () => {
    await protocolWatchers(context);
    expect(fake.watched).toEqual(['**/placepref.json', '**/*.place.cpp']);
  });

  it('is what a placepref.json names as its protocols, from its own folder', async () => {
    fake.configurations = { '/lab/placepref.json': '{ "protocols": ["protocols/**/*.cpp"] }', '/other/placepref.json': '{}', '/broken/placepref.json': '{' };
    await protocolWatchers(context);
    expect(fake.watched).toEqual(['**/placepref.json', '**/*.place.cpp', { base: '/lab', pattern: 'protocols/**/*.cpp' }]);
  });
});
