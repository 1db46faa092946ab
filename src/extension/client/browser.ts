import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { workIn, type Running } from '../work/host.js';
import type { Ordered, Told } from '../work/works.js';
import { connectWith, type Connected } from './connect.js';

// The browser's; its types would bring in all of the page's.
declare const Worker: new (url: string) => {
  terminate(): void;
  postMessage(ordered: Ordered): void;
  addEventListener(event: 'message', hear: (message: { readonly data: Told }) => void): void;
  addEventListener(event: 'error', hear: (error: { readonly message: string }) => void): void;
};

/** Runs the language server in a worker, and has everything else done in others. */
export function connect(context: ExtensionContext): Promise<Connected> {
  const file = Uri.joinPath(context.extensionUri, 'server-browser.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  // VS Code's workers are no instances of what is called Worker there, so the client would not know one.
  return connectWith(context, (options) => new LanguageClient('placepref', 'placepref', async () => {
    worker?.terminate(); // of a server that is started again
    worker = new Worker(file);
    const port = worker as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
    return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
  }, options), { work: (ordered, token, hear) => workIn(running(Uri.joinPath(context.extensionUri, 'worker.js').toString(true)), ordered, token, hear) });
}

function running(program: string): Running {
  const worker = new Worker(program);
  return {
    post: (ordered) => worker.postMessage(ordered),
    onTold: (hear) => worker.addEventListener('message', ({ data }) => hear(data)),
    onFailed: (hear) => worker.addEventListener('error', ({ message }) => hear(new Error(message))),
    end: () => worker.terminate(),
  };
}
