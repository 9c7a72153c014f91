import type { Body, Shape } from '@unknot/body';

const known = new WeakMap<Float32Array, number>();

function heightCm(positions: Float32Array): number {
  const kept = known.get(positions);
  if (kept !== undefined) return kept;
  let top = 0;
  for (let at = 1; at < positions.length; at += 3) top = Math.max(top, positions[at]!);
  known.set(positions, top);
  return top;
}

/** Height of a build over the neutral one's. */
export function statureOf(body: Body, shape: Shape): number {
  return heightCm(body.positions[shape]) / heightCm(body.positions.neutral);
}
