import { evidenceIds } from '../schema/identifiers.ts';
import { type DossierGroup, dossierGroups } from '../schema/dossier-ids.ts';
import type { RecordFolder } from '../schema/record-kinds.ts';
import type { FieldPath, Issue } from './issue.ts';
import { recordIds } from './known-ids.ts';
import { issueAt, type Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

const folderOf: Readonly<Partial<Record<DossierGroup, RecordFolder>>> = {
  muscles: 'muscles',
  conditions: 'conditions',
  redFlags: 'red-flags',
  cautions: 'cautions',
};

/**
 * Every record of the dossiers is mapped to records that exist or is left out with a reason; where a
 * record names the dossier's id, list and record agree.
 */
export function checkDossier(atlas: AtlasRecords): Issue[] {
  const list = atlas.files['dossier-ids.yaml'];
  if (list === undefined) return [];
  const mapped = dossierGroups.flatMap((group) =>
    list.value[group].flatMap((entry, index) =>
      (entry.mapped ?? []).flatMap((target, at) =>
        targetFaults(atlas, list, { group, id: entry.id, target }, [group, index, 'mapped', at]),
      ),
    ),
  );
  return [...mapped, ...unlisted(atlas, list)];
}

function targetFaults(
  atlas: AtlasRecords,
  list: Located<unknown>,
  { group, id, target }: { group: DossierGroup; id: string; target: string },
  path: FieldPath,
): Issue[] {
  const [folder, record] = target.split('/') as [RecordFolder, string];
  if (!(folder in atlas.folders)) return [issueAt(list, path, unknownTarget(target))];
  const value = atlas.folders[folder].get(record)?.value;
  if (value === undefined)
    return isExpected(atlas, folder, record) ? [] : [issueAt(list, path, unknownTarget(target))];
  if (folder !== folderOf[group] || !('evidenceId' in value)) return [];
  const ids = evidenceIds(value.evidenceId);
  if (ids.includes(id)) return [];
  const fault = { expected: `evidenceId ${id} in ${target}`, got: ids.join(', ') || 'none' };
  return [issueAt(list, path, { code: 'evidence-id-differs', ...fault })];
}

function isExpected(atlas: AtlasRecords, folder: RecordFolder, id: string): boolean {
  if (recordIds(atlas, folder).includes(id)) return true;
  const words = atlas.vocabulary?.value;
  if (words === undefined) return false;
  if (folder === 'findings') return id in words.findings;
  if (folder === 'red-flags') return id in words.redFlags;
  return folder === 'muscles' || folder === 'conditions'
    ? words.sources[folder].includes(id)
    : false;
}

/** Dossier ids that a record names but the list does not map to it. */
function unlisted(
  atlas: AtlasRecords,
  list: NonNullable<AtlasRecords['files']['dossier-ids.yaml']>,
): Issue[] {
  return dossierGroups.flatMap((group) => {
    const folder = folderOf[group];
    if (folder === undefined) return [];
    return [...atlas.folders[folder].values()].flatMap((record: Located<unknown>) => {
      const { evidenceId } = record.value as { evidenceId?: string | readonly string[] };
      return evidenceIds(evidenceId)
        .filter((id) => !isMapped(list.value[group], id, `${folder}/${record.id}`))
        .map((id) => issueAt(record, ['evidenceId'], unlistedId(id, group)));
    });
  });
}

function isMapped(
  entries: readonly { id: string; mapped?: readonly string[] }[],
  id: string,
  target: string,
): boolean {
  return entries.some((entry) => entry.id === id && entry.mapped?.includes(target));
}

function unknownTarget(target: string): { code: string; expected: string; got: string } {
  return { code: 'unknown-record', expected: 'a record of the atlas', got: target };
}

function unlistedId(id: string, group: string): { code: string; expected: string; got: string } {
  return {
    code: 'evidence-id-unlisted',
    expected: `${id} mapped here under ${group}`,
    got: 'none',
  };
}
