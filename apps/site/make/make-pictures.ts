import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { makeFigures, type FigureInputs } from './figures/make-figures.ts';
import { makeHero } from './hero.ts';
import { makeIcons } from './icons.ts';
import { gatherScenes, makeScenes } from './scenes/make-scenes.ts';
import { makeSharePictures } from './share-pictures.ts';

/** What pictures are made from, and the folder they go to. */
interface Studio {
  readonly bodyData: string;
  readonly inputs: FigureInputs;
  readonly cache: string;
}

/** The scenes are drawn in so many parts, the last pieces of work, so that no core idles long. */
const sceneParts = 8;

/** Pieces of work, the longest first. None needs another. */
const jobs: readonly ((studio: Studio) => void)[] = [
  ({ inputs, cache }) => makeFigures(inputs, join(cache, 'figures')),
  ({ bodyData, cache }) => makeHero(bodyData, join(cache, 'plates')),
  ({ inputs, cache }) => makeSharePictures(inputs, join(cache, 'share')),
  ({ cache }) => makeIcons(join(cache, 'icons')),
  ...Array.from({ length: sceneParts }, (_, part) => ({ bodyData, cache }: Studio): void => {
    makeScenes(bodyData, join(cache, 'scenes'), part, sceneParts);
  }),
];

/** A thread that takes the next job whenever it has done one; ends when there is none left. */
function startDrawing(studio: Studio, next: () => number | undefined): Promise<void> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: studio });
  worker.on('message', () => worker.postMessage(next()));
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`making pictures ended with code ${code}`));
    });
  });
}

/** Makes every picture that is not there as it should be, on all cores. */
export async function makePictures(studio: Studio): Promise<void> {
  let taken = 0;
  const next = (): number | undefined => (taken < jobs.length ? taken++ : undefined);
  const threads = Math.min(availableParallelism(), jobs.length);
  await Promise.all(Array.from({ length: threads }, () => startDrawing(studio, next)));
  gatherScenes(join(studio.cache, 'scenes'));
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  port.on('message', (job: number | undefined) => {
    if (job === undefined) return port.close();
    jobs[job]!(workerData as Studio);
    port.postMessage('done');
  });
  port.postMessage('ready');
}
