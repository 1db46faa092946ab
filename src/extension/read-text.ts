import * as vscode from 'vscode';

/** The text of a file; undefined if it cannot be read, or went away meanwhile. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
