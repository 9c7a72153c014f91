import { geodesicPath, pointAlong } from './geodesic.ts';
import type { GeodesicPath } from './geodesic.ts';
import type { Surface } from './surface.ts';
import type { SurfacePoint } from './surface-point.ts';

/** Points of the right side or the midline by name, each in one triangle of the body. */
export type LandmarkPoints = Readonly<Record<string, SurfacePoint>>;

/** A landmark, or a point part of the way along the skin from one to another. */
export type PathPoint =
  string | { readonly between: readonly [from: PathPoint, to: PathPoint]; readonly at: number };

const found = new WeakMap<Surface, WeakMap<LandmarkPoints, Map<string, GeodesicPath>>>();

/** Where a point lies. Every landmark in it must exist: see `unknownLandmarks`. */
export function locate(
  surface: Surface,
  landmarks: LandmarkPoints,
  point: PathPoint,
): SurfacePoint {
  if (typeof point !== 'string') {
    return pointAlong(pathBetween(surface, landmarks, ...point.between), point.at);
  }
  const landmark = landmarks[point];
  if (!landmark) throw new RangeError(`no landmark ${point}`);
  return landmark;
}

/** Shortest way between two points; found once per surface and remembered. */
export function pathBetween(
  surface: Surface,
  landmarks: LandmarkPoints,
  from: PathPoint,
  to: PathPoint,
): GeodesicPath {
  const paths = remembered(surface, landmarks);
  const key = JSON.stringify([from, to]);
  const known = paths.get(key);
  if (known) return known;
  const path = geodesicPath(
    surface,
    locate(surface, landmarks, from),
    locate(surface, landmarks, to),
  );
  paths.set(key, path);
  return path;
}

/** Landmark names a point leans on, with their place in it. */
export function namesIn(point: PathPoint, field: string): { name: string; field: string }[] {
  if (typeof point === 'string') return [{ name: point, field }];
  return point.between.flatMap((end, index) => namesIn(end, `${field}.between[${index}]`));
}

function remembered(surface: Surface, landmarks: LandmarkPoints): Map<string, GeodesicPath> {
  const ofSurface = found.get(surface) ?? new WeakMap<LandmarkPoints, Map<string, GeodesicPath>>();
  found.set(surface, ofSurface);
  const paths = ofSurface.get(landmarks) ?? new Map<string, GeodesicPath>();
  ofSurface.set(landmarks, paths);
  return paths;
}
