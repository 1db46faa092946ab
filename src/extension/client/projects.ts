import * as vscode from 'vscode';
import { configurationName } from '../../language/config/configuration.js';
import { protocolsIn } from '../../language/config/protocols.js';

const outside = '**/node_modules/**';
/** More are not looked for: a workspace that has a thousand of them should still start. */
const mostConfigurations = 100;

/** Where the `placepref.json` files of the workspace say that protocols are. */
async function protocolPatterns(): Promise<vscode.RelativePattern[]> {
  const files = await vscode.workspace.findFiles(`**/${configurationName}`, outside, mostConfigurations);
  const patterns = await Promise.all(files.map(async (file) => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return protocolsIn(text).map((pattern) => new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), pattern));
  }));
  return patterns.flat();
}

/** Every file of the workspace that may be a protocol: those that its `placepref.json` files name, or else every `.cpp` file. */
export async function possibleProtocols(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const named = await protocolPatterns();
  const found = await Promise.all((named.length > 0 ? named : ['**/*.cpp']).map((pattern) => vscode.workspace.findFiles(pattern, outside, undefined, token)));
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
