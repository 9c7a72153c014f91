import { claimsOf } from '../claims-of.ts';
import type { RunningBook } from '../running-book.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** The rules of running again and what they cite; nothing when their file is not whole. */
export function compileRunning(atlas: AtlasRecords): RunningBook | undefined {
  const record = atlas.files['running.yaml']?.value;
  if (!record) return undefined;
  const cited = new Set(claimsOf(record).map(({ claim }) => claim.reference));
  const references = [...atlas.folders.references.values()]
    .map(({ value }) => value)
    .filter(({ id }) => cited.has(id));
  return { ...record, references: Object.fromEntries(references.map((it) => [it.id, it])) };
}
