import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cpp, planned, protocol } from '../texts.js';
import { listening } from './code-server.js';
import { endGuarded, startGuarded } from './guarded.js';
import { root, webCommit } from './tools.js';
import { workspaceWith } from './workbench.js';

/** Files of the workspace; what is changed in the browser stays there. */
const files = { 'placepref.json': '{ "rules": { "controlled-substance": "off" } }\n', 'place.cpp': protocol, 'engine.cpp': cpp, 'small.cpp': planned, 'study.cpp': 'protocol "Imports"\nimport "drugs.cpp"\nphase p day 1 { session s { inject cocaine } }\n', 'drugs.cpp': 'library "Drugs"\ndrug cocaine { dose: 10 mg/kg  route: ip }\n' };

/** Serves VS Code as it runs in a browser alone, with an extension and a small workspace. */
export async function startWebServer(builds: string, extension: string, run: string): Promise<{ port: number; stop(): Promise<string[]> }> {
  const folder = workspaceWith(files, run);
  const main = join(root, 'node_modules/@vscode/test-web/out/server/index.js');
  const options = ['--browser', 'none', '--quality', 'stable', '--commit', webCommit, '--testRunnerDataDir', builds, '--host', '127.0.0.1', '--port', String(await freePort())];
  const server = startGuarded([main, ...options, '--extensionDevelopmentPath', extension, folder], run);
  const port = await listening(server, /Listening on http:\/\/127\.0\.0\.1:(\d+)/);
  return {
    port,
    stop: () => endGuarded(server),
  };
}

/** This server cannot choose a port for itself. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
