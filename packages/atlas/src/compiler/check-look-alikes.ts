import type { ZoneMap } from '../knowledge.ts';
import type { SourceRecord } from '../schema/source.ts';
import type { Issue } from './issue.ts';
import { sourceRecords } from './known-ids.ts';
import { issueAt, type Located } from './located.ts';
import { mapOverlap } from './map-overlap.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** A finding tells two sources apart when its likelihood ratio between them is at least this. */
export const separatingRatio = 1.5;
/** Maps that share less than this (weighted Jaccard) tell two sources apart. */
export const separatingOverlap = 0.5;
const smallestCommonYes = 0.1;

/**
 * Look-alikes are mirrored, and something tells each pair apart: a finding, their zones (when `maps`
 * are given), or an entry in `indistinct-pairs.yaml` that says why nothing does.
 */
export function checkLookAlikes(
  atlas: AtlasRecords,
  maps: ReadonlyMap<string, ZoneMap> = new Map(),
): Issue[] {
  const sources = new Map(sourceRecords(atlas).map((record) => [record.id, record]));
  return [...sources.values()].flatMap((record) =>
    record.value.confusedWith.flatMap(({ source }, index) => {
      const other = sources.get(source);
      if (other === undefined) return [];
      const at = ['confusedWith', index, 'source'];
      return [
        ...(source === record.id ? [issueAt(record, at, itself(source))] : []),
        ...(mirrors(other, record.id) ? [] : [issueAt(record, at, notMirrored(source, record.id))]),
        ...(record.id > source || isSeparated(atlas, record, other, maps)
          ? []
          : [issueAt(record, at, notSeparated(source))]),
      ];
    }),
  );
}

function mirrors(other: Located<SourceRecord>, id: string): boolean {
  return other.value.confusedWith.some(({ source }) => source === id);
}

function isSeparated(
  atlas: AtlasRecords,
  a: Located<SourceRecord>,
  b: Located<SourceRecord>,
  maps: ReadonlyMap<string, ZoneMap>,
): boolean {
  const indistinct = atlas.files['indistinct-pairs.yaml']?.value ?? [];
  if (indistinct.some((pair) => [a.id, b.id].every((id) => id === pair.a || id === pair.b)))
    return true;
  const [mapA, mapB] = [maps.get(a.id), maps.get(b.id)];
  if (mapA && mapB && mapOverlap(mapA, mapB) < separatingOverlap) return true;
  return findingsApart(atlas, a.value, b.value).length > 0;
}

/** Findings whose likelihood ratio between two sources, for a yes or a no, is at least 1.5. */
export function findingsApart(atlas: AtlasRecords, a: SourceRecord, b: SourceRecord): string[] {
  const ids = new Set([...a.findings, ...b.findings].map(({ finding }) => finding));
  return [...ids].filter((id) => {
    const background = atlas.folders.findings.get(id)?.value.background.yes;
    const [yesA, yesB] = [chanceOf(a, id) ?? background, chanceOf(b, id) ?? background];
    return yesA !== undefined && yesB !== undefined && isApart(yesA, yesB);
  });
}

function chanceOf(source: SourceRecord, id: string): number | undefined {
  return source.findings.find(({ finding }) => finding === id)?.yes;
}

function isApart(a: number, b: number): boolean {
  const yes = Math.max(a / b, b / a);
  const no = Math.max((1 - a) / (1 - b), (1 - b) / (1 - a));
  return (yes >= separatingRatio && Math.max(a, b) >= smallestCommonYes) || no >= separatingRatio;
}

function itself(id: string): { code: string; expected: string; got: string } {
  return { code: 'look-alike-of-itself', expected: 'another source', got: id };
}

function notMirrored(source: string, id: string): { code: string; expected: string; got: string } {
  return { code: 'not-mirrored', expected: `confusedWith ${id} in ${source}`, got: 'none' };
}

function notSeparated(source: string): { code: string; expected: string; got: string } {
  return {
    code: 'not-separated',
    expected: `a finding with a ratio of ${separatingRatio}, other zones, or an indistinct pair`,
    got: source,
  };
}
