import { Uri, type CancellationToken, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Answer, Order } from '../schedule/order.js';
import { connectWith, type Connected } from './connect.js';

// The browser's; its types would bring in all of the page's.
declare const Worker: new (url: string) => {
  terminate(): void;
  postMessage(order: Order): void;
  addEventListener(event: 'message', hear: (message: { readonly data: Answer }) => void): void;
  addEventListener(event: 'error', hear: (error: { readonly message: string }) => void): void;
};

/** Runs the language server in a worker, and makes schedules in another. */
export function connect(context: ExtensionContext): Promise<Connected> {
  const file = Uri.joinPath(context.extensionUri, 'server-browser.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  // VS Code's workers are no instances of what is called Worker there, so the client would not know one.
  return connectWith(context, (options) => new LanguageClient('placepref', 'placepref', async () => {
    worker?.terminate(); // of a server that is started again
    worker = new Worker(file);
    const port = worker as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
    return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
  }, options), { make: (order, token) => make(Uri.joinPath(context.extensionUri, 'schedule.js').toString(true), order, token) });
}

function make(program: string, order: Order, token: CancellationToken): Promise<Answer | undefined> {
  const worker = new Worker(program);
  return new Promise<Answer | undefined>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    token.onCancellationRequested(() => resolve(undefined));
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
