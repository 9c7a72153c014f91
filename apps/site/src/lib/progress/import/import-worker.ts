/// <reference lib="webworker" />
import { largestFile, readRunFile } from './read-run-file.ts';
import type { FileResult } from './file-result.ts';

async function resultOf(file: File): Promise<FileResult> {
  if (file.size > largestFile) return { name: file.name, skipped: 'too-large' };
  try {
    return readRunFile(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { name: file.name, skipped: 'not-readable' };
  }
}

self.onmessage = async ({ data }: MessageEvent<readonly File[]>): Promise<void> => {
  for (const file of data) self.postMessage(await resultOf(file));
};
