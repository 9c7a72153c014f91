import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { makeFigures, type FigureInputs } from './figures/make-figures.ts';
import { makeScenes } from './scenes/make-scenes.ts';

/** One kind of pictures to be made, on a thread of its own. */
type Job =
  | { readonly kind: 'figures'; readonly inputs: FigureInputs; readonly folder: string }
  | { readonly kind: 'scenes'; readonly bodyData: string; readonly folder: string };

/** Makes the pictures of a job on another core; ends when they are written. */
export function makePictures(job: Job): Promise<void> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`making ${job.kind} ended with code ${code}`));
    });
  });
}

if (!isMainThread) {
  const job = workerData as Job;
  if (job.kind === 'figures') makeFigures(job.inputs, job.folder);
  else makeScenes(job.bodyData, job.folder);
}
