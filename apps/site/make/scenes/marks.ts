import { hatchCuts } from '../../src/lib/engraver/hatch.ts';
import {
  contourStrokes,
  familyOf,
  pixelAt,
  strokesOf,
  type Sitting,
  type Stroke,
} from '../../src/lib/engraver/line-engraving.ts';
import type { Mark } from '../../scenes/scene.ts';
import { onShot, type Shot } from './camera.ts';
import type { Person } from './posed-person.ts';

/** Strokes over a picture, by the colour token they are drawn in. */
export type MarkStrokes = Readonly<Record<'relief' | 'caution' | 'ink', readonly Stroke[]>>;

/** A word and where its middle stands, in pixels. */
export interface PlacedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

const ring = { radius: 7, tick: 5, width: 1.7 };
const noGoPitch = 4.4;
/** Strokes are looked for so far beyond the border, so that its course does not bend them. */
const nearCm = 3;
const head = { long: 8, wide: 4.6 };

function stroke(points: readonly number[], width: number): Stroke {
  return { points, widths: new Array<number>(points.length / 2).fill(width) };
}

function target([x, y]: readonly [number, number]): Stroke[] {
  const circle: number[] = [];
  for (let i = 0; i <= 24; i++) {
    const turned = (Math.PI * i) / 12;
    circle.push(x + ring.radius * Math.cos(turned), y + ring.radius * Math.sin(turned));
  }
  const ticks = [0, 1, 2, 3].map((quarter) => {
    const [c, s] = [Math.cos((Math.PI * quarter) / 2), Math.sin((Math.PI * quarter) / 2)];
    const at = (r: number): number[] => [x + r * c, y + r * s];
    const middle = ring.radius;
    return stroke(
      [...at(middle - ring.tick / 2), ...at(middle), ...at(middle + ring.tick)],
      ring.width,
    );
  });
  return [stroke(circle, ring.width), ...ticks];
}

function arrow(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  bow: number,
): Stroke[] {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const [cx, cy] = [(x0 + x1) / 2 - bow * dy, (y0 + y1) / 2 + bow * dx];
  const line: number[] = [];
  for (let i = 0; i <= 20; i++) {
    const t = i / 20;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    line.push(a * x0 + b * cx + c * x1, a * y0 + b * cy + c * y1);
  }
  const length = Math.hypot(x1 - cx, y1 - cy) || 1;
  const [ux, uy] = [(x1 - cx) / length, (y1 - cy) / length];
  const barb = (sign: number): number[] => [
    x1 - head.long * ux - sign * head.wide * uy,
    y1 - head.long * uy + sign * head.wide * ux,
  ];
  return [stroke(line, 1.5), stroke([...barb(1), x1, y1, ...barb(-1)], 1.5)];
}

type Place = readonly [number, number, number];

/** Crossed strokes and an outline on the skin within `radius` cm of any of these places. */
function noGo(sitting: Sitting, places: readonly Place[], radius: number): Stroke[] {
  const p = sitting.surface.positions;
  const field = new Float32Array(p.length / 3).fill(-Infinity);
  for (const [x, y, z] of places)
    for (let v = 0; v < field.length; v++) {
      const away = Math.hypot(p[3 * v]! - x, p[3 * v + 1]! - y, p[3 * v + 2]! - z);
      field[v] = Math.max(field[v]!, radius - away);
    }
  const { raster, surface } = sitting;
  const within = (k: number): boolean => {
    if (k < 0) return false;
    const t = 3 * raster.triangle[k]!;
    const [u, v] = [raster.u[k]!, raster.v[k]!];
    const value = (j: number): number => field[surface.triangles[t + j]!]!;
    return u * value(0) + v * value(1) + (1 - u - v) * value(2) > 0;
  };
  const isNear = (a: number, b: number, c: number): boolean =>
    Math.max(field[a]!, field[b]!, field[c]!) > -nearCm;
  const hatch = hatchCuts.flatMap((cut) =>
    familyOf(sitting, cut, noGoPitch, isNear).flatMap(({ runs }) =>
      strokesOf(runs, (x, y) => (within(pixelAt(raster, x, y)) ? 0.95 : 0)),
    ),
  );
  return [...hatch, ...contourStrokes(sitting, field, () => 1.3, { leastCm: 0.5, behindCm: 0.5 })];
}

/** The marks of a scene as strokes, and its words. */
export function markStrokes(
  marks: readonly Mark[],
  person: Person,
  shot: Shot,
  sitting: Sitting,
): { readonly strokes: MarkStrokes; readonly words: readonly PlacedWord[] } {
  const strokes: Record<keyof MarkStrokes, Stroke[]> = { relief: [], caution: [], ink: [] };
  const words: PlacedWord[] = [];
  for (const mark of marks) {
    if (mark.kind === 'no-go' && 'cells' in mark) {
      const places = mark.cells.map((cell) => person.place({ cell }).at);
      strokes.caution.push(...noGo(sitting, places, mark.radius));
      continue;
    }
    const { at } = person.place(mark.kind === 'arrow' ? mark.from : mark.at);
    const spot = onShot(shot, at);
    switch (mark.kind) {
      case 'target':
        strokes.relief.push(...target(spot));
        break;
      case 'no-go':
        strokes.caution.push(...noGo(sitting, [at], mark.radius));
        break;
      case 'arrow': {
        const { by, bow = 0 } = mark;
        const end = onShot(shot, [at[0] + by[0], at[1] + by[1], at[2] + by[2]]);
        strokes.ink.push(...arrow(spot, end, bow));
        break;
      }
      case 'word':
        words.push({ word: mark.word, x: Math.round(spot[0]), y: Math.round(spot[1]) });
    }
  }
  return { strokes, words };
}
