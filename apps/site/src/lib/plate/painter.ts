import type { HatchField } from '../engraver/hatch.ts';
import type { Skin } from '../engraver/skin.ts';
import type { Colour } from './colour-plate.ts';
import { painInk } from './pain-ink.ts';
import type { PainField } from './pain-field.ts';

/** Keeps a canvas of pain strokes in step with a pain field, touching only what changed. */
export interface Painter {
  /** Redraws the skin around these cells. */
  readonly refresh: (cells: Iterable<number>) => void;
  readonly refreshAll: () => void;
}

interface Rows {
  readonly starts: Uint32Array;
  readonly triangles: Uint16Array;
}

/** Triangles around each cell. */
function trianglesAround(triangles: Uint16Array, cellCount: number): Rows {
  const starts = new Uint32Array(cellCount + 1);
  for (const cell of triangles) starts[cell + 1] = starts[cell + 1]! + 1;
  for (let c = 0; c < cellCount; c++) starts[c + 1] = starts[c + 1]! + starts[c]!;
  const next = starts.slice();
  const around = new Uint16Array(triangles.length);
  triangles.forEach((cell, corner) => {
    around[next[cell]!] = (corner / 3) | 0;
    next[cell] = next[cell]! + 1;
  });
  return { starts, triangles: around };
}

/** Little-endian RGBA word without alpha. */
function wordOf([r, g, b]: Colour): number {
  return r | (g << 8) | (b << 16);
}

/** A painter over one plate's skin; `context` is its canvas, of the plate's own size. */
export function createPainter(
  context: CanvasRenderingContext2D,
  plate: { readonly skin: Skin; readonly hatch: HatchField },
  bodyTriangles: Uint16Array,
  field: PainField,
  colour: Colour,
): Painter {
  const { skin, hatch } = plate;
  const { width, height } = context.canvas;
  const image = context.createImageData(width, height);
  const words = new Uint32Array(image.data.buffer);
  const around = trianglesAround(bodyTriangles, field.cover.length);
  const clear = wordOf(colour);
  const seen = new Uint32Array(bodyTriangles.length / 3);
  let round = 0;

  const inkTriangle = (t: number, box: [number, number, number, number]): void => {
    for (let i = skin.starts[t]!; i < skin.starts[t + 1]!; i++) {
      const k = skin.pixels[i]!;
      const ink = painInk(skin, hatch, bodyTriangles, field, k);
      words[k] = ink > 0 ? (clear | ((255 * ink) << 24)) >>> 0 : 0;
      const [x, y] = [k % width, (k / width) | 0];
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  };
  const show = ([x0, y0, x1, y1]: readonly [number, number, number, number]): void => {
    if (x1 >= x0) context.putImageData(image, 0, 0, x0, y0, x1 - x0 + 1, y1 - y0 + 1);
  };
  const refresh = (cells: Iterable<number>): void => {
    round++;
    const box: [number, number, number, number] = [width, height, -1, -1];
    for (const cell of cells)
      for (let i = around.starts[cell]!; i < around.starts[cell + 1]!; i++) {
        const t = around.triangles[i]!;
        if (seen[t] === round) continue;
        seen[t] = round;
        inkTriangle(t, box);
      }
    show(box);
  };
  const refreshAll = (): void => {
    const box: [number, number, number, number] = [0, 0, width - 1, height - 1];
    words.fill(0);
    field.cover.forEach((cover, cell) => {
      if (cover === 0) return;
      for (let i = around.starts[cell]!; i < around.starts[cell + 1]!; i++)
        inkTriangle(around.triangles[i]!, box);
    });
    show([0, 0, width - 1, height - 1]);
  };
  return { refresh, refreshAll };
}
