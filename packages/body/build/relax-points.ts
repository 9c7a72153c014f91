import { interpolate, type ClosestPoint } from './closest-point.ts';
import { edgesOf } from './edges.ts';
import { dot, faceNormal, fromTo, unit, type Vector } from './vector.ts';
import type { WorkMesh } from './work-mesh.ts';

const step = 0.6;

/** What points slide on, and the wanted edge length on it. */
export interface Ground {
  readonly closest: ClosestPoint;
  readonly triangles: Int32Array;
  readonly sizes: Float64Array;
}

/**
 * Moves every point along the surface towards the middle of its neighbours and back onto the
 * ground. Midline points only slide along the midline.
 */
export function relaxPoints(mesh: WorkMesh, ground: Ground): void {
  const normals = pointNormals(mesh);
  const middles = neighbourMiddles(mesh);
  mesh.points.forEach((point, i) => {
    const middle = middles[i]!;
    const pull = fromTo(point, middle);
    const lift = dot(pull, normals[i]!);
    const slide = (axis: 0 | 1 | 2): number =>
      point[axis] + step * (pull[axis] - lift * normals[i]![axis]);
    const wish: Vector = [mesh.midline[i] ? 0 : slide(0), slide(1), slide(2)];
    const found = ground.closest(wish, normals[i]!) ?? ground.closest(wish)!;
    mesh.points[i] = mesh.midline[i] ? [0, found.point[1], found.point[2]] : found.point;
    mesh.sizes[i] = interpolate(ground.sizes, ground.triangles, found);
  });
}

function pointNormals(mesh: WorkMesh): Vector[] {
  const sums = mesh.points.map(() => [0, 0, 0]);
  for (let i = 0; i < mesh.triangles.length; i += 3) {
    const ids = mesh.triangles.slice(i, i + 3);
    const [a, b, c] = ids.map((id) => mesh.points[id]!);
    const normal = faceNormal(a!, b!, c!);
    for (const id of ids) for (let axis = 0; axis < 3; axis++) sums[id]![axis]! += normal[axis]!;
  }
  // On the midline the other half cancels the sideways component.
  return sums.map((sum, i) => unit([mesh.midline[i] ? 0 : sum[0]!, sum[1]!, sum[2]!]));
}

function neighbourMiddles(mesh: WorkMesh): Vector[] {
  const sums = mesh.points.map(() => [0, 0, 0, 0]);
  const pull = (on: number, from: number, isBorder: boolean): void => {
    if (mesh.midline[on] && !isBorder) return;
    const sum = sums[on]!;
    for (let axis = 0; axis < 3; axis++) sum[axis]! += mesh.points[from]![axis]!;
    sum[3]! += 1;
  };
  for (const { a, b, faces } of edgesOf(mesh.triangles).values()) {
    pull(a, b, faces.length === 1);
    pull(b, a, faces.length === 1);
  }
  return sums.map(([x, y, z, count]) => [x! / count!, y! / count!, z! / count!]);
}
