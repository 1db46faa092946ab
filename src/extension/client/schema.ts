import * as vscode from 'vscode';
import { readText } from '../read-text.js';

/** A compiled protocol names its schema by a name that is no address on the web: the editor has it from here. */
export function provideSchema({ subscriptions, extensionUri }: vscode.ExtensionContext): void {
  subscriptions.push(vscode.workspace.registerTextDocumentContentProvider('urn', {
    provideTextDocumentContent: ({ path }) => (path === 'placepref:schema:ir:1' ? readText(vscode.Uri.joinPath(extensionUri, 'ir-1.schema.json')) : undefined),
  }));
}
