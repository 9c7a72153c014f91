import { linkChains, type Crossing } from './contour.ts';
import type { Surface } from './surface.ts';

/** A chain of places where a field over the surface has the value `level · step`. */
export interface LevelLine {
  readonly level: number;
  readonly points: readonly Crossing[];
}

interface Links {
  readonly points: Map<number, Crossing>;
  readonly links: Map<number, number[]>;
}

/** Turned towards the viewer, and at least in part within the picture. */
function facesViewer(
  screen: Float32Array,
  [a, b, c]: readonly [number, number, number],
  width: number,
  height: number,
): boolean {
  const [ax, ay, bx, by, cx, cy] = [a, b, c].flatMap((v) => [
    screen[3 * v]!,
    screen[3 * v + 1]!,
  ]) as [number, number, number, number, number, number];
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
 * that `wanted` accepts. `screen` is x, y, depth of every vertex in pixels.
 */
export function levelLines(
  surface: Surface,
  picture: { readonly screen: Float32Array; readonly width: number; readonly height: number },
  field: Float32Array,
  step: number,
  wanted: (a: number, b: number, c: number) => boolean = () => true,
): LevelLine[] {
  const { triangles } = surface;
  const { screen, width, height } = picture;
  const levels = new Map<number, Links>();
  const cross = (found: Links, value: number, i: number, j: number): number => {
    const [low, high] = i < j ? [i, j] : [j, i];
    const key = low * field.length + high;
    if (found.points.has(key)) return key;
    const t = (value - field[low]!) / (field[high]! - field[low]!);
    const at = (d: number): number => screen[3 * low + d]! * (1 - t) + screen[3 * high + d]! * t;
    found.points.set(key, { x: at(0), y: at(1), z: at(2) });
    return key;
  };
  const link = (found: Links, from: number, to: number): void => {
    const known = found.links.get(from);
    if (known) known.push(to);
    else found.links.set(from, [to]);
  };
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    if (!wanted(a, b, c) || !facesViewer(screen, [a, b, c], width, height)) continue;
    const [fa, fb, fc] = [field[a]!, field[b]!, field[c]!];
    const last = Math.ceil(Math.max(fa, fb, fc) / step) - 1;
    for (let level = Math.ceil(Math.min(fa, fb, fc) / step); level <= last; level++) {
      const value = level * step;
      const found = levels.get(level) ?? { points: new Map(), links: new Map() };
      levels.set(level, found);
      const ends: number[] = [];
      if (fa > value !== fb > value) ends.push(cross(found, value, a, b));
      if (fb > value !== fc > value) ends.push(cross(found, value, b, c));
      if (fc > value !== fa > value) ends.push(cross(found, value, c, a));
      if (ends.length !== 2) continue;
      link(found, ends[0]!, ends[1]!);
      link(found, ends[1]!, ends[0]!);
    }
  }
  return [...levels].flatMap(([level, { points, links }]) =>
    linkChains(points, links).map((chain) => ({ level, points: chain })),
  );
}
