import * as vscode from 'vscode';
import { sumsIn, sumsName } from '../../export/sums.js';
import { readText } from '../read-text.js';
import type { MadeFiles } from './order.js';
import { leadsDown } from './page.js';

/** What stands where a folder is to be: nothing, a schedule as it was written, or what may not be taken away, with the reason. */
export type Standing = 'nothing' | 'a schedule' | { readonly kept: string };

/** Lets only the owner read a file that is there. */
export type Seal = (file: vscode.Uri) => Promise<void>;

/** Files that are written at a time, as each waits for the editor. */
const atOnce = 16;

export async function standingAt(folder: vscode.Uri): Promise<Standing> {
  const { fs } = vscode.workspace;
  const stat = await fs.stat(folder).then(({ type }) => type, () => undefined);
  if (stat === undefined) return 'nothing';
  if ((stat & vscode.FileType.Directory) === 0) return { kept: 'It is a file, not a folder.' };
  const found = (await fs.readDirectory(folder)).map(([name]) => name);
  // What no schedule wrote can be large, as the folder of a repository is.
  const files = found.includes(sumsName) ? (await filesIn(folder)).filter((path) => path !== sumsName) : found.toSorted();
  if (files.length === 0) return 'nothing';
  const sums = sumsIn((await readText(vscode.Uri.joinPath(folder, sumsName))) ?? '');
  const foreign = files.filter((path) => !sums.has(path));
  if (foreign.length > 0) return { kept: `It holds ${some(foreign)}, which no schedule wrote.` };
  const isChanged = await Promise.all(files.map(async (path) => (await sha256(await fs.readFile(vscode.Uri.joinPath(folder, path)))) !== sums.get(path)));
  const changed = files.filter((_, index) => isChanged[index]);
  return changed.length > 0 ? { kept: `${some(changed)} has been changed since it was written.` } : 'a schedule';
}

/**
 * Writes a folder with all its files, or nothing: it is made under another name beside its place, which it then takes.
 *
 * @param seal undefined where files have no owners; a schedule with a key is not written there
 * @returns false if it was cancelled
 */
export async function writeFolder(folder: vscode.Uri, { files }: MadeFiles, seal: Seal | undefined, token: vscode.CancellationToken): Promise<boolean> {
  if (seal === undefined && files.some(({ isSecret }) => isSecret === true)) throw new Error('The key to the codes can be kept from nobody here, where files have no owners. Make this schedule in a desktop editor, or with placepref schedule.');
  const [made, old] = [beside(folder, 'new'), beside(folder, 'old')];
  await recover(folder, made, old);
  try {
    for (let from = 0; from < files.length; from += atOnce) {
      if (token.isCancellationRequested) return false;
      const written = await Promise.allSettled(files.slice(from, from + atOnce).map((file) => writeFile(made, file, seal)));
      for (const each of written) if (each.status === 'rejected') throw each.reason;
    }
    await takePlace(folder, made, old);
    return true;
  } finally {
    await remove(made);
  }
}

async function writeFile(folder: vscode.Uri, { path, text, isSecret }: MadeFiles['files'][number], seal: Seal | undefined): Promise<void> {
  if (!leadsDown(path)) throw new Error(`${path} leads out of the folder that it is a file of.`);
  const { fs } = vscode.workspace;
  const file = vscode.Uri.joinPath(folder, path);
  if (isSecret === true) {
    await fs.writeFile(file, new Uint8Array());
    await seal?.(file);
  }
  await fs.writeFile(file, new TextEncoder().encode(text));
}

async function takePlace(folder: vscode.Uri, made: vscode.Uri, old: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  const standing = await standingAt(folder);
  if (typeof standing !== 'string') throw new Error(`${folder.path.split('/').at(-1)} was left as it is. ${standing.kept}`);
  if (standing === 'nothing') return fs.rename(made, folder, { overwrite: true }); // it may be an empty folder
  await fs.rename(folder, old);
  try {
    await fs.rename(made, folder);
  } catch (error) {
    await fs.rename(old, folder);
    throw error;
  }
  await remove(old);
}

/** Clears up after an editor that was ended: what stood there returns if its successor never came. */
async function recover(folder: vscode.Uri, made: vscode.Uri, old: vscode.Uri): Promise<void> {
  await remove(made);
  if ((await standingAt(folder)) === 'nothing' && (await standingAt(old)) !== 'nothing') await vscode.workspace.fs.rename(old, folder, { overwrite: true });
  else await remove(old);
}

async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined); // there may be none
}

function beside(folder: vscode.Uri, state: 'new' | 'old'): vscode.Uri {
  const name = folder.path.split('/').at(-1) ?? '';
  return vscode.Uri.joinPath(folder, '..', `.${name}.placepref-editor-${state}`);
}

/** Every file in a folder, with its path from there. */
async function filesIn(folder: vscode.Uri, path = ''): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
  const inside = await Promise.all(entries.map(([name, type]) => (type === vscode.FileType.Directory ? filesIn(folder, `${path}${name}/`) : [`${path}${name}`])));
  return inside.flat().sort();
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function some([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
