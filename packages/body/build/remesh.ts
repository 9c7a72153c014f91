import { collapseEdges } from './collapse-edges.ts';
import { closestPointOn } from './closest-point.ts';
import { flipEdges } from './flip-edges.ts';
import { relaxPoints, type Ground } from './relax-points.ts';
import type { SourceSurface } from './source-surface.ts';
import { splitEdges } from './split-edges.ts';
import { workMeshOf, type WorkMesh } from './work-mesh.ts';

const rounds = 8;
const mostSweeps = 12;

/**
 * Lays evenly shaped triangles of the wanted size on the half surface: incremental isotropic
 * remeshing (split, collapse, flip, relax) after Botsch and Kobbelt 2004, graded by `sizes`.
 */
export function remesh(surface: SourceSurface, sizes: Float64Array): WorkMesh {
  const mesh = workMeshOf(surface.neutral, surface.triangles, surface.midline, sizes);
  const closest = closestPointOn(surface.neutral, surface.triangles);
  const ground: Ground = { closest, triangles: surface.triangles, sizes };
  for (let round = 0; round < rounds; round++) {
    untilStill(splitEdges, mesh);
    untilStill(collapseEdges, mesh);
    untilStill(flipEdges, mesh);
    relaxPoints(mesh, ground);
    relaxPoints(mesh, ground);
  }
  untilStill(flipEdges, mesh);
  for (let i = 0; i < 3; i++) relaxPoints(mesh, ground);
  return mesh;
}

function untilStill(sweep: (mesh: WorkMesh) => number, mesh: WorkMesh): void {
  for (let i = 0; i < mostSweeps && sweep(mesh) > 0; i++);
}
