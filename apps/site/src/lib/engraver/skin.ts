import { noTriangle, type Raster } from './rasterise.ts';
import type { Surface } from './surface.ts';

/** Which skin stands behind each pixel, in terms of the body's own triangles and cells. */
export interface Skin {
  /** Triangle of the body per pixel, `noSkin` where there is none. */
  readonly triangle: Uint16Array;
  /** Weights of the triangle's first and second corner, 0…255. */
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  /** Pixels of triangle t are `pixels[starts[t]]` up to `pixels[starts[t + 1]]`. */
  readonly starts: Uint32Array;
  readonly pixels: Uint32Array;
}

export const noSkin = 0xffff;

/** Corner weights in a triangle of a point given in one of its four quarters. */
function inParent(quarter: number, u: number, v: number): [number, number] {
  const w = 1 - u - v;
  if (quarter === 0) return [u + v / 2 + w / 2, v / 2];
  if (quarter === 1) return [u / 2, u / 2 + v + w / 2];
  if (quarter === 2) return [u / 2, v / 2];
  return [u / 2 + w / 2, u / 2 + v / 2];
}

function sortByTriangle(triangle: Uint16Array, count: number): Pick<Skin, 'starts' | 'pixels'> {
  const starts = new Uint32Array(count + 1);
  for (const t of triangle) if (t !== noSkin) starts[t + 1] = starts[t + 1]! + 1;
  for (let t = 0; t < count; t++) starts[t + 1] = starts[t + 1]! + starts[t]!;
  const next = starts.slice();
  const pixels = new Uint32Array(starts[count]!);
  for (let k = 0; k < triangle.length; k++) {
    const t = triangle[k]!;
    if (t === noSkin) continue;
    pixels[next[t]!] = k;
    next[t] = next[t]! + 1;
  }
  return { starts, pixels };
}

/** The skin behind a raster; `triangleCount` is the body's. */
export function skinOf(raster: Raster, surface: Surface, triangleCount: number): Skin {
  const size = raster.triangle.length;
  const triangle = new Uint16Array(size).fill(noSkin);
  const first = new Uint8Array(size);
  const second = new Uint8Array(size);
  for (let k = 0; k < size; k++) {
    const t = raster.triangle[k]!;
    if (t === noTriangle) continue;
    const [a, b] = inParent(t & 3, raster.u[k]!, raster.v[k]!);
    triangle[k] = surface.parent[t]!;
    first[k] = 255 * Math.max(0, a);
    second[k] = 255 * Math.max(0, b);
  }
  return { triangle, first, second, ...sortByTriangle(triangle, triangleCount) };
}

/** Value of a cell field at a pixel, between its triangle's three cells. */
export function fieldAt(
  skin: Skin,
  triangles: ArrayLike<number>,
  field: ArrayLike<number>,
  k: number,
): number {
  const t = 3 * skin.triangle[k]!;
  const [a, b] = [skin.first[k]!, skin.second[k]!];
  const c = 255 - a - b;
  return (
    (a * field[triangles[t]!]! + b * field[triangles[t + 1]!]! + c * field[triangles[t + 2]!]!) /
    255
  );
}
