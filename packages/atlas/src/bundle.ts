import type { Knowledge, KnowledgeFinding, KnowledgeSource, ZoneMap } from './knowledge.ts';
import { fromPerMille, perMille } from './per-mille.ts';
import { joinChunks, splitChunks } from './chunks.ts';
import type { Words } from './words.ts';

/** What the engine computes with and what the check says. */
export interface Bundle {
  readonly knowledge: Knowledge;
  readonly words: Words;
}

/** A bundle as it is stored and sent: one JSON text, one binary. */
export interface EncodedBundle {
  readonly atlas: string;
  readonly zones: Uint8Array;
}

/** Name and version of the stored form. */
export const bundleFormat = 'unknot-atlas-1';

type Stored<Entry, Dropped extends keyof Entry> = Omit<Entry, Dropped>;

interface StoredAtlas extends Stored<
  Knowledge,
  'sources' | 'findings' | 'yes' | 'qualities' | 'qualityYes' | 'maps'
> {
  readonly format: string;
  readonly sources: readonly StoredSource[];
  readonly findings: readonly StoredFinding[];
  readonly qualities: readonly { readonly id: string; readonly background: number }[];
  /** Per finding (or quality): pairs of steps to the next source that speaks, and its per mille. */
  readonly yes: readonly (readonly number[])[];
  readonly qualityYes: readonly (readonly number[])[];
  readonly words: Words;
}

/** Claim ids of factors are `<source>/prior/factors/<n>` and are not stored. */
interface StoredSource extends Stored<KnowledgeSource, 'factors'> {
  readonly factors?: readonly Stored<KnowledgeSource['factors'][number], 'claim'>[];
}

interface StoredFinding extends Stored<KnowledgeFinding, 'notWhen'> {
  readonly notWhen?: KnowledgeFinding['notWhen'];
}

/** Packs a bundle. `packMap` is the body's. Chances are kept to a hundredth of a per mille. */
export function encodeBundle(
  { knowledge, words }: Bundle,
  packMap: (map: ZoneMap) => Uint8Array,
): EncodedBundle {
  const { sources, findings, qualities, yes, qualityYes, maps, ...plain } = knowledge;
  const stored: StoredAtlas = {
    format: bundleFormat,
    ...plain,
    sources: sources.map(storedSource),
    findings: findings.map(storedFinding),
    qualities: qualities.map(({ id, background }) => ({ id, background: perMille(background) })),
    yes: sparseRows(yes, sources.length),
    qualityYes: sparseRows(qualityYes, sources.length),
    words,
  };
  return { atlas: JSON.stringify(stored), zones: joinChunks(maps.map(packMap)) };
}

/**
 * Unpacks a bundle; `unpackMap` is the body's. Throws a RangeError when the stored form is not this
 * version's, or atlas and zones do not belong together.
 */
export function decodeBundle(
  atlas: string,
  zones: Uint8Array,
  unpackMap: (bytes: Uint8Array) => ZoneMap,
): Bundle {
  const stored = JSON.parse(atlas) as StoredAtlas;
  if (stored.format !== bundleFormat)
    throw new RangeError(`expected format ${bundleFormat}, got ${stored.format}`);
  const maps = splitChunks(zones).map(unpackMap);
  const count = stored.sources.length;
  if (maps.length !== count)
    throw new RangeError(`expected ${count} maps, one per source, got ${maps.length}`);
  const { version, body, cellCount, pairs, redFlags, cautions, words } = stored;
  const knowledge: Knowledge = {
    version,
    body,
    cellCount,
    sources: stored.sources.map(loadedSource),
    findings: stored.findings.map(loadedFinding),
    qualities: stored.qualities.map(({ id, background }) => ({
      id,
      background: fromPerMille(background),
    })),
    yes: denseRows(stored.yes, count),
    qualityYes: denseRows(stored.qualityYes, count),
    maps,
    pairs,
    redFlags,
    cautions,
  };
  return { knowledge, words };
}

function storedSource({ factors, ...source }: KnowledgeSource): StoredSource {
  if (factors.length === 0) return source;
  return { ...source, factors: factors.map(({ when, times }) => ({ when, times })) };
}

function loadedSource({ factors = [], ...source }: StoredSource): KnowledgeSource {
  const claimed = factors.map((factor, index) => ({
    ...factor,
    claim: `${source.id}/prior/factors/${index}`,
  }));
  return { ...source, factors: claimed };
}

function storedFinding({ notWhen, background, ...finding }: KnowledgeFinding): StoredFinding {
  const rest = { ...finding, background: perMille(background) };
  return notWhen.length === 0 ? rest : { ...rest, notWhen };
}

function loadedFinding({ notWhen = [], background, ...finding }: StoredFinding): KnowledgeFinding {
  return { ...finding, background: fromPerMille(background), notWhen };
}

function sparseRows(dense: Float32Array, columns: number): number[][] {
  const rows = columns === 0 ? 0 : dense.length / columns;
  return Array.from({ length: rows }, (_, row) => {
    const pairs: number[] = [];
    let last = 0;
    for (let column = 0; column < columns; column++) {
      const value = dense[row * columns + column] ?? NaN;
      if (Number.isNaN(value)) continue;
      pairs.push(column - last, perMille(value));
      last = column;
    }
    return pairs;
  });
}

function denseRows(rows: readonly (readonly number[])[], columns: number): Float32Array {
  const dense = new Float32Array(rows.length * columns).fill(NaN);
  rows.forEach((pairs, row) => {
    let column = 0;
    for (let at = 0; at < pairs.length; at += 2) {
      column += pairs[at] ?? 0;
      dense[row * columns + column] = fromPerMille(pairs[at + 1] ?? 0);
    }
  });
  return dense;
}
