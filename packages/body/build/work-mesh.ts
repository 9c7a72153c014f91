import type { Edge } from './edges.ts';
import { distance, pointAt, type Vector } from './vector.ts';

/** A half surface while it is being remeshed; the steps change it in place. */
export interface WorkMesh {
  points: Vector[];
  /** Wanted edge length at each point, cm. */
  sizes: number[];
  /** Whether the point lies on the plane of symmetry, which is the mesh's only border. */
  midline: boolean[];
  /** Corner triples; a face to be dropped holds −1. */
  triangles: number[];
}

/** The work mesh of a surface. */
export function workMeshOf(
  positions: Float64Array,
  triangles: Int32Array,
  midline: Uint8Array,
  sizes: Float64Array,
): WorkMesh {
  const onPlane = ([x, y, z]: Vector, i: number): Vector => (midline[i] ? [0, y, z] : [x, y, z]);
  return {
    points: [...midline.keys()].map((i) => onPlane(pointAt(positions, i), i)),
    sizes: [...sizes],
    midline: Array.from(midline, Boolean),
    triangles: [...triangles],
  };
}

/** Edge length over wanted length. */
export function stretch(mesh: WorkMesh, { a, b }: Edge): number {
  const wanted = (mesh.sizes[a]! + mesh.sizes[b]!) / 2;
  return distance(mesh.points[a]!, mesh.points[b]!) / wanted;
}

/** The corner of a face that is neither a nor b. */
export function thirdCorner(mesh: WorkMesh, face: number, a: number, b: number): number {
  const [p, q, r] = mesh.triangles.slice(3 * face, 3 * face + 3) as [number, number, number];
  return p !== a && p !== b ? p : q !== a && q !== b ? q : r;
}

/** Faces round every point. */
export function facesRound(mesh: WorkMesh): number[][] {
  const faces: number[][] = mesh.points.map(() => []);
  mesh.triangles.forEach((id, i) => faces[id]!.push((i - (i % 3)) / 3));
  return faces;
}

/** Drops dead faces and unused points; points are renumbered by first use. */
export function tidy(mesh: WorkMesh): void {
  const alive = mesh.triangles.filter((_, i) => mesh.triangles[i - (i % 3)]! >= 0);
  const used = [...new Set(alive)];
  const newId = new Map(used.map((id, i) => [id, i]));
  mesh.triangles = alive.map((id) => newId.get(id)!);
  mesh.points = used.map((id) => mesh.points[id]!);
  mesh.sizes = used.map((id) => mesh.sizes[id]!);
  mesh.midline = used.map((id) => mesh.midline[id]!);
}
