import type { FileResult } from './file-result.ts';

/** An import under way. */
export interface RunImport {
  /** All that was read; on cancelling, what was read until then. */
  readonly results: Promise<readonly FileResult[]>;
  readonly cancel: () => void;
}

/**
 * Reads files in a worker, one after the other, so that the page stays alive. `onResult` hears of
 * each. Nothing leaves the device.
 */
export function importRuns(
  files: readonly File[],
  onResult: (result: FileResult, done: number) => void,
): RunImport {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const done: FileResult[] = [];
  const { promise, resolve } = Promise.withResolvers<readonly FileResult[]>();
  const end = (): void => {
    worker.terminate();
    resolve(done);
  };
  worker.onmessage = ({ data }: MessageEvent<FileResult>) => {
    done.push(data);
    onResult(data, done.length);
    if (done.length === files.length) end();
  };
  worker.onerror = end;
  if (files.length === 0) end();
  else worker.postMessage(files);
  return { results: promise, cancel: end };
}
