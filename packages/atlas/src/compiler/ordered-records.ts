import type { SessionEffect } from '../schema/body-lists.ts';
import type { CautionRecord } from '../schema/caution.ts';
import type { PairRecord, QualityRecord } from '../schema/collections.ts';
import type { FindingRecord } from '../schema/finding.ts';
import type { RedFlagRecord } from '../schema/red-flag.ts';
import type { ReferenceRecord } from '../schema/reference.ts';
import type { SourceRecord } from '../schema/source.ts';
import { sourceRecords } from './known-ids.ts';
import type { Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** The records in the one order that all output keeps. */
export interface OrderedRecords {
  readonly version: string;
  readonly sources: readonly SourceRecord[];
  readonly findings: readonly FindingRecord[];
  readonly qualities: readonly QualityRecord[];
  readonly redFlags: readonly RedFlagRecord[];
  readonly cautions: readonly CautionRecord[];
  readonly references: readonly ReferenceRecord[];
  readonly pairs: readonly PairRecord[];
  readonly effects: readonly SessionEffect[];
}

/**
 * Whole records in the vocabulary's order, others after them by id; red flags by card first. Links to
 * records that are not whole are dropped from pairs, so that what is left compiles.
 */
export function orderedRecords(atlas: AtlasRecords): OrderedRecords {
  const words = atlas.vocabulary?.value;
  const sourceOrder = [...(words?.sources.muscles ?? []), ...(words?.sources.conditions ?? [])];
  const sources = inOrder(sourceRecords(atlas), sourceOrder);
  const present = new Set(sources.map(({ id }) => id));
  const flags = inOrder(atlas.folders['red-flags'].values(), Object.keys(words?.redFlags ?? {}));
  const pairs = atlas.files['pairs.yaml']?.value ?? [];
  return {
    version: atlas.files['atlas.yaml']?.value.version ?? '0.0.0',
    sources,
    findings: inOrder(atlas.folders.findings.values(), Object.keys(words?.findings ?? {})),
    qualities: atlas.files['qualities.yaml']?.value ?? [],
    redFlags: flags.toSorted((a, b) => a.card - b.card),
    cautions: inOrder(atlas.folders.cautions.values(), []),
    references: inOrder(atlas.folders.references.values(), []),
    effects: atlas.files['session-effects.yaml']?.value ?? [],
    pairs: pairs.filter(({ a, b }) => present.has(a) && present.has(b)),
  };
}

function inOrder<Value extends { readonly id: string }>(
  records: Iterable<Located<Value>>,
  order: readonly string[],
): Value[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ id }: Value): number => rank.get(id) ?? order.length;
  return [...records]
    .map(({ value }) => value)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}
