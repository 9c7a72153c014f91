import { chainsAt, type Crossing } from './chains.ts';
import type { Surface } from './surface.ts';

/** A chain of places where a field over the surface has the value `level · step`. */
export interface LevelLine {
  readonly level: number;
  readonly points: readonly Crossing[];
}

/** A surface's vertices on the picture: x, y, depth of each in pixels; and the picture's size. */
interface Picture {
  readonly screen: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Turned towards the viewer, and at least in part within the picture. */
function facesViewer({ screen, width, height }: Picture, a: number, b: number, c: number): boolean {
  const [ax, ay] = [screen[3 * a]!, screen[3 * a + 1]!];
  const [bx, by] = [screen[3 * b]!, screen[3 * b + 1]!];
  const [cx, cy] = [screen[3 * c]!, screen[3 * c + 1]!];
  if ((by - cy) * (ax - cx) + (cx - bx) * (ay - cy) > 0) return false;
  return (
    Math.max(ax, bx, cx) >= 0 &&
    Math.max(ay, by, cy) >= 0 &&
    Math.min(ax, bx, cx) <= width &&
    Math.min(ay, by, cy) <= height
  );
}

/**
 * All lines of a vertex field at whole multiples of `step`, on triangles that face the viewer and
 * that `wanted` accepts.
 */
export function levelLines(
  surface: Surface,
  picture: Picture,
  field: Float32Array,
  step: number,
  wanted: (a: number, b: number, c: number) => boolean = () => true,
): LevelLine[] {
  const { triangles } = surface;
  const cut = new Map<number, number[]>();
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [fa, fb, fc] = [field[a]!, field[b]!, field[c]!];
    const first = Math.ceil(Math.min(fa, fb, fc) / step);
    const last = Math.ceil(Math.max(fa, fb, fc) / step) - 1;
    if (first > last || !facesViewer(picture, a, b, c) || !wanted(a, b, c)) continue;
    for (let level = first; level <= last; level++) {
      const own = cut.get(level);
      if (own) own.push(t);
      else cut.set(level, [t]);
    }
  }
  return [...cut].flatMap(([level, own]) =>
    chainsAt(surface, picture.screen, field, level * step, own).map((points) => ({
      level,
      points,
    })),
  );
}
