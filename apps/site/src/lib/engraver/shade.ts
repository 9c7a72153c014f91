import type { Raster } from './rasterise.ts';
import { noTriangle } from './rasterise.ts';
import type { Axes } from './plate.ts';
import type { Surface } from './surface.ts';

/** Light from the upper left, in front of the plate. Unit vector: right, up, towards the viewer. */
const light = [-0.42, 0.55, 0.72].map((d) => d / Math.hypot(0.42, 0.55, 0.72)) as [
  number,
  number,
  number,
];

/** What the engraver needs to know of each pixel. */
export interface Shading {
  /** 0 in full light, 1 in the deepest shade. */
  readonly tone: Float32Array;
  /** Change of depth per pixel to the right and downwards. */
  readonly depthRight: Float32Array;
  readonly depthDown: Float32Array;
}

/** Vectors along the picture's right, up and towards the viewer. */
export function turn(axes: Axes, normals: Float32Array): Float32Array {
  const out = new Float32Array(normals.length);
  const rows = [axes.right, axes.up, axes.toward];
  for (let i = 0; i < normals.length; i += 3)
    for (let d = 0; d < 3; d++) {
      const row = rows[d]!;
      out[i + d] = row[0] * normals[i]! + row[1] * normals[i + 1]! + row[2] * normals[i + 2]!;
    }
  return out;
}

/** Shade of skin that faces (nx, ny, nz) in the picture: 0 in full light, 1 in the deepest shade. */
export function toneOf(nx: number, ny: number, nz: number): number {
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
  const lit = Math.max(0, (nx * light[0] + ny * light[1] + nz * light[2]) / length);
  const rim = (1 - Math.max(0, nz / length)) ** 2.2;
  return Math.min(1, Math.max(0, (1.02 - 1.12 * lit) * 0.95 + 0.16 * rim));
}

/** Shade and slope of the surface under every pixel. */
export function shadeRaster(raster: Raster, surface: Surface, axes: Axes): Shading {
  const { triangles } = surface;
  const shape = turn(axes, surface.normals);
  const calm = turn(axes, surface.calmNormals);
  const size = raster.width * raster.height;
  const tone = new Float32Array(size);
  const depthRight = new Float32Array(size);
  const depthDown = new Float32Array(size);
  for (let k = 0; k < size; k++) {
    const t = raster.triangle[k]!;
    if (t === noTriangle) continue;
    const [a, b, c] = [3 * triangles[3 * t]!, 3 * triangles[3 * t + 1]!, 3 * triangles[3 * t + 2]!];
    const [p, q] = [raster.u[k]!, raster.v[k]!];
    const r = 1 - p - q;
    const mix = (f: Float32Array, d: number): number =>
      p * f[a + d]! + q * f[b + d]! + r * f[c + d]!;
    tone[k] = toneOf(mix(calm, 0), mix(calm, 1), mix(calm, 2));
    const facing = Math.max(0.06, mix(shape, 2));
    depthRight[k] = -mix(shape, 0) / facing;
    depthDown[k] = mix(shape, 1) / facing;
  }
  return { tone, depthRight, depthDown };
}
