import { chmod } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { CancellationToken, ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ScheduleHost } from '../schedule/make-schedule.js';
import type { Answer, Order } from '../schedule/order.js';
import { connectWith, type Connected } from './connect.js';

/** Runs the language server in a process of its own, and makes schedules in a thread. */
export function connect(context: ExtensionContext): Promise<Connected> {
  const run = { module: context.asAbsolutePath('server.cjs'), transport: TransportKind.ipc };
  const host: ScheduleHost = { make: (order, token) => make(context.asAbsolutePath('schedule.js'), order, token), seal };
  return connectWith(context, (options) => new LanguageClient('placepref', 'placepref', { run, debug: run }, options), host);
}

function make(program: string, order: Order, token: CancellationToken): Promise<Answer | undefined> {
  const worker = new Worker(program);
  return new Promise<Answer | undefined>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    token.onCancellationRequested(() => resolve(undefined));
    worker.postMessage(order);
  }).finally(() => void worker.terminate());
}

const seal = ({ fsPath }: Uri): Promise<void> => chmod(fsPath, 0o600);
