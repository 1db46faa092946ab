import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** What answers requests: in this thread, or in several of a file beside this one, each of which is told the data first. */
export interface Answering<Request, Answer> {
  readonly answer: (request: Request) => Answer;
  readonly file: string;
  readonly data: unknown;
}

/** Answers to requests, in their order, by so many threads. */
export function answersBy<Request, Answer>(threads: number, requests: readonly Request[], { answer, file, data }: Answering<Request, Answer>): AsyncGenerator<Answer> {
  return threads > 1 ? answersOf(file, data, threads, requests) : answersHere(requests, answer);
}

/** In this thread. */
async function* answersHere<Request, Answer>(requests: readonly Request[], answer: (request: Request) => Answer): AsyncGenerator<Answer> {
  for (const request of requests) {
    yield answer(request);
    // Lets an interruption be heard.
    await setImmediate();
  }
}

/** By several threads, each at most one request ahead of what was taken. */
async function* answersOf<Request, Answer>(file: string, data: unknown, threads: number, requests: readonly Request[]): AsyncGenerator<Answer> {
  const workers = Array.from({ length: Math.min(threads, requests.length) }, () => new Worker(join(__dirname, file), { workerData: data }));
  const ask = async (index: number): Promise<Answer> => {
    const worker = workers[index % workers.length] as Worker;
    const answer = once(worker, 'message');
    worker.postMessage(requests[index]);
    const [found] = (await answer) as [Answer];
    return found;
  };
  try {
    const asked = requests.slice(0, workers.length).map((_, index) => ask(index));
    for (const index of requests.keys()) {
      const answer = await (asked[index] as Promise<Answer>);
      delete asked[index];
      // The thread that has answered is free for the request that is its turn next.
      if (index + workers.length < requests.length) asked[index + workers.length] = ask(index + workers.length);
      yield answer;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
