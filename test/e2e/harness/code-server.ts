import { execFileSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endGuarded, runEnvironment, startGuarded } from './guarded.js';

const settings = {
  'workbench.startupEditor': 'none',
  'git.enabled': false,
  'editor.hover.delay': 100,
  'extensions.ignoreRecommendations': true,
};

export interface Server {
  readonly port: number;
  /** Folder into which VS Code unpacked the extension. */
  readonly extension: string;
  /** Gives what outlived it. */
  stop(): Promise<string[]>;
}

/** Serves VS Code with one packaged extension installed, and everything that it keeps in the folder of the run, which goes with it. */
export async function startServer(code: string, vsix: string, run: string): Promise<Server> {
  const state = join(run, 'vscode');
  const places = ['--accept-server-license-terms', '--server-data-dir', state, '--user-data-dir', join(state, 'data'), '--extensions-dir', join(state, 'extensions')];
  mkdirSync(join(state, 'data/User'), { recursive: true });
  writeFileSync(join(state, 'data/User/settings.json'), JSON.stringify(settings));
  const main = join(code, 'out/server-main.js');
  execFileSync(process.execPath, [main, ...places, '--install-extension', vsix], { stdio: 'pipe', env: runEnvironment(run) });
  const options = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off', '--disable-workspace-trust', '--disable-update-check', '--enable-smoke-test-driver'];
  const server = startGuarded([main, ...places, ...options], run, 'keeper');
  const port = await listening(server, /Extension host agent listening on (\d+)/);
  const unpacked = readdirSync(join(state, 'extensions')).find((name) => name.startsWith('placepref.'));
  if (unpacked === undefined) throw new Error('VS Code did not install the extension.');
  return {
    port,
    extension: join(state, 'extensions', unpacked),
    stop: () => endGuarded(server),
  };
}

/** The number in what a server says when it is ready. */
export function listening(server: ChildProcess, ready: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const [, port] = ready.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
