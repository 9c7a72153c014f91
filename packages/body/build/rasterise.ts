/** Which triangle is nearest at each pixel of a square orthographic picture; −1 where none is. */
export interface FaceIds {
  readonly ids: Int32Array;
  readonly depths: Float32Array;
}

/**
 * Draws triangles into an id buffer. `screen` holds 3 numbers per vertex: pixel x, pixel y and a
 * depth that grows towards the viewer. Only the listed `faces` are drawn.
 */
export function rasteriseFaceIds(job: {
  screen: Float64Array;
  triangles: ArrayLike<number>;
  faces: ArrayLike<number>;
  sizePixels: number;
}): FaceIds {
  const { screen, triangles, faces, sizePixels } = job;
  const ids = new Int32Array(sizePixels * sizePixels).fill(-1);
  const depths = new Float32Array(sizePixels * sizePixels).fill(-Infinity);
  for (let f = 0; f < faces.length; f++) {
    const face = faces[f]!;
    drawFace(face, screen, triangles, { ids, depths, sizePixels });
  }
  return { ids, depths };
}

function drawFace(
  face: number,
  screen: Float64Array,
  triangles: ArrayLike<number>,
  out: { ids: Int32Array; depths: Float32Array; sizePixels: number },
): void {
  const a = 3 * triangles[3 * face]!;
  const b = 3 * triangles[3 * face + 1]!;
  const c = 3 * triangles[3 * face + 2]!;
  const ax = screen[a]!,
    ay = screen[a + 1]!;
  const bx = screen[b]!,
    by = screen[b + 1]!;
  const cx = screen[c]!,
    cy = screen[c + 1]!;
  const area = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
  if (Math.abs(area) < 1e-12) return;
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const x1 = Math.min(out.sizePixels - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const y1 = Math.min(out.sizePixels - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const u = ((by - cy) * (x + 0.5 - cx) + (cx - bx) * (y + 0.5 - cy)) / area;
      const v = ((cy - ay) * (x + 0.5 - cx) + (ax - cx) * (y + 0.5 - cy)) / area;
      const w = 1 - u - v;
      if (u < 0 || v < 0 || w < 0) continue;
      const depth = u * screen[a + 2]! + v * screen[b + 2]! + w * screen[c + 2]!;
      const pixel = y * out.sizePixels + x;
      if (depth <= out.depths[pixel]!) continue;
      out.depths[pixel] = depth;
      out.ids[pixel] = face;
    }
  }
}
