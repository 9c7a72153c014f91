import { closestPointOn, interpolate, type SurfacePoint } from './closest-point.ts';
import type { HalfBody } from './encode-body.ts';
import type { SourceSurface } from './source-surface.ts';
import type { WorkMesh } from './work-mesh.ts';

/** Carries the remeshed neutral half to both builds: each cell keeps its place within its source triangle. */
export function layCells(mesh: WorkMesh, surface: SourceSurface, parts: Uint8Array): HalfBody {
  const closest = closestPointOn(surface.neutral, surface.triangles);
  const places = mesh.points.map((point) => closest(point)!);
  const carry = (build: Float64Array): Float64Array =>
    Float64Array.from({ length: 3 * places.length }, (_, i) => {
      const vertex = (i - (i % 3)) / 3;
      if (mesh.midline[vertex] && i % 3 === 0) return 0;
      return interpolate(build, surface.triangles, places[vertex]!, i % 3, 3);
    });
  return {
    triangles: mesh.triangles,
    midline: mesh.midline,
    part: Uint8Array.from(places, (place) => partAt(place, surface.triangles, parts)),
    female: carry(surface.female),
    male: carry(surface.male),
  };
}

function partAt({ face, weights }: SurfacePoint, triangles: Int32Array, parts: Uint8Array): number {
  const heaviest = weights.indexOf(Math.max(...weights));
  return parts[triangles[3 * face + heaviest]!]!;
}
