import { partNames, type Body } from '../src/body.ts';
import type { SurfacePoint } from '../src/surface-point.ts';
import { cross, dot, faceNormal, fromTo, pointAt, type Vector } from './vector.ts';

/** Finds points of the left half or the midline of the neutral build; arms and hands are looked through. */
export interface SkinProbe {
  /** First skin that a ray meets. Throws if it meets none. */
  along(origin: Vector, direction: Vector): SurfacePoint;
  /** The midline at a height, in front or behind. Throws if it does not reach there. */
  onMidline(facing: 'front' | 'back', y: number): SurfacePoint;
}

type Face = readonly [a: number, b: number, c: number];

/** A probe of a whole decoded body. */
export function skinProbe(body: Body): SkinProbe {
  const positions = body.positions.neutral;
  const hidden = new Set([partNames.indexOf('arm'), partNames.indexOf('hand')]);
  const faces: Face[] = [];
  for (let i = 0; i < body.triangles.length / 2; i += 3) {
    const face = [...body.triangles.subarray(i, i + 3)] as unknown as Face;
    if (!face.some((cell) => hidden.has(body.part[cell]!))) faces.push(face);
  }
  return {
    along(origin, direction) {
      const hits = faces.flatMap((face) => rayMeets(positions, face, origin, direction));
      if (hits.length === 0) throw new Error(`no skin from ${origin} towards ${direction}`);
      return hits.reduce((first, hit) => (hit.reach < first.reach ? hit : first)).point;
    },
    onMidline(facing, y) {
      const hits = faces.flatMap((face) => midlineMeets(body, face, y));
      if (hits.length === 0) throw new Error(`no midline at height ${y}`);
      const sign = facing === 'front' ? 1 : -1;
      return hits.reduce((best, hit) => (sign * hit.z > sign * best.z ? hit : best)).point;
    },
  };
}

/** The same point on the other side. */
export function mirroredPoint(body: Body, { cells, weights }: SurfacePoint): SurfacePoint {
  const [a, b, c] = cells.map((cell) => body.mirror[cell]!) as unknown as Face;
  return { cells: [a, c, b], weights: [weights[0], weights[2], weights[1]] };
}

/** Möller and Trumbore 1997. */
function rayMeets(
  positions: Float32Array,
  face: Face,
  origin: Vector,
  direction: Vector,
): { reach: number; point: SurfacePoint }[] {
  const [a, b, c] = face.map((cell) => pointAt(positions, cell)) as unknown as [
    Vector,
    Vector,
    Vector,
  ];
  const normal = faceNormal(a, b, c);
  const slope = dot(normal, direction);
  if (Math.abs(slope) < 1e-9) return [];
  const toCorner = fromTo(origin, a);
  const reach = dot(normal, toCorner) / slope;
  const turn = cross(direction, toCorner);
  const v = -dot(turn, fromTo(a, c)) / slope;
  const w = dot(turn, fromTo(a, b)) / slope;
  if (reach < 0 || v < 0 || w < 0 || v + w > 1) return [];
  return [{ reach, point: { cells: face, weights: [1 - v - w, v, w] } }];
}

function midlineMeets(body: Body, face: Face, y: number): { z: number; point: SurfacePoint }[] {
  const positions = body.positions.neutral;
  return [0, 1, 2].flatMap((k) => {
    const [a, b, c] = [face[k]!, face[(k + 1) % 3]!, face[(k + 2) % 3]!];
    if (body.mirror[a] !== a || body.mirror[b] !== b) return [];
    const [low, high] = [positions[3 * a + 1]!, positions[3 * b + 1]!];
    const share = (y - low) / (high - low);
    if (!(share >= 0 && share <= 1)) return [];
    const z = (1 - share) * positions[3 * a + 2]! + share * positions[3 * b + 2]!;
    return [{ z, point: { cells: [a, b, c], weights: [1 - share, share, 0] } } as const];
  });
}
