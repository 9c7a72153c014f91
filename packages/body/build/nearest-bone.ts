import type { Body } from '../src/body.ts';
import { bones } from '../src/rig.ts';
import { boneSegments } from './bone-segments.ts';
import type { JointLookup } from './joints.ts';
import { between, distance, dot, faceNormal, fromTo, pointAt, type Vector } from './vector.ts';

const candidates = 4;
const inwardStart = 0.02;

/** The bone that warms a cell, and how far away it is, cm; −1 if no near bone is in sight. */
export interface NearestBone {
  readonly bone: number;
  readonly distance: number;
}

/** For each cell of the left half, the nearest bone reached without leaving the body (neutral build). */
export function nearestBones(
  body: Body,
  joints: JointLookup,
  cells: readonly number[],
): NearestBone[] {
  const positions = body.positions.neutral;
  const faces = [...Array(body.triangles.length / 3).keys()];
  const normals = faces.map((face) => {
    const [a, b, c] = cornersOf(body, face);
    return faceNormal(a, b, c);
  });
  return cells.map((cell) => {
    const skin = pointAt(positions, cell);
    const near = nearPoints(skin, joints).slice(0, candidates);
    const seen = near.find(({ point }) => {
      const start = between(skin, point, inwardStart);
      return !faces.some((face) => crosses(body, face, normals[face]!, start, point));
    });
    return seen
      ? { bone: seen.bone, distance: distance(skin, seen.point) }
      : { bone: -1, distance: 0 };
  });
}

function nearPoints(skin: Vector, joints: JointLookup): { bone: number; point: Vector }[] {
  return bones
    .flatMap((_, bone) =>
      boneSegments(bone, joints).map(([from, to]) => {
        const along = fromTo(from, to);
        const share = dot(fromTo(from, skin), along) / dot(along, along);
        return { bone, point: between(from, to, Math.min(1, Math.max(0, share))) };
      }),
    )
    .sort((a, b) => distance(skin, a.point) - distance(skin, b.point));
}

function cornersOf(body: Body, face: number): [Vector, Vector, Vector] {
  const corner = (k: number): Vector =>
    pointAt(body.positions.neutral, body.triangles[3 * face + k]!);
  return [corner(0), corner(1), corner(2)];
}

/** Whether the way from start to end passes through a face. */
function crosses(body: Body, face: number, normal: Vector, start: Vector, end: Vector): boolean {
  const corner = pointAt(body.positions.neutral, body.triangles[3 * face]!);
  const before = dot(normal, fromTo(corner, start));
  const after = dot(normal, fromTo(corner, end));
  if (before > 0 === after > 0) return false;
  const [a, b, c] = cornersOf(body, face);
  const point = between(start, end, before / (before - after));
  const isInside = (p: Vector, q: Vector): boolean => dot(normal, faceNormal(p, q, point)) >= 0;
  return isInside(a, b) && isInside(b, c) && isInside(c, a);
}
