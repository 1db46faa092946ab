// One thread that simulates and analyses experiments as it is asked for them.
import { parentPort, workerData } from 'node:worker_threads';
import type { Request } from '../../power/requests.js';
import { answering, type PowerJob } from './job.js';

const answer = answering(workerData as PowerJob);

parentPort?.on('message', (request: Request) => {
  const tallies = answer(request);
  parentPort?.postMessage(tallies, []);
});
