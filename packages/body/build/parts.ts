import { partNames, type Part } from '../src/body.ts';
import { neighboursOf } from './edges.ts';
import type { JointLookup } from './joints.ts';
import type { SourceSurface } from './source-surface.ts';
import { between, distance, dot, fromTo, pointAt, unit, type Vector } from './vector.ts';

/** A limb starts at a plane: everything beyond it that hangs together with the limb's tip. */
interface Cut {
  readonly part: Part;
  readonly through: Vector;
  readonly outward: Vector;
  /** A joint in the limb's tip. */
  readonly tip: Vector;
}

/** Index into `partNames` for every vertex of the left half; what no cut claims is trunk. */
export function partsOf(surface: SourceSurface, joints: JointLookup): Uint8Array {
  const parts = new Uint8Array(surface.midline.length).fill(partNames.indexOf('trunk'));
  const neighbours = neighboursOf(parts.length, surface.triangles);
  for (const cut of cutsOf(joints)) {
    const index = partNames.indexOf(cut.part);
    for (const i of beyond(cut, surface.neutral, neighbours)) parts[i] = index;
  }
  return parts;
}

function cutsOf(joints: JointLookup): Cut[] {
  const shoulder = joints('l-shoulder');
  const elbow = joints('l-elbow');
  const wrist = joints('l-hand');
  const hip = joints('l-upper-leg');
  const ankle = joints('l-ankle');
  const fingertip = joints('l-finger-3-4');
  const toe = joints('l-foot-2');
  const upperArm = fromTo(shoulder, elbow);
  const forearm = fromTo(elbow, wrist);
  // The groin plane runs from the inguinal crease in front down to the gluteal fold behind.
  const groin: Vector = [hip[0], hip[1] - 5.7, hip[2]];
  return [
    { part: 'head', through: joints('neck'), outward: [0, 1, 0.3], tip: joints('head-2') },
    { part: 'arm', through: between(shoulder, elbow, 0.3), outward: upperArm, tip: fingertip },
    { part: 'hand', through: wrist, outward: forearm, tip: fingertip },
    { part: 'leg', through: groin, outward: [0.4, -1, 0.72], tip: toe },
    { part: 'foot', through: ankle, outward: fromTo(joints('l-knee'), ankle), tip: toe },
  ];
}

function beyond(cut: Cut, positions: Float64Array, neighbours: readonly number[][]): Set<number> {
  const outward = unit(cut.outward);
  const isBeyond = (i: number): boolean =>
    dot(fromTo(cut.through, pointAt(positions, i)), outward) > 0;
  const toTip = (i: number): number => distance(pointAt(positions, i), cut.tip);
  const tip = neighbours.reduce((best, _, i) => (toTip(i) < toTip(best) ? i : best), 0);
  const found = new Set([tip]);
  for (const i of found) for (const j of neighbours[i]!) if (isBeyond(j)) found.add(j);
  return found;
}
