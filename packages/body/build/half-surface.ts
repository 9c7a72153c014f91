import { arrowEnds, arrowKey, arrowsOf } from './edges.ts';
import { countSightings } from './hidden-faces.ts';
import type { Vector } from './vector.ts';

const leastSightings = 18;
const leastSightingsInEar = 3;

/** A vertex nearer to the plane of symmetry than this (cm) lies on it. */
export const midlineTolerance = 0.01;

/**
 * The left half of a symmetric body (corners of triangles), in one piece, without the pockets inside
 * the head. What is cut away leaves holes. `headJoint` is where the skull sits on the neck.
 */
export function leftHalf(
  positions: Float64Array,
  triangles: Int32Array,
  headJoint: Vector,
): number[] {
  const isHead = (vertex: number): boolean => positions[3 * vertex + 1]! > headJoint[1] - 7.7;
  const faces = [...Array(triangles.length / 3).keys()];
  const corners = (face: number): number[] => [...triangles.subarray(3 * face, 3 * face + 3)];
  const headFaces = faces.filter((face) => corners(face).every(isHead));
  const sightings = countSightings({
    positions,
    triangles,
    faces: headFaces,
    centre: [0, headJoint[1] + 1.3, headJoint[2] + 4.4],
    radiusCm: 17,
  });
  const isEar = (vertex: number): boolean =>
    positions[3 * vertex]! > 6.2 && positions[3 * vertex + 2]! < headJoint[2] + 5.9;
  const inHead = new Set(headFaces);
  const kept = faces.filter((face) => {
    const ids = corners(face);
    if (ids.reduce((sum, id) => sum + positions[3 * id]!, 0) <= 0) return false;
    return (
      !inHead.has(face) ||
      sightings[face]! >= (isEar(ids[0]!) ? leastSightingsInEar : leastSightings)
    );
  });
  const isMidline = (vertex: number): boolean =>
    Math.abs(positions[3 * vertex]!) < midlineTolerance;
  return largestPiece(withoutPinches(kept.flatMap(corners), isHead, isMidline));
}

/** Removes head faces where two rims of a hole meet in one vertex, and fins with two free edges. */
function withoutPinches(
  corners: number[],
  isHead: (vertex: number) => boolean,
  isMidline: (vertex: number) => boolean,
): number[] {
  for (let kept = corners; ;) {
    const arrows = arrowsOf(kept);
    const rims = new Map<number, number>();
    for (const arrow of arrows) {
      const [from, to] = arrowEnds(arrow);
      if (!arrows.has(arrowKey(to, from))) rims.set(from, (rims.get(from) ?? 0) + 1);
    }
    const isFree = (a: number, b: number): boolean =>
      !arrows.has(arrowKey(b, a)) && !(isMidline(a) && isMidline(b));
    const next: number[] = [];
    for (let i = 0; i < kept.length; i += 3) {
      const [a, b, c] = [kept[i]!, kept[i + 1]!, kept[i + 2]!];
      const pinched = [a, b, c].some((id) => (rims.get(id) ?? 0) > 1 && isHead(id));
      const freeEdges = Number(isFree(a, b)) + Number(isFree(b, c)) + Number(isFree(c, a));
      if (!pinched && freeEdges < 2) next.push(a, b, c);
    }
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

function largestPiece(corners: readonly number[]): number[] {
  const parent = new Map<number, number>(corners.map((id) => [id, id]));
  const root = (id: number): number => {
    let top = id;
    while (parent.get(top) !== top) top = parent.get(top)!;
    for (let step = id; step !== top;) {
      const up = parent.get(step)!;
      parent.set(step, top);
      step = up;
    }
    return top;
  };
  for (let i = 0; i < corners.length; i++) {
    parent.set(root(corners[i]!), root(corners[i % 3 === 2 ? i - 2 : i + 1]!));
  }
  const sizes = new Map<number, number>();
  for (const id of corners) sizes.set(root(id), (sizes.get(root(id)) ?? 0) + 1);
  const [largest] = [...sizes].reduce((best, piece) => (piece[1] > best[1] ? piece : best));
  return corners.filter((id) => root(id) === largest);
}
