import type { TestProject } from 'vitest/node';
import { startServer } from './code-server.js';
import { startWebServer } from './web-server.js';
import { installTools, packExtension, type Tools } from './tools.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where VS Code or a browser cannot be had. */
    editor: { readonly tools: Tools; readonly port: number; readonly webPort: number } | undefined;
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
  const server = await startServer(tools.server, packExtension());
  const web = await startWebServer(tools.webBuilds, server.extension);
  project.provide('editor', { tools, port: server.port, webPort: web.port });
  return async () => {
    await web.stop();
    await server.stop();
  };
}
