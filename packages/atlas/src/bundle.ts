import { type ChanceTable, fromChanceTable, toChanceTable } from './chance-table.ts';
import { type Columns, fromColumns, toColumns } from './columns.ts';
import type { Knowledge, KnowledgeFinding, KnowledgeSource } from './knowledge.ts';
import { fromPerMille, perMille } from './per-mille.ts';
import { nameNumbers, numberNames, regionsIn, type Names } from './numbered.ts';
import type { Rule } from './rule.ts';
import type { Words } from './words.ts';
import { decodeMaps, encodeMaps } from './zone-table.ts';

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
export const bundleFormat = 'unknot-atlas-3';

interface StoredAtlas extends Pick<Knowledge, 'version' | 'body' | 'cellCount'> {
  readonly format: string;
  /** Regions that rules name, by their number there. */
  readonly regions: readonly string[];
  readonly sources: Columns;
  readonly findings: Columns;
  readonly qualities: Columns;
  readonly redFlags: Columns;
  readonly cautions: Columns;
  readonly pairs: Columns;
  readonly yes: ChanceTable;
  readonly qualityYes: ChanceTable;
  readonly words: Readonly<Record<keyof Words, Columns>>;
}

/** Packs a bundle. Chances are kept to a hundredth of a per mille, weights to a fifteenth of the largest. */
export function encodeBundle({ knowledge, words }: Bundle): EncodedBundle {
  const { sources, findings, qualities, redFlags, cautions } = knowledge;
  const { version, body, cellCount, pairs } = knowledge;
  const names: Names = {
    regions: regionsIn([...sources, ...findings, ...redFlags, ...cautions]),
    findings: findings.map(({ id }) => id),
    sources: sources.map(({ id }) => id),
  };
  const numbered = <Row>(rows: readonly Row[]): Row[] => numberNames(rows, names);
  const stored: StoredAtlas = {
    format: bundleFormat,
    ...{ version, body, cellCount, regions: names.regions },
    words: {
      sources: storedWords(words.sources),
      findings: storedWords(words.findings),
      qualities: storedWords(words.qualities),
      redFlags: storedWords(words.redFlags),
      cautions: storedWords(words.cautions),
    },
    sources: toColumns(numbered(sources.map(storedSource))),
    findings: toColumns(numbered(findings.map(storedFinding))),
    qualities: toColumns(qualities.map(withPerMille)),
    redFlags: toColumns(numbered(redFlags)),
    cautions: toColumns(numbered(cautions)),
    pairs: toColumns(numbered(pairs)),
    yes: toChanceTable(knowledge.yes, sources.length),
    qualityYes: toChanceTable(knowledge.qualityYes, sources.length),
  };
  return { atlas: JSON.stringify(stored), zones: encodeMaps(knowledge.maps) };
}

/**
 * Unpacks a bundle. Throws a RangeError when the stored form is not this version's, or atlas and zones
 * do not belong together.
 */
export function decodeBundle(atlas: string, zones: Uint8Array): Bundle {
  const stored = JSON.parse(atlas) as StoredAtlas;
  if (stored.format !== bundleFormat)
    throw new RangeError(`expected format ${bundleFormat}, got ${stored.format}`);
  const idsOf = (columns: Columns): string[] =>
    fromColumns<{ id: string }>(columns).map(({ id }) => id);
  const names: Names = {
    regions: stored.regions,
    findings: idsOf(stored.findings),
    sources: idsOf(stored.sources),
  };
  const rows = <Row>(columns: Columns): Row[] => nameNumbers(fromColumns<Row>(columns), names);
  const sources = rows<StoredSource>(stored.sources).map(loadedSource);
  const maps = decodeMaps(zones);
  if (maps.length !== sources.length)
    throw new RangeError(`expected ${sources.length} maps, one per source, got ${maps.length}`);
  const { version, body, cellCount } = stored;
  const knowledge: Knowledge = {
    ...{ version, body, cellCount, sources, maps },
    pairs: rows(stored.pairs),
    findings: rows<StoredFinding>(stored.findings).map(loadedFinding),
    qualities: fromColumns<Quality>(stored.qualities).map(withChance),
    redFlags: rows(stored.redFlags),
    cautions: rows(stored.cautions),
    yes: fromChanceTable(stored.yes, sources.length),
    qualityYes: fromChanceTable(stored.qualityYes, sources.length),
  };
  return { knowledge, words: loadedWords(stored.words) };
}

/** Claim ids of factors are `<source>/prior/factors/<n>` and are not stored. */
interface StoredSource extends Omit<KnowledgeSource, 'factors'> {
  /** Of each factor. */
  readonly when?: readonly Rule[];
  readonly times?: readonly number[];
}

interface StoredFinding extends Omit<KnowledgeFinding, 'notWhen'> {
  readonly notWhen?: KnowledgeFinding['notWhen'];
}

type Quality = Knowledge['qualities'][number];

function storedSource({ factors, ...source }: KnowledgeSource): StoredSource {
  if (factors.length === 0) return source;
  const when = factors.map((factor) => factor.when);
  return { ...source, when, times: factors.map(({ times }) => times) };
}

function loadedSource({ when = [], times = [], ...source }: StoredSource): KnowledgeSource {
  const factors = when.map((rule, index) => ({
    when: rule,
    times: times[index] ?? 1,
    claim: `${source.id}/prior/factors/${index}`,
  }));
  return { ...source, factors };
}

function storedFinding({ notWhen, ...finding }: KnowledgeFinding): StoredFinding {
  const rest = withPerMille(finding);
  return notWhen.length === 0 ? rest : { ...rest, notWhen };
}

function loadedFinding({ notWhen = [], ...finding }: StoredFinding): KnowledgeFinding {
  return { ...withChance(finding), notWhen };
}

function withPerMille<Row extends { readonly background: number }>(row: Row): Row {
  return { ...row, background: perMille(row.background) };
}

function withChance<Row extends { readonly background: number }>(row: Row): Row {
  return { ...row, background: fromPerMille(row.background) };
}

function storedWords(words: Readonly<Record<string, object | string>>): Columns {
  const rows = Object.entries(words).map(([id, entry]) =>
    typeof entry === 'string' ? { id, text: entry } : { id, ...entry },
  );
  return toColumns(rows);
}

function loadedWords(stored: StoredAtlas['words']): Words {
  const entries = <Entry>(columns: Columns): Record<string, Entry> =>
    Object.fromEntries(
      fromColumns<{ id: string } & Entry>(columns).map(({ id, ...entry }) => [id, entry as Entry]),
    );
  const names = Object.entries(entries<{ text: string }>(stored.qualities));
  return {
    sources: entries(stored.sources),
    findings: entries(stored.findings),
    qualities: Object.fromEntries(names.map(([id, { text }]) => [id, text])),
    redFlags: entries(stored.redFlags),
    cautions: entries(stored.cautions),
  };
}
