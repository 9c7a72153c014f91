import type { SkinPatch } from '../schema/spot.ts';
import type { TechniqueRecord } from '../schema/technique.ts';
import type { AtlasSurface } from './atlas-surface.ts';
import { cellsOf, patchMap } from './compile-techniques.ts';
import type { FieldPath, Issue } from './issue.ts';
import { knownIds, recordIds } from './known-ids.ts';
import { issueAt, type Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** What a technique names exists: muscle, tools, no-go zones, landmarks, the self-test. */
export function checkTechniqueLinks(atlas: AtlasRecords): Issue[] {
  const ids = (list: readonly { readonly id: string }[] = []): Set<string> =>
    new Set(list.map(({ id }) => id));
  const noGo = ids(atlas.files['no-go.yaml']?.value);
  const landmarks = ids(atlas.files['felt-landmarks.yaml']?.value);
  const tools = new Set(recordIds(atlas, 'tools'));
  const { muscles } = knownIds(atlas);
  return [...atlas.folders.techniques.values()].flatMap((record) => {
    const { muscle, retest } = record.value;
    const lists = [
      ['noGo', 'no-go', noGo],
      ['tools', 'tool', tools],
      ['feelFirst', 'landmark', landmarks],
    ] as const;
    return [
      ...(muscles.has(muscle) ? [] : [unknown(record, ['muscle'], 'muscle', muscle)]),
      ...(isSelfTest(atlas, retest) ? [] : [unknown(record, ['retest'], 'self-test', retest)]),
      ...lists.flatMap(([field, kind, known]) =>
        record.value[field].flatMap((id, index) =>
          known.has(id) ? [] : [unknown(record, [field, index], kind, id)],
        ),
      ),
    ];
  });
}

function isSelfTest(atlas: AtlasRecords, id: string): boolean {
  return atlas.folders.findings.get(id)?.value.kind === 'self-test';
}

function unknown(record: Located<unknown>, path: FieldPath, kind: string, id: string): Issue {
  return issueAt(record, path, { code: `unknown-${kind}`, expected: `a known ${kind}`, got: id });
}

/** Muscles of the vocabulary that no technique is about. */
export function missingTechniques(atlas: AtlasRecords): Issue[] {
  const treated = new Set([...atlas.folders.techniques.values()].map(({ value }) => value.muscle));
  const broken = recordIds(atlas, 'techniques');
  return (atlas.vocabulary?.value.sources.muscles ?? [])
    .filter((id) => !treated.has(id) && !broken.includes(id))
    .map((id) => ({
      file: `techniques/${id}.yaml`,
      record: id,
      field: '',
      line: 1,
      code: 'missing-record',
      expected: 'a technique or a reasoned "do not press"',
      got: 'none',
    }));
}

/**
 * Every patch lies on the body, and no cell of a target lies in any place not to press, on either
 * side, whether the technique names it or not.
 */
export function checkTargets(atlas: AtlasRecords, surface: AtlasSurface): Issue[] {
  const list = atlas.files['no-go.yaml'];
  const zones = (list?.value ?? []).map((zone) => ({ id: zone.id, map: patchMap(surface, zone) }));
  const empty = zones.flatMap(({ map }, index) =>
    map.cells.length === 0 && list ? [issueAt(list, [index, 'path'], offBody)] : [],
  );
  const owner = new Map(
    zones.flatMap(({ id, map }) => [...surface.onBothSides(map).cells].map((cell) => [cell, id])),
  );
  const targets = [...atlas.folders.techniques.values()].flatMap((record) =>
    record.value.spots.flatMap((spot, index) =>
      targetIssues(record, { spot, index }, surface, owner),
    ),
  );
  return [...empty, ...targets];
}

const offBody = { code: 'off-the-body', expected: 'a cell of the body', got: 'none' };

function targetIssues(
  record: Located<TechniqueRecord>,
  { spot, index }: { readonly spot: SkinPatch; readonly index: number },
  surface: AtlasSurface,
  owner: ReadonlyMap<number, string>,
): Issue[] {
  const cells = cellsOf(surface, spot);
  if (cells.length === 0) return [issueAt(record, ['spots', index], offBody)];
  const met = new Set(cells.flatMap((cell) => owner.get(cell) ?? []));
  return [...met].map((id) =>
    issueAt(record, ['spots', index], {
      code: 'target-in-no-go',
      expected: `no cell in ${id}`,
      got: String(cells.filter((cell) => owner.get(cell) === id).length),
    }),
  );
}
