import { plateScale, type Plate } from './plate.ts';
import type { Surface } from './surface.ts';

/** Pixel buffers of one view; row 0 is the top. Empty pixels hold `noTriangle`. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Device pixels per cm. */
  readonly scale: number;
  /** Surface triangle per pixel. */
  readonly triangle: Uint32Array;
  /** Weights of the triangle's first two corners. */
  readonly u: Float32Array;
  readonly v: Float32Array;
  /** Towards the viewer, in pixels. */
  readonly depth: Float32Array;
  /** 3 per surface vertex: pixel x, pixel y, depth in pixels. */
  readonly screen: Float32Array;
}

export const noTriangle = 0xffffffff;

/** Screen position of every vertex: x and y in pixels, depth in pixels towards the viewer. */
function projectSurface(surface: Surface, plate: Plate): Float32Array {
  const { right, up, toward } = plate.axes;
  const { width, height, frame } = plate;
  const scale = plateScale(plate);
  const p = surface.positions;
  const screen = new Float32Array(p.length);
  for (let i = 0; i < p.length; i += 3) {
    const [x, y, z] = [p[i]!, p[i + 1]!, p[i + 2]!];
    screen[i] = width / 2 + scale * (right[0] * x + right[1] * y + right[2] * z - frame.middle);
    screen[i + 1] = height - scale * (up[0] * x + up[1] * y + up[2] * z - frame.bottom);
    screen[i + 2] = scale * (toward[0] * x + toward[1] * y + toward[2] * z);
  }
  return screen;
}

/** Orthographic depth-buffered raster of the surface, nearest front-facing triangle per pixel centre. */
export function rasterise(surface: Surface, plate: Plate): Raster {
  const { width, height } = plate;
  const screen = projectSurface(surface, plate);
  const triangle = new Uint32Array(width * height).fill(noTriangle);
  const depth = new Float32Array(width * height).fill(-1e9);
  const u = new Float32Array(width * height);
  const v = new Float32Array(width * height);
  const { triangles } = surface;
  for (let t = 0; t < triangles.length / 3; t++) {
    const [a, b, c] = [3 * triangles[3 * t]!, 3 * triangles[3 * t + 1]!, 3 * triangles[3 * t + 2]!];
    const [ax, ay, az] = [screen[a]!, screen[a + 1]!, screen[a + 2]!];
    const [bx, by, bz] = [screen[b]!, screen[b + 1]!, screen[b + 2]!];
    const [cx, cy, cz] = [screen[c]!, screen[c + 1]!, screen[c + 2]!];
    const area = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
    if (area > -1e-9) continue;
    const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const x1 = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const y1 = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    const [ux, uy, vx, vy] = [
      (by - cy) / area,
      (cx - bx) / area,
      (cy - ay) / area,
      (ax - cx) / area,
    ];
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const [dx, dy] = [x + 0.5 - cx, y + 0.5 - cy];
        const bu = ux * dx + uy * dy;
        const bv = vx * dx + vy * dy;
        if (bu < -1e-6 || bv < -1e-6 || bu + bv > 1 + 1e-6) continue;
        const z = bu * az + bv * bz + (1 - bu - bv) * cz;
        const k = y * width + x;
        if (z <= depth[k]!) continue;
        depth[k] = z;
        triangle[k] = t;
        u[k] = bu;
        v[k] = bv;
      }
  }
  return { width, height, scale: plateScale(plate), triangle, u, v, depth, screen };
}
