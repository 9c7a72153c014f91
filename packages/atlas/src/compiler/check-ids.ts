import type { RecordFolder } from '../schema/record-kinds.ts';
import type { Issue } from './issue.ts';
import { issueAt } from './located.ts';
import { recordIds } from './known-ids.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** A record's id is its file name, and no source is both muscle and condition. */
export function checkIds(atlas: AtlasRecords): Issue[] {
  const named = Object.values(atlas.folders).flatMap((records) =>
    [...records.values()]
      .filter((record) => record.value.id !== record.id)
      .map((record) =>
        issueAt(record, ['id'], {
          code: 'id-not-file-name',
          expected: record.id,
          got: record.value.id,
        }),
      ),
  );
  const twice = [...atlas.folders.conditions.values()]
    .filter((record) => atlas.folders.muscles.has(record.id))
    .map((record) =>
      issueAt(record, ['id'], { code: 'id-taken', expected: 'an id of its own', got: record.id }),
    );
  return [...named, ...twice];
}

/** The vocabulary's ids that have no record yet: an unfinished atlas still compiles. */
export function missingRecords(atlas: AtlasRecords): Issue[] {
  const words = atlas.vocabulary?.value;
  if (words === undefined) return [];
  return [
    ...missingIn(atlas, 'muscles', words.sources.muscles),
    ...missingIn(atlas, 'conditions', words.sources.conditions),
    ...missingIn(atlas, 'findings', Object.keys(words.findings)),
    ...missingIn(atlas, 'red-flags', Object.keys(words.redFlags)),
    ...missingQualities(atlas, words.qualities),
  ];
}

function missingIn(atlas: AtlasRecords, folder: RecordFolder, ids: readonly string[]): Issue[] {
  const present = new Set(recordIds(atlas, folder));
  return ids.filter((id) => !present.has(id)).map((id) => missing(`${folder}/${id}.yaml`, id));
}

function missingQualities(atlas: AtlasRecords, ids: readonly string[]): Issue[] {
  const present = new Set((atlas.files['qualities.yaml']?.value ?? []).map(({ id }) => id));
  return ids.filter((id) => !present.has(id)).map((id) => missing('qualities.yaml', id));
}

function missing(file: string, record: string): Issue {
  const fault = { code: 'missing-record', expected: 'a record', got: 'none' };
  return { file, record, field: '', line: 1, ...fault };
}
