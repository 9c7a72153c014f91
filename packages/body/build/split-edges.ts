import { edgesOf } from './edges.ts';
import { between } from './vector.ts';
import { stretch, thirdCorner, type WorkMesh } from './work-mesh.ts';

const longest = 4 / 3;

/** Halves edges longer than 4/3 of the wanted length, longest first; returns how many. */
export function splitEdges(mesh: WorkMesh): number {
  const touched = new Set<number>();
  let count = 0;
  const long = [...edgesOf(mesh.triangles).values()]
    .map((edge) => ({ edge, ratio: stretch(mesh, edge) }))
    .filter(({ ratio }) => ratio > longest)
    .sort((p, q) => q.ratio - p.ratio);
  for (const { edge } of long) {
    const { a, b, faces } = edge;
    if (faces.some((face) => touched.has(face))) continue;
    const middle = mesh.points.length;
    mesh.points.push(between(mesh.points[a]!, mesh.points[b]!, 0.5));
    mesh.sizes.push((mesh.sizes[a]! + mesh.sizes[b]!) / 2);
    mesh.midline.push(faces.length === 1 && mesh.midline[a]! && mesh.midline[b]!);
    for (const face of faces) {
      touched.add(face).add(mesh.triangles.length / 3);
      splitFace(mesh, face, thirdCorner(mesh, face, a, b), middle);
    }
    count += 1;
  }
  return count;
}

function splitFace(mesh: WorkMesh, face: number, apex: number, middle: number): void {
  const corners = mesh.triangles.slice(3 * face, 3 * face + 3);
  const at = corners.indexOf(apex);
  const p = corners[(at + 1) % 3]!;
  const q = corners[(at + 2) % 3]!;
  mesh.triangles.splice(3 * face, 3, apex, p, middle);
  mesh.triangles.push(apex, middle, q);
}
