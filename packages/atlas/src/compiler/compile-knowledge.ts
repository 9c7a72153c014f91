import type {
  Knowledge,
  KnowledgeCaution,
  KnowledgeFinding,
  KnowledgeRedFlag,
  KnowledgeSource,
  ZoneMap,
} from '../knowledge.ts';
import { fromPerMille, perMille } from '../per-mille.ts';
import type { CautionRecord } from '../schema/caution.ts';
import type { FindingRecord } from '../schema/finding.ts';
import type { RedFlagRecord } from '../schema/red-flag.ts';
import type { SourceRecord } from '../schema/source.ts';
import type { OrderedRecords } from './ordered-records.ts';

const noMap: ZoneMap = { cells: new Uint16Array(0), weights: new Float32Array(0) };

/** The engine's part of ordered records, without its version. Chances are rounded as stored. */
export function compileKnowledge(
  records: OrderedRecords,
  maps: ReadonlyMap<string, ZoneMap>,
  body: { readonly hash: string; readonly cellCount: number },
): Omit<Knowledge, 'version'> {
  const { sources, findings, qualities } = records;
  return {
    body: body.hash,
    cellCount: body.cellCount,
    sources: sources.map(compileSource),
    findings: findings.map(compileFinding),
    yes: chances(findings, sources, (source) =>
      source.findings.map(({ finding, yes }) => [finding, yes]),
    ),
    qualities: qualities.map(({ id, background }) => ({ id, background: rounded(background.yes) })),
    qualityYes: chances(qualities, sources, (source) =>
      source.qualities.map(({ quality, yes }) => [quality, yes]),
    ),
    maps: sources.map(({ id }) => maps.get(id) ?? noMap),
    pairs: records.pairs.map(({ a, b, share }) => ({ a, b, share })),
    redFlags: records.redFlags.map(compileRedFlag),
    cautions: records.cautions.map(compileCaution),
  };
}

function compileSource(source: SourceRecord): KnowledgeSource {
  const { id, kind, sided, action, gate, prior } = source;
  const factors = (prior.factors ?? []).map(({ when, times }, index) => ({
    when,
    times,
    claim: `${id}/prior/factors/${index}`,
  }));
  return {
    id,
    kind,
    sided,
    action,
    gate,
    prior: prior.perTenThousand,
    bothSides: prior.bothSides,
    factors,
  };
}

function compileFinding(finding: FindingRecord): KnowledgeFinding {
  const { id, kind, seconds, background, askWhen, notWhen = [], family } = finding;
  return {
    id,
    kind,
    seconds,
    background: rounded(background.yes),
    ...(askWhen !== undefined && { askWhen }),
    notWhen: notWhen.map(({ rule }) => rule),
    ...(family !== undefined && { family }),
  };
}

function chances(
  rows: readonly { readonly id: string }[],
  sources: readonly SourceRecord[],
  chancesOf: (source: SourceRecord) => readonly (readonly [string, number])[],
): Float32Array {
  const table = new Float32Array(rows.length * sources.length).fill(NaN);
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]));
  sources.forEach((source, column) => {
    for (const [id, yes] of chancesOf(source)) {
      const row = rowOf.get(id);
      if (row !== undefined) table[row * sources.length + column] = rounded(yes);
    }
  });
  return table;
}

function compileRedFlag(flag: RedFlagRecord): KnowledgeRedFlag {
  const { id, card, askWhen, when, level, because, locksRelief } = flag;
  const { escalations, findings, lines, sources } = flag;
  return {
    ...{ id, card, askWhen, ...(lines && { lines }), when, level, escalations, because },
    ...{ locksRelief, findings, sources },
  };
}

function compileCaution(caution: CautionRecord): KnowledgeCaution {
  const { id, effect, muscles, sites, when, text } = caution;
  return { id, effect, muscles, sites, when, text };
}

function rounded(chance: number): number {
  return fromPerMille(perMille(chance));
}
