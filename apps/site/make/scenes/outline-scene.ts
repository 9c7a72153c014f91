import { contourStrokes, type Stroke } from '../../src/lib/engraver/line-engraving.ts';
import { pathData, simplify } from '../../src/lib/engraver/svg-lines.ts';
import type { LineKind, TestPicture } from '../../src/lib/scene/test-pictures.ts';
import type { SetScene } from './set-scene.ts';

/** Lines as SVG path data in whole pixels: only relative moves and lines. */
export type Outline = TestPicture['lines'];

/** How far, in pixels, a line may leave the drawn one: lines of the body are smoothed when shown. */
const loose = { straight: 0.5, smoothed: 0.7 };
/** A body sinks into what it lies on; its lower outline is shown all the same. */
const sunkCm = 3;
/** What reaches into a close-up at its edge leaves shorter lines, in pixels. */
const scrap = 30;

function data(strokes: readonly Stroke[], looseness: number): string {
  return pathData(
    strokes.map(({ points }) => simplify(points, looseness)),
    1,
  );
}

function lengthOf(points: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i < points.length; i += 2)
    sum += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  return sum;
}

/**
 * A scene as outlines alone, in no colour: a fraction of an engraving's bytes, and one drawing for
 * light and dark.
 */
export function outlineScene({ shot, sitting, facing, floor, outlined, marks }: SetScene): Outline {
  const linesOf = (kind: 'furniture' | 'tool'): Stroke[] =>
    outlined.flatMap(({ thing, lines }) => (thing.kind === kind ? lines : []));
  const isCloseUp = shot.vignette.top !== undefined;
  const contour = (field: Float32Array, leastCm: number, behindCm: number): Stroke[] =>
    contourStrokes(sitting, field, () => 1, { leastCm, behindCm });
  const body = contour(facing, 1.6, sunkCm).filter(
    ({ points }) => !isCloseUp || lengthOf(points) > scrap,
  );
  const lines: Record<LineKind, string> = {
    room: data([...floor, ...linesOf('furniture')], loose.straight),
    body: data(body, loose.smoothed),
    hem: data(contour(sitting.shorts, 2, 0.5), loose.smoothed),
    tool: data([...linesOf('tool'), ...marks.relief], loose.straight),
    'no-go': data(marks.caution, loose.straight),
    mark: data(marks.ink, loose.straight),
  };
  return Object.fromEntries(Object.entries(lines).filter(([, path]) => path !== ''));
}
