// The program that makes schedules, beside all that an editor does: a thread of Node, or a worker of a browser.
import { answer } from './answer.js';
import type { Answer, Order } from './order.js';

interface Thread {
  on(event: 'message', hear: (order: Order) => void): void;
  postMessage(answer: Answer): void;
}

interface Page {
  addEventListener(event: 'message', hear: (message: { readonly data: Order }) => void): void;
  postMessage(answer: Answer): void;
}

declare const require: (name: 'node:worker_threads') => { readonly parentPort: Thread };

// Which of them it is cannot be told by `require`: the bundle has one of its own.
if ('importScripts' in globalThis) {
  const page = globalThis as unknown as Page;
  page.addEventListener('message', async ({ data }) => page.postMessage(await answer(data)));
} else {
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', async (order) => parentPort.postMessage(await answer(order)));
}
