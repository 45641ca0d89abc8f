import { parentPort } from 'node:worker_threads';

/** A thread that cannot do what it is asked. */
parentPort?.on('message', () => {
  throw new Error('the disk is on fire');
});
