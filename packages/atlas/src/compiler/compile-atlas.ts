import { createHash } from 'node:crypto';
import { type Bundle, encodeBundle, type EncodedBundle } from '../bundle.ts';
import type { ZoneMap } from '../knowledge.ts';
import type { Details } from '../words.ts';
import type { AtlasSurface } from './atlas-surface.ts';
import { compileDetails } from './compile-details.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import { compileWords } from './compile-words.ts';
import { orderedRecords } from './ordered-records.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** A compiled atlas, as values and as stored. */
export interface CompiledAtlas {
  readonly bundle: Bundle;
  readonly details: Details;
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
  const draft = encodeBundle({ knowledge, words });
  const version = `${records.version}+${contentHash([draft.atlas, draft.zones, JSON.stringify(details)])}`;
  const bundle = { knowledge: { ...knowledge, version }, words };
  return {
    bundle,
    details: { version, ...details },
    encoded: encodeBundle(bundle),
  };
}

function contentHash(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 8);
}
