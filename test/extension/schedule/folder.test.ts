import { cpSync, existsSync, mkdirSync, promises, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI, UriUtils } from 'langium';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { CancellationToken, Uri } from 'vscode';
import type { MadeFiles } from '../../../src/extension/schedule/order.js';
import { sha256 } from '../../../src/cli/files/sha256.js';
import { writeFolder as writeOnDisk } from '../../../src/cli/files/write-folder.js';
import { folderWith } from '../../cli/run.js';

/** The file system of an editor, over that of the disk. */
const fs = vi.hoisted(() => ({ fails: '' }));
// Other files have the modules of a process with this one: none of theirs is mocked here unseen, and none that is mocked is left to them.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('vscode');
  vi.resetModules();
});
vi.mock('vscode', () => ({
  FileType: { File: 1, Directory: 2 },
  Uri: { joinPath: UriUtils.joinPath },
  workspace: {
    fs: {
      stat: async ({ fsPath }: URI) => ({ type: (await promises.stat(fsPath)).isDirectory() ? 2 : 1 }),
      readDirectory: async ({ fsPath }: URI) => (await promises.readdir(fsPath, { withFileTypes: true })).map((entry) => [entry.name, entry.isDirectory() ? 2 : 1]),
      readFile: ({ fsPath }: URI) => promises.readFile(fsPath),
      writeFile: async ({ fsPath }: URI, bytes: Uint8Array) => {
        if (fs.fails !== '' && fsPath.endsWith(fs.fails)) throw new Error('no space is left');
        mkdirSync(join(fsPath, '..'), { recursive: true });
        await promises.writeFile(fsPath, bytes);
      },
      delete: ({ fsPath }: URI) => promises.rm(fsPath, { recursive: true }),
      rename: async (from: URI, to: URI, { overwrite = false } = {}) => {
        if (overwrite) rmSync(to.fsPath, { recursive: true, force: true });
        if (existsSync(to.fsPath)) throw new Error('there is one');
        await promises.rename(from.fsPath, to.fsPath);
      },
    },
  },
}));
const { standingAt, writeFolder } = await import('../../../src/extension/schedule/folder.js');

const uri = (path: string): Uri => URI.file(path) as unknown as Uri;
const never = { isCancellationRequested: false } as CancellationToken;
const seal = ({ fsPath }: Uri): Promise<void> => promises.chmod(fsPath, 0o600);

function filesOf(texts: Readonly<Record<string, string>>, secret = ''): MadeFiles {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text, isSecret: path === secret }));
  return { files: [...files, { path: 'SHA256SUMS', text: files.map(({ path, text }) => `${sha256(text)}  ${path}\n`).sort().join(''), isSecret: false }], warnings: [] };
}

const first = filesOf({ 'index.html': '1', 'sheets/a.csv': 'a' });
const second = filesOf({ 'index.html': '2' });
const listed = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('the folder of a schedule', () => {
  it('is written whole, replaced, and leaves nothing beside it', async () => {
    const cwd = folderWith({});
    expect(await writeFolder(uri(join(cwd, 'plan')), first, seal, never)).toBe(true);
    expect(listed(cwd)).toEqual(['plan', 'plan/SHA256SUMS', 'plan/index.html', 'plan/sheets', 'plan/sheets/a.csv']);
    expect(await standingAt(uri(join(cwd, 'plan')))).toBe('a schedule');
    await writeFolder(uri(join(cwd, 'plan')), second, seal, never);
    expect(listed(cwd)).toEqual(['plan', 'plan/SHA256SUMS', 'plan/index.html']);
  });

  it('may be there if nothing is in it', async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'plan'));
    expect(await standingAt(uri(join(cwd, 'plan')))).toBe('nothing');
    await writeFolder(uri(join(cwd, 'plan')), second, seal, never);
    expect(readFileSync(join(cwd, 'plan/index.html'), 'utf8')).toBe('2');
  });

  it('keeps what somebody put there or changed, and says which', async () => {
    const cwd = folderWith({ 'file': '' });
    const plan = join(cwd, 'plan');
    await writeFolder(uri(plan), first, seal, never);
    writeFileSync(join(plan, 'sheets/a.csv'), 'initials');
    expect(await standingAt(uri(plan))).toEqual({ kept: 'sheets/a.csv has been changed since it was written.' });
    await expect(writeFolder(uri(plan), second, seal, never)).rejects.toThrow('plan was left as it is. sheets/a.csv has been changed');
    writeFileSync(join(plan, 'notes.txt'), '');
    writeFileSync(join(plan, 'more.txt'), '');
    expect(await standingAt(uri(plan))).toEqual({ kept: 'It holds more.txt and 1 more, which no schedule wrote.' });
    expect(await standingAt(uri(join(cwd, 'file')))).toEqual({ kept: 'It is a file, not a folder.' });
    expect(listed(cwd)).not.toContainEqual(expect.stringMatching(/^\.plan/));
    expect(readFileSync(join(plan, 'sheets/a.csv'), 'utf8')).toBe('initials');
  });

  it('is that of the command line, which replaces it, and the other way round', async () => {
    const cwd = folderWith({});
    const plan = join(cwd, 'plan');
    await writeFolder(uri(plan), first, seal, never);
    writeOnDisk(plan, [{ path: 'b.csv', text: 'b' }], true);
    expect(await standingAt(uri(plan))).toBe('a schedule');
    await writeFolder(uri(plan), second, seal, never);
    expect(readFileSync(join(plan, 'index.html'), 'utf8')).toBe('2');
  });

  it('stays as it was where a file cannot be written, or it is cancelled', async () => {
    const cwd = folderWith({});
    const plan = join(cwd, 'plan');
    await writeFolder(uri(plan), second, seal, never);
    fs.fails = 'a.csv';
    await expect(writeFolder(uri(plan), first, seal, never)).rejects.toThrow('no space is left');
    fs.fails = '';
    expect(await writeFolder(uri(plan), first, seal, { isCancellationRequested: true } as CancellationToken)).toBe(false);
    expect(listed(cwd)).toEqual(['plan', 'plan/SHA256SUMS', 'plan/index.html']);
  });

  it('is brought back if the editor was ended while it made way', async () => {
    const cwd = folderWith({});
    const [plan, old] = [join(cwd, 'plan'), join(cwd, '.plan.placepref-editor-old')];
    await writeFolder(uri(plan), second, seal, never);
    cpSync(plan, join(cwd, '.plan.placepref-editor-new'), { recursive: true });
    renameSync(plan, old);
    fs.fails = 'a.csv';
    await expect(writeFolder(uri(plan), first, seal, never)).rejects.toThrow('no space is left');
    fs.fails = '';
    expect(listed(cwd)).toEqual(['plan', 'plan/SHA256SUMS', 'plan/index.html']);
  });

  it('holds no key where files have no owners, and elsewhere one that only its owner reads', async () => {
    const cwd = folderWith({});
    const made = filesOf({ 'unblinded/key.csv': 'x' }, 'unblinded/key.csv');
    await expect(writeFolder(uri(join(cwd, 'plan')), made, undefined, never)).rejects.toThrow('where files have no owners');
    expect(listed(cwd)).toEqual([]);
    await writeFolder(uri(join(cwd, 'plan')), made, seal, never);
    expect(statSync(join(cwd, 'plan/unblinded/key.csv')).mode & 0o777).toBe(0o600);
  });
});
