import { edgesOf, type Edge } from './edges.ts';
import { between, cosine, distance, faceNormal, type Vector } from './vector.ts';
import { facesRound, stretch, tidy, type WorkMesh } from './work-mesh.ts';

const shortest = 0.8;
const leastFacing = 0.3;
const longestNew = 1.4;

/** Merges the ends of edges shorter than 0.8 of the wanted length, shortest first; returns how many. */
export function collapseEdges(mesh: WorkMesh): number {
  const faces = facesRound(mesh);
  const locked = new Set<number>();
  let count = 0;
  const short = [...edgesOf(mesh.triangles).values()]
    .map((edge) => ({ edge, ratio: stretch(mesh, edge) }))
    .filter(({ ratio }) => ratio < shortest)
    .sort((p, q) => p.ratio - q.ratio);
  for (const { edge } of short) {
    const merge = planMerge(mesh, faces, edge, locked);
    if (!merge) continue;
    for (const id of merge.ring) locked.add(id);
    apply(mesh, faces, merge);
    count += 1;
  }
  tidy(mesh);
  return count;
}

interface Merge {
  readonly kept: number;
  readonly dropped: number;
  readonly to: Vector;
  readonly ring: ReadonlySet<number>;
}

function planMerge(
  mesh: WorkMesh,
  faces: readonly number[][],
  edge: Edge,
  locked: ReadonlySet<number>,
): Merge | undefined {
  const isBorder = edge.faces.length === 1;
  if (mesh.midline[edge.a] && mesh.midline[edge.b] && !isBorder) return undefined;
  const keepsA = mesh.midline[edge.a]! || !mesh.midline[edge.b];
  const [kept, dropped] = keepsA ? [edge.a, edge.b] : [edge.b, edge.a];
  const keptRing = ringOf(mesh, faces, kept);
  const droppedRing = ringOf(mesh, faces, dropped);
  const ring = new Set([...keptRing, ...droppedRing]);
  // Without this test the merge would join two sheets of the surface.
  if (keptRing.size + droppedRing.size - ring.size !== edge.faces.length + 2) return undefined;
  for (const id of ring) if (locked.has(id)) return undefined;
  const sticks = mesh.midline[kept]! && !mesh.midline[dropped];
  const to = sticks ? mesh.points[kept]! : between(mesh.points[kept]!, mesh.points[dropped]!, 0.5);
  const merge = { kept, dropped, to, ring };
  return keepsShape(mesh, faces, merge) ? merge : undefined;
}

/** The point itself and its neighbours. */
function ringOf(mesh: WorkMesh, faces: readonly number[][], id: number): Set<number> {
  return new Set(faces[id]!.flatMap((face) => mesh.triangles.slice(3 * face, 3 * face + 3)));
}

function keepsShape(mesh: WorkMesh, faces: readonly number[][], merge: Merge): boolean {
  return [merge.kept, merge.dropped].every((moved) =>
    faces[moved]!.every((face) => {
      const ids = mesh.triangles.slice(3 * face, 3 * face + 3);
      if (ids.includes(merge.kept) && ids.includes(merge.dropped)) return true;
      const before = ids.map((id) => mesh.points[id]!) as [Vector, Vector, Vector];
      const after = ids.map((id) => (id === moved ? merge.to : mesh.points[id]!)) as typeof before;
      const tooLong = ids.some(
        (id) => id !== moved && distance(mesh.points[id]!, merge.to) > longestNew * mesh.sizes[id]!,
      );
      return !tooLong && cosine(faceNormal(...before), faceNormal(...after)) >= leastFacing;
    }),
  );
}

function apply(mesh: WorkMesh, faces: readonly number[][], { kept, dropped, to }: Merge): void {
  mesh.points[kept] = to;
  for (const face of faces[dropped]!) {
    const ids = mesh.triangles.slice(3 * face, 3 * face + 3);
    const dead = ids.includes(kept) || ids.includes(-1);
    const renamed = dead ? [-1, -1, -1] : ids.map((id) => (id === dropped ? kept : id));
    mesh.triangles.splice(3 * face, 3, ...renamed);
  }
}
