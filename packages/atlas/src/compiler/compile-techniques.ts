import { claimsOf } from '../claims-of.ts';
import type { ZoneMap } from '../knowledge.ts';
import type { SkinPatch } from '../schema/spot.ts';
import type { TechniqueBook } from '../technique-book.ts';
import type { AtlasSurface } from './atlas-surface.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** A patch of skin as a map with a hard edge; empty where a landmark is unknown. */
export function patchMap(surface: AtlasSurface, { path, radius }: SkinPatch): ZoneMap {
  const part = { strength: 'essential', weight: 0.97, soft: 0, grade: 'expert' } as const;
  return surface.rasterise([{ ...part, path, radius }]).value;
}

/** Cells of a patch of skin, ascending. */
export function cellsOf(surface: AtlasSurface, patch: SkinPatch): number[] {
  return [...patchMap(surface, patch).cells].toSorted((a, b) => a - b);
}

/** The techniques and what they lean on, with every target and no-go zone laid on the body. */
export function compileTechniques(
  atlas: AtlasRecords,
  surface: AtlasSurface,
): Omit<TechniqueBook, 'version'> {
  const { techniques, tools, references } = atlas.folders;
  const noGo = atlas.files['no-go.yaml']?.value ?? [];
  const records = [...techniques.values()].map(({ value }) => value);
  const rank = new Map(atlas.vocabulary?.value.sources.muscles.map((id, index) => [id, index]));
  const kinds = [...tools.values()].map(({ value }) => value);
  const cited = new Set(
    [records, kinds, noGo].flatMap((part) => claimsOf(part).map(({ claim }) => claim.reference)),
  );
  return {
    body: surface.hash,
    techniques: records
      .toSorted((a, b) => (rank.get(a.muscle) ?? 99) - (rank.get(b.muscle) ?? 99))
      .map((it) => ({
        ...it,
        spots: it.spots.map((spot) => ({ ...spot, cells: cellsOf(surface, spot) })),
      })),
    tools: kinds,
    noGo: noGo.map((zone) => ({ ...zone, cells: cellsOf(surface, zone) })),
    landmarks: atlas.files['felt-landmarks.yaml']?.value ?? [],
    stopSigns: atlas.files['stop-signs.yaml']?.value ?? [],
    effects: atlas.files['session-effects.yaml']?.value ?? [],
    references: Object.fromEntries(
      [...references.values()]
        .filter(({ id }) => cited.has(id))
        .map(({ id, value }) => [id, value]),
    ),
  };
}
