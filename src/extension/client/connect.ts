import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Code } from '../../language/checks/codes.js';
import { pageAbout } from '../../language/checks/pages.js';
import { explainRule } from '../../language/lsp/commands.js';
import { requests } from '../../language/lsp/requests.js';
import { offerAssociation } from '../association.js';
import { commands, type Command } from '../commands/all.js';
import type { CommandName } from '../commands/names.js';
import { readText } from '../read-text.js';
import { languageId } from '../switches.js';
import type { Host } from '../work/host.js';
import { provideSchema } from './schema.js';
import { showStatus } from './status.js';

export interface Connected {
  readonly commands: Readonly<Record<CommandName, Command>>;
  /** For each protocol that is opened. */
  greet(document: vscode.TextDocument): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a client, and what stands around it, however the server runs. */
export async function connectWith(context: vscode.ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient, host: Host): Promise<Connected> {
  const client = create({
    documentSelector: [{ language: languageId }],
    middleware: {
      // A page is better read than a message.
      executeCommand: (command, args: unknown[], next) => (command === explainRule ? vscode.commands.executeCommand('markdown.showPreviewToSide', vscode.Uri.parse(pageAbout(args[0] as Code))) : next(command, args)),
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isOwn(uri) ? diagnostics : []),
    },
  });
  client.onRequest(requests.readFile, async ({ uri }: { readonly uri: string }) => (await readText(client.protocol2CodeConverter.asUri(uri))) ?? null);
  showStatus(context, client);
  provideSchema(context);
  await client.start();
  return {
    commands: commands(context, client, host),
    greet: (document) => offerAssociation(context, document),
    stop: () => client.stop(),
  };
}

/** What the built-in library says, or a text said before its last commit, is no problem of the workspace. */
function isOwn({ scheme }: vscode.Uri): boolean {
  return scheme !== 'placepref-library' && scheme !== 'git';
}
