/** Pixel buffers of one picture, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Cell whose patch covers the pixel's centre, plus 1; 0 where there is none. */
  readonly cells: Uint16Array;
  /** cm towards the viewer; −Infinity where there is nothing. */
  readonly depth: Float32Array;
  /** Triangle seen, plus 1; 0 where there is none. */
  readonly triangles: Uint16Array;
  /** Two per pixel: weights of the triangle's first two corners; the third has the rest. */
  readonly barycentric: Float32Array;
}

/** Empty buffers. */
export function createRaster(width: number, height: number): Raster {
  const pixels = width * height;
  return {
    width,
    height,
    cells: new Uint16Array(pixels),
    depth: new Float32Array(pixels).fill(-Infinity),
    triangles: new Uint16Array(pixels),
    barycentric: new Float32Array(2 * pixels),
  };
}

/**
 * Draws one triangle where nothing nearer stands, unless it faces away. `screen` holds pixel x,
 * pixel y (downward) and depth of every cell; `lift` is added to the depth.
 */
export function drawTriangle(
  raster: Raster,
  triangles: Uint16Array,
  triangle: number,
  screen: Float32Array,
  lift: number,
): void {
  const a = triangles[3 * triangle]!;
  const b = triangles[3 * triangle + 1]!;
  const c = triangles[3 * triangle + 2]!;
  const ax = screen[3 * a]!;
  const ay = screen[3 * a + 1]!;
  const bx = screen[3 * b]!;
  const by = screen[3 * b + 1]!;
  const cx = screen[3 * c]!;
  const cy = screen[3 * c + 1]!;
  const turn = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
  if (turn > -1e-9) return;
  const { width, height, depth } = raster;
  const fromX = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const toX = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const fromY = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const toY = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const ux = (by - cy) / turn;
  const uy = (cx - bx) / turn;
  const vx = (cy - ay) / turn;
  const vy = (ax - cx) / turn;
  const da = screen[3 * a + 2]! + lift;
  const db = screen[3 * b + 2]! + lift;
  const dc = screen[3 * c + 2]! + lift;
  for (let y = fromY; y <= toY; y++) {
    let u = ux * (fromX + 0.5 - cx) + uy * (y + 0.5 - cy);
    let v = vx * (fromX + 0.5 - cx) + vy * (y + 0.5 - cy);
    for (let pixel = y * width + fromX; pixel <= y * width + toX; pixel++, u += ux, v += vx) {
      const w = 1 - u - v;
      if (u < -1e-6 || v < -1e-6 || w < -1e-6) continue;
      const near = u * da + v * db + w * dc;
      if (near <= depth[pixel]!) continue;
      depth[pixel] = near;
      raster.triangles[pixel] = triangle + 1;
      raster.cells[pixel] = 1 + (u >= v ? (u >= w ? a : c) : v >= w ? b : c);
      raster.barycentric[2 * pixel] = u;
      raster.barycentric[2 * pixel + 1] = v;
    }
  }
}
