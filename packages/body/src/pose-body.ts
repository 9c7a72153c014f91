import type { Body, Shape } from './body.ts';
import { placeBones, type Placement, type Pose } from './pose.ts';
import type { Rig } from './rig.ts';

/** Eight numbers a bone: its rotation, and half its shift times that, as a unit dual quaternion. */
function dualQuaternions(placed: readonly Placement[]): Float64Array {
  const out = new Float64Array(8 * placed.length);
  placed.forEach(({ rotation: [w, x, y, z], shift: [a, b, c] }, bone) => {
    out.set([w, x, y, z], 8 * bone);
    out.set(
      [
        -(a * x + b * y + c * z) / 2,
        (a * w + b * z - c * y) / 2,
        (b * w + c * x - a * z) / 2,
        (c * w + a * y - b * x) / 2,
      ],
      8 * bone + 4,
    );
  });
  return out;
}

/** Weighted mean of a cell's bones, each taken with the sign nearest to the heaviest one's. */
function blend(duals: Float64Array, rig: Rig, cell: number, out: Float64Array): void {
  out.fill(0);
  const first = 8 * rig.cellBones[4 * cell]!;
  for (let place = 0; place < 4; place++) {
    const share = rig.cellWeights[4 * cell + place]!;
    if (share === 0) continue;
    const at = 8 * rig.cellBones[4 * cell + place]!;
    let near = 0;
    for (let i = 0; i < 4; i++) near += duals[first + i]! * duals[at + i]!;
    const signed = near < 0 ? -share : share;
    for (let i = 0; i < 8; i++) out[i] = out[i]! + signed * duals[at + i]!;
  }
  const length = Math.hypot(out[0]!, out[1]!, out[2]!, out[3]!);
  for (let i = 0; i < 8; i++) out[i] = out[i]! / length;
}

/**
 * Positions of every cell in a posture, 3 × cellCount, cm, on one build; the pelvis stays in place.
 * Dual quaternion skinning (L. Kavan, S. Collins, J. Žára, C. O'Sullivan, "Geometric skinning with
 * approximate dual quaternion blending", ACM Transactions on Graphics 27, 2008), which keeps the
 * volume of a bent hip. Some 5 ms. Throws a RangeError on a bone there is not.
 */
export function poseBody(body: Body, rig: Rig, shape: Shape, pose: Pose): Float32Array {
  const rest = body.positions[shape];
  const duals = dualQuaternions(placeBones(rig, shape, pose));
  const posed = new Float32Array(rest.length);
  const q = new Float64Array(8);
  for (let cell = 0; cell < body.cellCount; cell++) {
    blend(duals, rig, cell, q);
    const [w, x, y, z, dw, dx, dy, dz] = q as unknown as number[];
    const [a, b, c] = [rest[3 * cell]!, rest[3 * cell + 1]!, rest[3 * cell + 2]!];
    const [u, v, s] = [y! * c - z! * b, z! * a - x! * c, x! * b - y! * a];
    posed[3 * cell] =
      a + 2 * (w! * u + y! * s - z! * v) + 2 * (w! * dx! - dw! * x! + y! * dz! - z! * dy!);
    posed[3 * cell + 1] =
      b + 2 * (w! * v + z! * u - x! * s) + 2 * (w! * dy! - dw! * y! + z! * dx! - x! * dz!);
    posed[3 * cell + 2] =
      c + 2 * (w! * s + x! * v - y! * u) + 2 * (w! * dz! - dw! * z! + x! * dy! - y! * dx!);
  }
  return posed;
}
