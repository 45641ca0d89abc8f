import { parentPort, workerData } from 'node:worker_threads';
import type { FliteJob, Told } from './flite-job.ts';
import { createFlite } from './run-flite.ts';

/** The thread in which flite runs. A crash or an endless loop in there ends the thread and not the program. */
const flite = createFlite(workerData as { readonly module: WebAssembly.Module; readonly folder: string });

parentPort?.on('message', async (job: FliteJob) => {
  try {
    const result = await flite.run(job);
    tell({ result }, [result.pcm.buffer]);
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) }, []);
  }
});

function tell(told: Told, transferred: ArrayBuffer[]): void {
  parentPort?.postMessage(told, transferred);
}
