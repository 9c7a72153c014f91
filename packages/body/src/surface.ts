import { neighboursOf, trianglesAround } from './adjacency.ts';
import type { Rows } from './adjacency.ts';
import type { Body, Shape } from './body.ts';
import { createMarchScratch } from './march-scratch.ts';
import type { MarchScratch } from './march-scratch.ts';

/** One build of the body with all that walking on it needs. Make it once and keep it. */
export interface Surface {
  readonly body: Body;
  readonly shape: Shape;
  /** 3 × cellCount, cm, of this build. */
  readonly positions: Float32Array;
  /** cm² of each cell's patch on the neutral build, so that an area does not depend on the build. */
  readonly areas: Float32Array;
  /** 3 × cellCount unit vectors pointing out of this build. */
  readonly normals: Float32Array;
  readonly trianglesAround: Rows;
  readonly neighbours: Rows;
  /** cm, 3 per triangle: the edge opposite each corner, on this build. */
  readonly edgeLengths: Float32Array;
  /** Working memory of `distanceFrom`; holds nothing between calls. */
  readonly scratch: MarchScratch;
}

/** Surface of one build; costs some 10 ms. */
export function createSurface(body: Body, shape: Shape = 'neutral'): Surface {
  const positions = body.positions[shape];
  const around = trianglesAround(body.cellCount, body.triangles);
  return {
    body,
    shape,
    positions,
    areas: cellAreas(body.triangles, body.positions.neutral),
    normals: cellNormals(body.triangles, positions),
    trianglesAround: around,
    neighbours: neighboursOf(body.cellCount, body.triangles, around),
    edgeLengths: oppositeEdges(body.triangles, positions),
    scratch: createMarchScratch(body.cellCount),
  };
}

/** Sum of the areas of `cells`, in cm² of the neutral build. */
export function areaOf(surface: Surface, cells: Uint16Array): number {
  let area = 0;
  for (const cell of cells) area += surface.areas[cell]!;
  return area;
}

/** A third of each triangle goes to each of its corners. */
function cellAreas(triangles: Uint16Array, positions: Float32Array): Float32Array {
  const areas = new Float32Array(positions.length / 3);
  const across = new Float64Array(3);
  for (let corner = 0; corner < triangles.length; corner += 3) {
    triangleCross(triangles, positions, corner, across);
    const third = Math.hypot(across[0]!, across[1]!, across[2]!) / 6;
    for (let k = 0; k < 3; k++) areas[triangles[corner + k]!]! += third;
  }
  return areas;
}

/** Area-weighted mean of the normals of the triangles around each cell. */
function cellNormals(triangles: Uint16Array, positions: Float32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  const across = new Float64Array(3);
  for (let corner = 0; corner < triangles.length; corner += 3) {
    triangleCross(triangles, positions, corner, across);
    for (let k = 0; k < 3; k++) {
      const at = 3 * triangles[corner + k]!;
      for (let axis = 0; axis < 3; axis++) normals[at + axis]! += across[axis]!;
    }
  }
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!) || 1;
    for (let axis = 0; axis < 3; axis++) normals[at + axis]! /= length;
  }
  return normals;
}

/** Outward vector as long as twice the triangle's area. */
function triangleCross(
  triangles: Uint16Array,
  positions: Float32Array,
  corner: number,
  out: Float64Array,
): void {
  const a = 3 * triangles[corner]!;
  const b = 3 * triangles[corner + 1]!;
  const c = 3 * triangles[corner + 2]!;
  const ux = positions[b]! - positions[a]!;
  const uy = positions[b + 1]! - positions[a + 1]!;
  const uz = positions[b + 2]! - positions[a + 2]!;
  const vx = positions[c]! - positions[a]!;
  const vy = positions[c + 1]! - positions[a + 1]!;
  const vz = positions[c + 2]! - positions[a + 2]!;
  out[0] = uy * vz - uz * vy;
  out[1] = uz * vx - ux * vz;
  out[2] = ux * vy - uy * vx;
}

function oppositeEdges(triangles: Uint16Array, positions: Float32Array): Float32Array {
  const lengths = new Float32Array(triangles.length);
  for (let corner = 0; corner < triangles.length; corner += 3) {
    for (let k = 0; k < 3; k++) {
      const a = 3 * triangles[corner + ((k + 1) % 3)]!;
      const b = 3 * triangles[corner + ((k + 2) % 3)]!;
      const dx = positions[a]! - positions[b]!;
      const dy = positions[a + 1]! - positions[b + 1]!;
      const dz = positions[a + 2]! - positions[b + 2]!;
      lengths[corner + k] = Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return lengths;
}
