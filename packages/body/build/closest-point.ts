import { closestWeights, weighted } from '../src/closest-point.ts';
import { cross, dot, fromTo, pointAt, unit, type Vector } from './vector.ts';

const gridCm = 2;
const farthestRing = 14;

/** The point of a surface nearest to a query: its triangle and barycentric weights there. */
export interface SurfacePoint {
  readonly face: number;
  readonly weights: Vector;
  readonly point: Vector;
}

/** Looks up nearest points; with `normal`, only on faces that look roughly the same way. */
export type ClosestPoint = (query: Vector, normal?: Vector) => SurfacePoint | undefined;

/** A closest-point lookup over a triangle surface, by a uniform grid. */
export function closestPointOn(positions: Float64Array, triangles: Int32Array): ClosestPoint {
  const grid = gridOf(positions, triangles);
  const normals = faceNormals(positions, triangles);
  const visited = new Int32Array(triangles.length / 3).fill(-1);
  let visit = 0;
  return (query, normal) => {
    visit += 1;
    const home = query.map(gridIndex) as unknown as Vector;
    let best: SurfacePoint | undefined;
    let bestSquare = Infinity;
    for (
      let ring = 0;
      ring < farthestRing && Math.sqrt(bestSquare) >= (ring - 1) * gridCm;
      ring++
    ) {
      for (const box of shell(home, ring)) {
        for (const face of grid.get(box) ?? []) {
          if (visited[face] === visit) continue;
          visited[face] = visit;
          if (normal && dot(normal, pointAt(normals, face)) < 0.1) continue;
          const found = nearestOnFace(query, face, positions, triangles);
          const gap = fromTo(query, found.point);
          if (dot(gap, gap) >= bestSquare) continue;
          bestSquare = dot(gap, gap);
          best = found;
        }
      }
    }
    return best;
  };
}

/** Linear interpolation of a per-vertex quantity of `width` numbers at a surface point. */
export function interpolate(
  values: { readonly [index: number]: number },
  triangles: Int32Array,
  { face, weights }: SurfacePoint,
  axis = 0,
  width = 1,
): number {
  let sum = 0;
  for (let k = 0; k < 3; k++) sum += weights[k]! * values[width * triangles[3 * face + k]! + axis]!;
  return sum;
}

function gridIndex(cm: number): number {
  return Math.floor(cm / gridCm) + 512;
}

function* shell([x, y, z]: Vector, ring: number): Generator<number> {
  for (let i = -ring; i <= ring; i++) {
    for (let j = -ring; j <= ring; j++) {
      const step = Math.abs(i) === ring || Math.abs(j) === ring || ring === 0 ? 1 : 2 * ring;
      for (let k = -ring; k <= ring; k += step) yield boxKey(x + i, y + j, z + k);
    }
  }
}

function boxKey(x: number, y: number, z: number): number {
  return (x * 1024 + y) * 1024 + z;
}

function gridOf(positions: Float64Array, triangles: Int32Array): Map<number, number[]> {
  const grid = new Map<number, number[]>();
  for (let face = 0; face < triangles.length / 3; face++) {
    const corners = [0, 1, 2].map((k) =>
      pointAt(positions, triangles[3 * face + k]!).map(gridIndex),
    );
    const [low, high] = [Math.min, Math.max].map((pick) =>
      [0, 1, 2].map((axis) => pick(...corners.map((corner) => corner[axis]!))),
    );
    for (let x = low![0]!; x <= high![0]!; x++) {
      for (let y = low![1]!; y <= high![1]!; y++) {
        for (let z = low![2]!; z <= high![2]!; z++) {
          const key = boxKey(x, y, z);
          const faces = grid.get(key);
          if (faces) faces.push(face);
          else grid.set(key, [face]);
        }
      }
    }
  }
  return grid;
}

function faceNormals(positions: Float64Array, triangles: Int32Array): Float64Array {
  const normals = new Float64Array(triangles.length);
  for (let face = 0; face < triangles.length / 3; face++) {
    const [a, b, c] = [0, 1, 2].map((k) => pointAt(positions, triangles[3 * face + k]!));
    normals.set(unit(cross(fromTo(a!, b!), fromTo(a!, c!))), 3 * face);
  }
  return normals;
}

function nearestOnFace(
  query: Vector,
  face: number,
  positions: Float64Array,
  triangles: Int32Array,
): SurfacePoint {
  const a = pointAt(positions, triangles[3 * face]!);
  const b = pointAt(positions, triangles[3 * face + 1]!);
  const c = pointAt(positions, triangles[3 * face + 2]!);
  const weights = closestWeights(query, a, b, c);
  return { face, weights, point: weighted(weights, a, b, c) };
}
