import { rasteriseFaceIds } from './rasterise.ts';
import { cross, dot, fromTo, pointAt, unit, type Vector } from './vector.ts';

const directionCount = 140;
const sizePixels = 800;
const goldenAngle = 2.399963;

/**
 * From how many of 140 evenly spread directions each face can be seen, among the listed faces only.
 * Faces inside the mouth, the eye sockets and the nostrils are seen from few.
 */
export function countSightings(job: {
  positions: Float64Array;
  triangles: Int32Array;
  faces: readonly number[];
  centre: Vector;
  radiusCm: number;
}): Uint16Array {
  const sightings = new Uint16Array(job.triangles.length / 3);
  for (let i = 0; i < directionCount; i++) {
    const screen = project(job.positions, viewAxes(i), job);
    const { ids } = rasteriseFaceIds({
      screen,
      triangles: job.triangles,
      faces: job.faces,
      sizePixels,
    });
    for (const face of new Set(ids)) if (face >= 0) sightings[face]! += 1;
  }
  return sightings;
}

interface Axes {
  readonly right: Vector;
  readonly up: Vector;
  readonly towards: Vector;
}

function viewAxes(i: number): Axes {
  const y = 1 - (2 * (i + 0.5)) / directionCount;
  const ring = Math.sqrt(1 - y * y);
  const towards: Vector = [ring * Math.cos(i * goldenAngle), y, ring * Math.sin(i * goldenAngle)];
  const helper: Vector = Math.abs(y) > 0.9 ? [1, 0, 0] : [0, 1, 0];
  const right = unit(cross(helper, towards));
  return { right, up: cross(towards, right), towards };
}

function project(
  positions: Float64Array,
  axes: Axes,
  frame: { centre: Vector; radiusCm: number },
): Float64Array {
  const pixelsPerCm = sizePixels / (2 * frame.radiusCm);
  const screen = new Float64Array(positions.length);
  for (let i = 0; i < positions.length / 3; i++) {
    const arm = fromTo(frame.centre, pointAt(positions, i));
    screen[3 * i] = sizePixels / 2 + pixelsPerCm * dot(arm, axes.right);
    screen[3 * i + 1] = sizePixels / 2 - pixelsPerCm * dot(arm, axes.up);
    screen[3 * i + 2] = dot(arm, axes.towards);
  }
  return screen;
}
