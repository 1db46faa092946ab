import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { connectWith, type Connected } from './connect.js';

/** Runs the language server in a process of its own. */
export function connect(context: ExtensionContext): Promise<Connected> {
  const run = { module: context.asAbsolutePath('server.cjs'), transport: TransportKind.ipc };
  return connectWith(context, (options) => new LanguageClient('placepref', 'placepref', { run, debug: run }, options));
}
