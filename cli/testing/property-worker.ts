// One thread that tries plans: the name of one comes in, and what became of it goes out.

import { parentPort, workerData } from 'node:worker_threads';
import { type TryTask, triedIn } from './try-one.ts';

const task = workerData as TryTask;
parentPort?.on('message', (plan: string) => parentPort?.postMessage(triedIn(task, plan)));
