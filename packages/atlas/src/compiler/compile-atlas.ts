import { createHash } from 'node:crypto';
import { type Bundle, encodeBundle, type EncodedBundle } from '../bundle.ts';
import type { ZoneMap } from '../knowledge.ts';
import type { TechniqueBook } from '../technique-book.ts';
import type { Details } from '../words.ts';
import type { AtlasSurface } from './atlas-surface.ts';
import { compileDetails } from './compile-details.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import { compileTechniques } from './compile-techniques.ts';
import { compileWords } from './compile-words.ts';
import { orderedRecords } from './ordered-records.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** A compiled atlas, as values and as stored. */
export interface CompiledAtlas {
  readonly bundle: Bundle;
  readonly details: Details;
  readonly book: TechniqueBook;
  readonly encoded: EncodedBundle;
}

/**
 * Turns whole records into the engine's tables, the check's words and the claims behind them. `maps`
 * come from `rasteriseZones`. The same records give the same bytes; the version carries their hash.
 */
export function compileAtlas(
  atlas: AtlasRecords,
  maps: ReadonlyMap<string, ZoneMap>,
  surface: AtlasSurface,
): CompiledAtlas {
  const records = orderedRecords(atlas);
  const knowledge = { version: '', ...compileKnowledge(records, maps, surface) };
  const words = compileWords(records);
  const details = compileDetails(records);
  const book = compileTechniques(atlas, surface);
  const draft = encodeBundle({ knowledge, words });
  const version = `${records.version}+${contentHash([draft.atlas, draft.zones, JSON.stringify(details), JSON.stringify(book)])}`;
  const bundle = { knowledge: { ...knowledge, version }, words };
  return {
    bundle,
    details: { version, ...details },
    book: { version, ...book },
    encoded: encodeBundle(bundle),
  };
}

function contentHash(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 8);
}
