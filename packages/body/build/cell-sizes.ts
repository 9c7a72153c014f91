import { partNames } from '../src/body.ts';
import { neighboursOf } from './edges.ts';
import type { JointLookup } from './joints.ts';
import type { SourceSurface } from './source-surface.ts';
import { pointAt, type Vector } from './vector.ts';

const smoothingRounds = 12;

/**
 * Wanted distance between neighbouring cells, cm, per vertex of the left half: fine from the knees
 * to the tenth thoracic vertebra and on the toes, coarse where nobody paints.
 */
export function cellSizes(
  surface: SourceSurface,
  parts: Uint8Array,
  joints: JointLookup,
): Float64Array {
  let sizes = Float64Array.from(parts, (part, i) =>
    sizeAt(part, pointAt(surface.neutral, i), joints),
  );
  const neighbours = neighboursOf(parts.length, surface.triangles);
  for (let round = 0; round < smoothingRounds; round++) {
    sizes = sizes.map((size, i) => {
      const around = neighbours[i]!.reduce((sum, j) => sum + sizes[j]!, 0);
      return (size + around) / (1 + neighbours[i]!.length);
    });
  }
  return sizes;
}

function sizeAt(part: number, [x, y, z]: Vector, joints: JointLookup): number {
  const name = partNames[part];
  const hip = joints('l-upper-leg')[1];
  if (name === 'hand') return 1;
  if (name === 'arm') return blend(2, 1.2, smoothStep(30, 42, x));
  if (name === 'foot') return blend(1.2, 0.8, smoothStep(11, 15, z));
  if (name === 'leg') return blend(1.35, 1.25, smoothStep(hip - 40, hip - 25, y));
  if (name === 'trunk') return blend(1.25, 2.2, smoothStep(hip + 36, hip + 50, y));
  const head = joints('head');
  const isEar = x > 6.2 && z < head[2] + 5.9 && y > head[1] - 4 && y < head[1] + 7;
  if (isEar) return 0.7;
  const isFace =
    smoothStep(head[2] + 3.4, head[2] + 9.4, z) * (1 - smoothStep(head[1] + 9, head[1] + 12, y));
  return blend(1.9, 1.1, isFace);
}

function blend(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function smoothStep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}
