import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewPage } from '../../report/timeline/page/page.js';
import { showTimeline } from '../timeline/preview.js';
import { checkWorkspace } from './check-workspace.js';
import { compile } from './compile.js';
import { newProtocol } from './new-protocol.js';
import type { CommandName } from './names.js';

/** What a command does; those that the language server offers in a text have arguments. */
export type Command = (...about: readonly unknown[]) => Promise<void>;

export function commands(client: BaseLanguageClient): Readonly<Record<CommandName, Command>> {
  return {
    newProtocol,
    checkWorkspace: () => checkWorkspace(client),
    compile: () => compile(client),
    format: async () => void (await vscode.commands.executeCommand('editor.action.formatDocument')),
    showTimeline: (uri, experiment) => showTimeline(client, previewPage, { uri: textOf(uri), experiment: textOf(experiment) }),
    restartServer: async () => {
      await client.stop();
      await client.start();
    },
  };
}

/** From the palette a command comes without arguments, from a menu with others. */
const textOf = (argument: unknown): string | undefined => (typeof argument === 'string' ? argument : undefined);
