import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { connectWith, type Connected } from './connect.js';

// The browser's; its types would bring in all of the page's.
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

/** Runs the language server in a worker. */
export function connect(context: ExtensionContext): Promise<Connected> {
  const file = Uri.joinPath(context.extensionUri, 'server-browser.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  // VS Code's workers are no instances of what is called Worker there, so the client would not know one.
  return connectWith(context, (options) => new LanguageClient('placepref', 'placepref', async () => {
    worker?.terminate(); // of a server that is started again
    worker = new Worker(file);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }, options));
}
