import type { Run } from '../run.ts';
import type { FileResult } from './file-result.ts';
import { readFit } from './read-fit.ts';
import { readTracks } from './read-tracks.ts';

/** Largest file that is read: ten times a day-long recording with every sensor. */
export const largestFile = 40_000_000;

function kindOf(name: string): 'fit' | 'gpx' | 'tcx' | undefined {
  const ending = name.toLowerCase().split('.').at(-1);
  return ending === 'fit' || ending === 'gpx' || ending === 'tcx' ? ending : undefined;
}

function read(bytes: Uint8Array, kind: 'fit' | 'gpx' | 'tcx'): Run[] {
  if (kind === 'fit') return readFit(bytes);
  return readTracks(new TextDecoder().decode(bytes), kind);
}

/** What one file gives, told by the ending of its name. Never throws. */
export function readRunFile(name: string, bytes: Uint8Array): FileResult {
  const kind = kindOf(name);
  if (!kind) return { name, skipped: 'unknown-kind' };
  if (bytes.length > largestFile) return { name, skipped: 'too-large' };
  try {
    const runs = read(bytes, kind);
    return runs.length > 0 ? { name, runs } : { name, skipped: 'no-run-inside' };
  } catch {
    return { name, skipped: 'damaged' };
  }
}
