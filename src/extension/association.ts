import * as vscode from 'vscode';
import { isProtocol } from '../language/detect.js';
import { associationPattern } from './association-pattern.js';
import { languageId } from './switches.js';

const asked = 'associationAsked';
const write = 'Write the Rule';

/** Asks once in a workspace, after its first protocol, whether a rule shall name protocols by their path. Any answer is remembered, and so is none. */
export async function offerAssociation({ workspaceState }: vscode.ExtensionContext, { uri }: vscode.TextDocument): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined || uri.path.endsWith('.place.cpp') || workspaceState.get(asked) === true) return;
  const associations = vscode.workspace.getConfiguration('files', folder).inspect<Record<string, string>>('associations');
  const rules = { ...associations?.workspaceValue, ...associations?.workspaceFolderValue };
  if (Object.values(rules).includes(languageId)) return;
  await workspaceState.update(asked, true);
  const pattern = associationPattern(uri.path, await areAllProtocols(vscode.Uri.joinPath(uri, '..')));
  const answer = await vscode.window.showInformationMessage(
    `Protocols are told from C++ by their content. With the rule "${pattern}": "${languageId}" in this workspace's settings they open as protocols at once, and no C++ extension looks at them.`,
    write,
    'No',
  );
  if (answer !== write) return;
  const settings = vscode.workspace.getConfiguration('files');
  await settings.update('associations', { ...settings.inspect<Record<string, string>>('associations')?.workspaceValue, [pattern]: languageId }, vscode.ConfigurationTarget.Workspace);
}

async function areAllProtocols(folder: vscode.Uri): Promise<boolean> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const names = entries.filter(([name, type]) => name.endsWith('.cpp') && type !== vscode.FileType.Directory).map(([name]) => name);
  for (const name of names) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
    if (!isProtocol(new TextDecoder().decode(bytes))) return false;
  }
  return true;
}
