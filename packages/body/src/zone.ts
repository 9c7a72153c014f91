import type { Parsed } from './issue.ts';
import { fade } from './fade.ts';
import type { DistanceField } from './distance.ts';
import { pathField } from './path-field.ts';
import type { LandmarkPoints, PathPoint } from './path-point.ts';
import { profileAt, profileValues } from './profile.ts';
import type { Profile } from './profile.ts';
import { regionMap } from './region-map.ts';
import { rightSideName } from './region-names.ts';
import { createRegions } from './regions.ts';
import type { Regions } from './regions.ts';
import { sparseMap, unionMaps } from './sparse-map.ts';
import type { SparseMap } from './sparse-map.ts';
import type { Surface } from './surface.ts';
import { zoneIssues } from './zone-issues.ts';

/**
 * Part of a zone: skin along a `path` with a `radius`, or a whole `region`. It has full weight up to
 * the radius or the region's border and fades to 0 over `soft` beyond.
 */
export interface ZonePart {
  /** One point or more, of the right side or the midline. */
  readonly path?: readonly PathPoint[];
  /** cm, along the path. */
  readonly radius?: Profile;
  /** Without a side: the right one, or a region of the midline. */
  readonly region?: string;
  /** 0 to 1, along the path; one number for a region. */
  readonly weight: Profile;
  /** cm; 1.5 when absent. */
  readonly soft?: number;
}

const softCm = 1.5;

/**
 * Weights of a zone on the right side (midline paths reach both); its parts combine by the larger
 * weight. A part with a fault is left out and the fault named: `unknown-landmark`, `unknown-region`,
 * `bad-part` (neither or both of path
 * and region), `bad-number`. Some 2 ms a part; ways between landmarks are remembered per surface.
 */
export function rasteriseZone(
  surface: Surface,
  landmarks: LandmarkPoints,
  parts: readonly ZonePart[],
): Parsed<SparseMap> {
  const checked = parts.map((part, index) => ({
    part,
    issues: zoneIssues(part, `[${index}]`, landmarks),
  }));
  const maps = checked
    .filter(({ issues }) => issues.length === 0)
    .map(({ part }) => rasterisePart(surface, landmarks, part));
  return { value: unionMaps(maps), issues: checked.flatMap(({ issues }) => issues) };
}

function rasterisePart(surface: Surface, landmarks: LandmarkPoints, part: ZonePart): SparseMap {
  const soft = part.soft ?? softCm;
  if (part.path) return rasterisePath(surface, landmarks, part, part.path, soft);
  const name = rightSideName(part.region ?? '');
  const whole = regionMap(surface, regionsOf(surface, landmarks), name, soft);
  const scale = profileAt(part.weight, 0);
  return { cells: whole.cells, weights: whole.weights.map((weight) => weight * scale) };
}

function rasterisePath(
  surface: Surface,
  landmarks: LandmarkPoints,
  part: ZonePart,
  path: readonly PathPoint[],
  soft: number,
): SparseMap {
  const reach = Math.max(...profileValues(part.radius ?? 0)) + soft;
  return sparseMap(weighField(pathField(surface, landmarks, path, reach), part, soft));
}

function weighField(field: DistanceField, part: ZonePart, soft: number): [number, number][] {
  return Array.from(field.cells, (cell, index) => {
    const along = field.labels[index]!;
    const radius = profileAt(part.radius ?? 0, along);
    return [cell, profileAt(part.weight, along) * fade(field.distances[index]!, radius, soft)];
  });
}

const regionsOfSurface = new WeakMap<Surface, WeakMap<LandmarkPoints, Regions>>();

function regionsOf(surface: Surface, landmarks: LandmarkPoints): Regions {
  const known = regionsOfSurface.get(surface) ?? new WeakMap<LandmarkPoints, Regions>();
  regionsOfSurface.set(surface, known);
  const regions = known.get(landmarks) ?? createRegions(surface, landmarks);
  known.set(landmarks, regions);
  return regions;
}
