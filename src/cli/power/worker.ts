// One thread that simulates and analyses experiments as it is asked for them.
import { parentPort, workerData } from 'node:worker_threads';
import type { Request } from '../../power/requests.js';
import { finding, tallying, type PowerJob } from './job.js';

const job = workerData as PowerJob;
const answer = job.told === 'tallies' ? tallying(job) : finding(job);

parentPort?.on('message', (request: Request) => {
  const answered = answer(request);
  parentPort?.postMessage(answered, []);
});
