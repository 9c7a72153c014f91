import type { Geometry } from './model.ts';
import type { Settings } from './settings.ts';

/** Weight from which a cell belongs to the zone that strays are counted from. */
const zoneEdge = 0.05;

/**
 * P(painted) by a slip, per cell: people miss by a few centimetres, seldom by a limb. It is
 * `ambientNear` in the zone and falls with each ring of neighbouring cells around it, down to
 * `ambientFar`.
 */
export function ambientAround(
  map: Float32Array,
  geometry: Geometry,
  settings: Settings,
): Float32Array {
  const { ambientNear, ambientFar, ambientDecay, ambientRings } = settings;
  const { starts, items } = geometry.neighbours;
  const ambient = new Float32Array(map.length).fill(ambientFar);
  const reached = new Uint8Array(map.length);
  let ring: number[] = [];
  map.forEach((weight, cell) => {
    if (weight < zoneEdge) return;
    ambient[cell] = ambientNear;
    reached[cell] = 1;
    ring.push(cell);
  });
  let stray = ambientNear;
  for (let step = 0; step < ambientRings && ring.length > 0; step++) {
    stray = ambientFar + (stray - ambientFar) * ambientDecay;
    const next: number[] = [];
    for (const cell of ring)
      for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
        const other = items[at]!;
        if (reached[other] === 1) continue;
        reached[other] = 1;
        ambient[other] = stray;
        next.push(other);
      }
    ring = next;
  }
  return ambient;
}
