import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkWorkspace } from './check-workspace.js';
import { compile } from './compile.js';
import { newProtocol } from './new-protocol.js';
import type { CommandName } from './names.js';

export function commands(client: BaseLanguageClient): Readonly<Record<CommandName, () => Promise<void>>> {
  return {
    newProtocol,
    checkWorkspace: () => checkWorkspace(client),
    compile: () => compile(client),
    format: async () => void (await vscode.commands.executeCommand('editor.action.formatDocument')),
    restartServer: async () => {
      await client.stop();
      await client.start();
    },
  };
}
