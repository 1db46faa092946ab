import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startServer } from './code-server.js';
import { runFolder } from './guarded.js';
import { processesOf } from './processes.mjs';
import { startWebServer } from './web-server.js';
import { installTools, packExtension, type Tools } from './tools.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where VS Code or a browser cannot be had. */
    editor: { readonly tools: Tools; readonly run: string; readonly port: number; readonly webPort: number } | undefined;
  }
}

/** Packs the extension, and serves one VS Code that has it, for all files of tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const tools = installTools();
  if (typeof tools === 'string') {
    process.stderr.write(`\n${'!'.repeat(80)}\nThe tests in a real VS Code are SKIPPED: ${tools}\n${'!'.repeat(80)}\n\n`);
    project.provide('editor', undefined);
    return undefined;
  }
  const run = runFolder();
  const server = await startServer(tools.server, packExtension(), run);
  const web = await startWebServer(tools.webBuilds, server.extension, run);
  project.provide('editor', { tools, run, port: server.port, webPort: web.port });
  return async () => {
    const left = [...await web.stop(), ...await server.stop(), ...processesOf(run).map(({ command }) => command), ...(existsSync(run) ? [run] : [])];
    if (left.length === 0) return;
    process.exitCode = 1; // vitest says what is thrown here, and ends well all the same
    throw new Error(`The tests in VS Code have left behind:\n${left.join('\n')}`);
  };
}

