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
  const weights = nearestWeights(query, a, b, c);
  const at = (axis: 0 | 1 | 2): number =>
    weights[0] * a[axis] + weights[1] * b[axis] + weights[2] * c[axis];
  return { face, weights, point: [at(0), at(1), at(2)] };
}

/** Barycentric weights of the nearest point of a triangle. Ericson, Real-Time Collision Detection, 5.1.5. */
function nearestWeights(p: Vector, a: Vector, b: Vector, c: Vector): Vector {
  const ab = fromTo(a, b);
  const ac = fromTo(a, c);
  const ap = fromTo(a, p);
  const d1 = dot(ab, ap);
  const d2 = dot(ac, ap);
  if (d1 <= 0 && d2 <= 0) return [1, 0, 0];
  const bp = fromTo(b, p);
  const d3 = dot(ab, bp);
  const d4 = dot(ac, bp);
  if (d3 >= 0 && d4 <= d3) return [0, 1, 0];
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return [1 - d1 / (d1 - d3), d1 / (d1 - d3), 0];
  const cp = fromTo(c, p);
  const d5 = dot(ab, cp);
  const d6 = dot(ac, cp);
  if (d6 >= 0 && d5 <= d6) return [0, 0, 1];
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return [1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)];
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    const w = (d4 - d3) / (d4 - d3 + (d5 - d6));
    return [0, 1 - w, w];
  }
  const sum = va + vb + vc;
  return [va / sum, vb / sum, vc / sum];
}
