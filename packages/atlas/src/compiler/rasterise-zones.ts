import type { ZoneMap } from '../knowledge.ts';
import { decodeMaps, encodeMaps } from '../zone-table.ts';
import type { SourceRecord } from '../schema/source.ts';
import type { AtlasSurface } from './atlas-surface.ts';
import type { FieldPath, Issue } from './issue.ts';
import { sourceRecords } from './known-ids.ts';
import { issueAt, type Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** Maps by source as the bundle will hold them, and zone parts the body does not know. */
export interface RasterisedZones {
  readonly maps: ReadonlyMap<string, ZoneMap>;
  readonly issues: readonly Issue[];
}

/**
 * Lays every source's zones on the body: the right side, or both for a central source. Weights are
 * those left after packing, so that compiling and decoding give the same map.
 */
export function rasteriseZones(atlas: AtlasRecords, surface: AtlasSurface): RasterisedZones {
  const maps = new Map<string, ZoneMap>();
  const issues: Issue[] = [];
  for (const record of sourceRecords(atlas)) {
    const { value, issues: faults } = surface.rasterise(record.value.zones);
    issues.push(...faults.map((fault) => zoneIssue(record, fault)));
    if (value.cells.length === 0) issues.push(emptyZone(record));
    const [kept = value] = decodeMaps(
      encodeMaps([record.value.sided ? value : surface.onBothSides(value)]),
    );
    maps.set(record.id, kept);
  }
  return { maps, issues };
}

function zoneIssue(
  record: Located<SourceRecord>,
  { field, ...fault }: { field: string; code: string; expected: string; got: string },
): Issue {
  return issueAt(record, ['zones', ...fieldPath(field)], fault);
}

/** `[1].path[0]` as `[1, 'path', 0]`. */
function fieldPath(field: string): FieldPath {
  return field
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function emptyZone(record: Located<SourceRecord>): Issue {
  const fault = { code: 'empty-zone', expected: 'at least one cell', got: '0' };
  return issueAt(record, ['zones'], fault);
}
