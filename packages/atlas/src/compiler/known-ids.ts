import type { RecordFolder } from '../schema/record-kinds.ts';
import type { SourceRecord } from '../schema/source.ts';
import type { Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** Ids a record may speak of: those with a record, whole or broken, and those of the vocabulary. */
export interface KnownIds {
  readonly sources: ReadonlySet<string>;
  readonly muscles: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
  readonly redFlags: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly qualities: ReadonlySet<string>;
  /** Without a side. */
  readonly regions: ReadonlySet<string>;
}

/** Collects the ids that links may point to. */
export function knownIds(atlas: AtlasRecords): KnownIds {
  const words = atlas.vocabulary?.value;
  const muscles = [...recordIds(atlas, 'muscles'), ...(words?.sources.muscles ?? [])];
  const conditions = [...recordIds(atlas, 'conditions'), ...(words?.sources.conditions ?? [])];
  return {
    sources: new Set([...muscles, ...conditions]),
    muscles: new Set(muscles),
    findings: new Set([...recordIds(atlas, 'findings'), ...Object.keys(words?.findings ?? {})]),
    redFlags: new Set([...recordIds(atlas, 'red-flags'), ...Object.keys(words?.redFlags ?? {})]),
    references: new Set(recordIds(atlas, 'references')),
    qualities: new Set([
      ...(words?.qualities ?? []),
      ...(atlas.files['qualities.yaml']?.value ?? []).map((quality) => quality.id),
    ]),
    regions: new Set([...(words?.regions.sided ?? []), ...(words?.regions.midline ?? [])]),
  };
}

/** Ids of the records in a folder, whole or broken. */
export function recordIds(atlas: AtlasRecords, folder: RecordFolder): string[] {
  const broken = [...atlas.broken].filter((path) => path.startsWith(`${folder}/`));
  return [...atlas.folders[folder].keys(), ...broken.map((path) => path.slice(folder.length + 1))];
}

/** Muscles, then conditions. */
export function sourceRecords(atlas: AtlasRecords): Located<SourceRecord>[] {
  return [...atlas.folders.muscles.values(), ...atlas.folders.conditions.values()];
}
