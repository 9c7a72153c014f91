import { arrowKey, edgesOf } from './edges.ts';
import { cross, dot, faceNormal, fromTo, length, pointAt } from './vector.ts';

const relativeTolerance = 1e-7;
const mostSteps = 2000;

/** A symmetric matrix by rows without its diagonal, and the diagonal. */
export interface SparseMatrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly diagonal: Float64Array;
}

/** Cotangent Laplacian of a closed surface (positive semi-definite, integrated) and each vertex's area, cm². */
export function laplacianOf(
  positions: Float32Array,
  triangles: Uint16Array,
): { laplacian: SparseMatrix; areas: Float64Array } {
  const count = positions.length / 3;
  const areas = new Float64Array(count);
  const cotangents = new Map<number, number>();
  const add = (a: number, b: number, value: number): void => {
    for (const key of [arrowKey(a, b), arrowKey(b, a)]) {
      cotangents.set(key, (cotangents.get(key) ?? 0) + value / 2);
    }
  };
  for (let i = 0; i < triangles.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b, c] = [0, 1, 2].map((corner) => triangles[i + ((k + corner) % 3)]!);
      const [pa, pb, pc] = [a!, b!, c!].map((id) => pointAt(positions, id));
      const [u, v] = [fromTo(pc!, pa!), fromTo(pc!, pb!)];
      add(a!, b!, dot(u, v) / length(cross(u, v)));
      areas[a!]! += length(faceNormal(pa!, pb!, pc!)) / 6;
    }
  }
  return { laplacian: asMatrix(count, triangles, cotangents), areas };
}

/** Negative weights of obtuse corners are cut off, so that heat stays between 0 and 1. */
function asMatrix(
  count: number,
  triangles: Uint16Array,
  cotangents: ReadonlyMap<number, number>,
): SparseMatrix {
  const rows: [column: number, value: number][][] = Array.from({ length: count }, () => []);
  for (const { a, b } of edgesOf(triangles).values()) {
    const value = -Math.max(0, cotangents.get(arrowKey(a, b))!);
    rows[a]!.push([b, value]);
    rows[b]!.push([a, value]);
  }
  const starts = new Int32Array(count + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  return {
    starts,
    columns: Int32Array.from(rows.flat(), ([column]) => column),
    values: Float64Array.from(rows.flat(), ([, value]) => value),
    diagonal: Float64Array.from(rows, (row) => -row.reduce((sum, [, value]) => sum + value, 0)),
  };
}

/** Solves a symmetric positive definite system by conjugate gradients with Jacobi preconditioning. */
export function solve(matrix: SparseMatrix, right: Float64Array): Float64Array {
  const x = new Float64Array(right.length);
  const residual = right.slice();
  const scaled = residual.map((value, i) => value / matrix.diagonal[i]!);
  const direction = scaled.slice();
  let energy = product(residual, scaled);
  const enough = energy * relativeTolerance ** 2;
  for (let step = 0; step < mostSteps && energy > enough; step++) {
    const image = apply(matrix, direction);
    const stride = energy / product(direction, image);
    for (let i = 0; i < x.length; i++) {
      x[i]! += stride * direction[i]!;
      residual[i]! -= stride * image[i]!;
      scaled[i] = residual[i]! / matrix.diagonal[i]!;
    }
    const next = product(residual, scaled);
    for (let i = 0; i < x.length; i++) {
      direction[i] = scaled[i]! + (next / energy) * direction[i]!;
    }
    energy = next;
  }
  return x;
}

function apply({ starts, columns, values, diagonal }: SparseMatrix, x: Float64Array): Float64Array {
  return x.map((value, i) => {
    let sum = diagonal[i]! * value;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) sum += values[at]! * x[columns[at]!]!;
    return sum;
  });
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
