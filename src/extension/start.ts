import * as vscode from 'vscode';
import type { Connected } from './client/connect.js';
import { commandNames } from './commands/names.js';
import { watchDocuments } from './detection.js';
import { provideTasks } from './tasks.js';

/** Connects to a language server, which is loaded only then. */
export type Connect = (context: vscode.ExtensionContext) => Promise<Connected>;

let connected: Promise<Connected> | undefined;

/**
 * Runs for every C++ file that somebody opens, so it does next to nothing: whatever a protocol or a command needs is loaded
 * for the first of them.
 */
export function start(context: vscode.ExtensionContext, connect: Connect): void {
  const server = (): Promise<Connected> => {
    connected ??= connect(context).catch((error: unknown) => {
      connected = undefined; // the next protocol, or the command to restart, tries again
      throw error;
    });
    return connected;
  };
  context.subscriptions.push(...commandNames.map((name) => vscode.commands.registerCommand(`placepref.${name}`, async (...about: readonly unknown[]) => (await server()).commands[name](...about))));
  provideTasks(context);
  watchDocuments(context, (document) => {
    void server().then(({ greet }) => greet(document), (error: unknown) => vscode.window.showErrorMessage(`The language server of placepref did not start: ${String(error)}`));
  });
}

export async function stop(): Promise<void> {
  await (await connected)?.stop();
}
