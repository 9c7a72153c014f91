import { edgeKey, edgesOf } from './edges.ts';
import { cosine, faceNormal } from './vector.ts';
import { thirdCorner, type WorkMesh } from './work-mesh.ts';

const leastFacing = 0.5;

/** Flips edges where that brings valences nearer to 6 (4 on the midline); returns how many. */
export function flipEdges(mesh: WorkMesh): number {
  const edges = edgesOf(mesh.triangles);
  const known = new Set(edges.keys());
  const touched = new Set<number>();
  const excess = mesh.midline.map((isMidline) => (isMidline ? -4 : -6));
  for (const { a, b } of edges.values()) {
    excess[a]! += 1;
    excess[b]! += 1;
  }
  let count = 0;
  for (const { a, b, faces } of edges.values()) {
    const [f, g] = faces;
    if (f === undefined || g === undefined || touched.has(f) || touched.has(g)) continue;
    const c = thirdCorner(mesh, f, a, b);
    const d = thirdCorner(mesh, g, a, b);
    if (c === d || known.has(edgeKey(c, d)) || (mesh.midline[c] && mesh.midline[d])) continue;
    const gain = excess[a]! + excess[b]! - excess[c]! - excess[d]! - 2;
    if (gain <= 0 || !flip(mesh, f, g, c, d)) continue;
    touched.add(f).add(g);
    known.add(edgeKey(c, d));
    excess[a]! -= 1;
    excess[b]! -= 1;
    excess[c]! += 1;
    excess[d]! += 1;
    count += 1;
  }
  return count;
}

/** Turns faces cpq and dqp into cpd and cdq, unless that folds the surface. */
function flip(mesh: WorkMesh, f: number, g: number, c: number, d: number): boolean {
  const corners = mesh.triangles.slice(3 * f, 3 * f + 3);
  const at = corners.indexOf(c);
  const p = corners[(at + 1) % 3]!;
  const q = corners[(at + 2) % 3]!;
  const [pc, pd, pp, pq] = [c, d, p, q].map((id) => mesh.points[id]!);
  const first = faceNormal(pc!, pp!, pd!);
  const second = faceNormal(pc!, pd!, pq!);
  if (cosine(first, second) < leastFacing) return false;
  if (cosine(first, faceNormal(pc!, pp!, pq!)) < leastFacing) return false;
  if (cosine(second, faceNormal(pd!, pq!, pp!)) < leastFacing) return false;
  mesh.triangles.splice(3 * f, 3, c, p, d);
  mesh.triangles.splice(3 * g, 3, c, d, q);
  return true;
}
