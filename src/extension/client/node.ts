import { chmod } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { workIn, type Host, type Running } from '../work/host.js';
import { connectWith, type Connected } from './connect.js';

/** Runs the language server in a process of its own, and has everything else done in threads. */
export function connect(context: ExtensionContext): Promise<Connected> {
  const run = { module: context.asAbsolutePath('server.cjs'), transport: TransportKind.ipc };
  const host: Host = { work: (ordered, token, hear) => workIn(running(context.asAbsolutePath('worker.js')), ordered, token, hear), seal };
  return connectWith(context, (options) => new LanguageClient('placepref', 'placepref', { run, debug: run }, options), host);
}

function running(program: string): Running {
  const worker = new Worker(program);
  return { post: (ordered) => worker.postMessage(ordered), onTold: (hear) => worker.on('message', hear), onFailed: (hear) => worker.once('error', hear), end: () => void worker.terminate() };
}

const seal = ({ fsPath }: Uri): Promise<void> => chmod(fsPath, 0o600);
