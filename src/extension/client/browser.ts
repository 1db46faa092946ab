import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { connectWith, type Connected } from './connect.js';

// The browser's; its types would bring in all of the page's.
declare const Worker: new (url: string) => Worker;

/** Runs the language server in a worker. */
export function connect(context: ExtensionContext): Promise<Connected> {
  const file = Uri.joinPath(context.extensionUri, 'server-browser.js').toString(true);
  return connectWith(context, (options) => new LanguageClient('placepref', 'placepref', async () => new Worker(file), options));
}
