import {
  locate,
  positionOfPoint,
  rasteriseZone,
  viewFrames,
  type Landmarks,
  type PathPoint,
  type Surface,
  type Vector,
} from '@unknot/body';
import {
  contourStrokes,
  familyOf,
  pixelAt,
  remainingAt,
  strokesOf,
  type Sitting,
} from '../../src/lib/engraver/line-engraving.ts';
import { pathData, simplify } from '../../src/lib/engraver/svg-lines.ts';
import type { MuscleOverlay } from '../../src/lib/figure/source-figure.ts';
import type { BandPart } from './muscle-bands.ts';
import type { FigurePlate } from './plates.ts';
import { overVertices, weightUnder } from './referral-overlay.ts';

/** Pixels between fibres, of flesh and of tendon. */
const pitches = { flesh: 2.9, tendon: 5.2 };
const softCm = 0.7;
const leastLeft = 0.25;

/** One straight stretch of a band: its skin as a weight per cell, and where it runs on a plate. */
interface Stretch {
  readonly weights: Float32Array;
  readonly from: PathPoint;
  readonly to: PathPoint;
  readonly isTendon: boolean;
}

function stretchesOf(
  surface: Surface,
  landmarks: Landmarks,
  parts: readonly BandPart[],
): Stretch[] {
  return parts.flatMap(({ path, radius, isTendon = false }) =>
    path.slice(1).map((to, i): Stretch => {
      const from = path[i]!;
      const widths = [radius[i] ?? radius.at(-1)!, radius[i + 1] ?? radius.at(-1)!];
      const { value, issues } = rasteriseZone(surface, landmarks, [
        { path: [from, to], radius: widths, weight: 1, soft: softCm },
      ]);
      if (issues.length > 0) throw new RangeError(JSON.stringify(issues));
      const weights = new Float32Array(surface.body.cellCount);
      value.cells.forEach((cell, at) => (weights[cell] = value.weights[at]!));
      return { weights, from, to, isTendon };
    }),
  );
}

/** All the skin of a band, as a weight per cell. */
export function bandWeights(
  surface: Surface,
  landmarks: Landmarks,
  parts: readonly BandPart[],
): Float32Array {
  const whole = new Float32Array(surface.body.cellCount);
  for (const { weights } of stretchesOf(surface, landmarks, parts))
    weights.forEach((weight, cell) => (whole[cell] = Math.max(whole[cell]!, weight)));
  return whole;
}

/** Where a point of the skin is on a plate, in its pixels. */
export function pointOnPlate(
  plate: FigurePlate,
  surface: Surface,
  landmarks: Landmarks,
  point: PathPoint,
): [number, number] {
  const { right, up } = viewFrames[plate.view];
  const { frame, width, height } = plate;
  const place = positionOfPoint(surface, locate(surface, landmarks, point));
  const along = (axis: Vector): number =>
    axis[0] * place[0] + axis[1] * place[1] + axis[2] * place[2];
  const scale = height / (frame.top - frame.bottom);
  return [width / 2 + scale * (along(right) - frame.middle), scale * (frame.top - along(up))];
}

/** Both ends of a band: where it starts, and where it ends. */
export function endsOf(parts: readonly BandPart[]): readonly [PathPoint, PathPoint] {
  return [parts[0]!.path[0]!, parts.at(-1)!.path.at(-1)!];
}

/** Draws a muscle as a band on a sitting: fibres along it, its edge, and its two ends in pixels. */
export function muscleOverlay(
  sitting: Sitting,
  plate: FigurePlate,
  surface: Surface,
  landmarks: Landmarks,
  parts: readonly BandPart[],
): MuscleOverlay {
  const onPlate = (point: PathPoint): [number, number] =>
    pointOnPlate(plate, surface, landmarks, point);
  const stretches = stretchesOf(surface, landmarks, parts).map((stretch) => {
    const weightAt = weightUnder(sitting, overVertices(sitting, stretch.weights));
    return { ...stretch, weightAt };
  });
  const fibres: number[][] = [];
  const sheet: number[][] = [];
  for (const [index, stretch] of stretches.entries()) {
    const [[x0, y0], [x1, y1]] = [onPlate(stretch.from), onPlate(stretch.to)];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 2) continue;
    const cut = { across: -(y1 - y0) / length, down: (x1 - x0) / length, deep: 0 };
    const pitch = stretch.isTendon ? pitches.tendon : pitches.flesh;
    const isOwn = (x: number, y: number): boolean => {
      const k = pixelAt(sitting.raster, x, y);
      const own = stretch.weightAt(k);
      if (own < 0.5 || remainingAt(sitting, x, y) < leastLeft) return false;
      return stretches.every((other, i) => {
        if (i === index) return true;
        return i < index ? other.weightAt(k) < own : other.weightAt(k) <= own;
      });
    };
    for (const { runs } of familyOf(sitting, cut, pitch))
      for (const { points } of strokesOf(runs, (x, y) => (isOwn(x, y) ? 1 : 0)))
        (stretch.isTendon ? sheet : fibres).push(simplify(points));
  }
  const edge = overVertices(sitting, bandWeights(surface, landmarks, parts)).map((w) => w - 0.5);
  const outline = contourStrokes(sitting, edge, () => 1, { leastCm: 1, behindCm: 0.5 });
  const [starts, ends] = endsOf(parts).map((point) => {
    const [x, y] = onPlate(point);
    return { x: Math.round(x), y: Math.round(y) };
  }) as [MuscleOverlay['starts'], MuscleOverlay['ends']];
  return {
    plate: plate.id,
    fibres: pathData(fibres),
    sheet: pathData(sheet),
    outline: pathData(outline.map(({ points }) => simplify(points))),
    starts,
    ends,
  };
}
