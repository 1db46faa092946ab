// One thread that simulates blocks of runs as it is asked for them.
import { parentPort, workerData } from 'node:worker_threads';
import { prepare, type Job } from '../../simulation/job.js';

const job = workerData as Job;
const { data } = prepare(job);

parentPort?.on('message', ({ from, to }: { from: number; to: number }) => parentPort?.postMessage(data.batch(job.seed, from, to)));
