// The program that makes schedules and simulations, beside all that an editor does: a thread of Node, or a worker of a browser.
import { answer } from '../schedule/answer.js';
import { simulate } from '../simulation/answer.js';
import type { Ordered, Told } from './works.js';

interface Thread {
  on(event: 'message', hear: (ordered: Ordered) => void): void;
  postMessage(told: Told): void;
}

interface Page {
  addEventListener(event: 'message', hear: (message: { readonly data: Ordered }) => void): void;
  postMessage(told: Told): void;
}

declare const require: (name: 'node:worker_threads') => { readonly parentPort: Thread };

async function work(ordered: Ordered, tell: (told: Told) => void): Promise<void> {
  tell({ answer: ordered.work === 'schedule' ? await answer(ordered.order) : simulate(ordered.order, (done, of) => tell({ done, of })) });
}

// Which of them it is cannot be told by `require`: the bundle has one of its own.
if ('importScripts' in globalThis) {
  const page = globalThis as unknown as Page;
  page.addEventListener('message', ({ data }) => void work(data, (told) => page.postMessage(told)));
} else {
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (ordered) => void work(ordered, (told) => parentPort.postMessage(told)));
}
