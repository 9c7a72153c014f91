import { closestWeights, weighted } from './closest-point.ts';
import type { Surface } from './surface.ts';
import { positionOfPoint } from './surface-point.ts';
import type { SurfacePoint } from './surface-point.ts';
import { addScaled, distanceBetween, dot, normalise, positionOf } from './vector.ts';
import type { Vector } from './vector.ts';

const stepCm = 0.8;

/**
 * Where one comes by walking `cm` along the skin from a point, always in the direction that, flat on
 * the skin there, is nearest to `direction`: small straight steps, each brought back to the nearest
 * point of the triangles close by, so a walk cannot cross to another limb. Stops where the skin
 * faces along the direction, and at an edge of the surface.
 */
export function walkAlong(
  surface: Surface,
  from: SurfacePoint,
  direction: Vector,
  cm: number,
): SurfacePoint {
  const steps = Math.max(1, Math.ceil(cm / stepCm));
  let here = from;
  for (let step = 0; step < steps; step++) {
    const heading = tangentAt(surface, here, direction);
    const target = addScaled(positionOfPoint(surface, here), heading, cm / steps);
    here = nearestAround(surface, here, target);
  }
  return here;
}

/** Unit vector along the skin nearest to `direction`; zero where the skin faces along it. */
function tangentAt(surface: Surface, point: SurfacePoint, direction: Vector): Vector {
  const normal = normalise(
    weighted(
      point.weights,
      ...(point.cells.map((cell) => positionOf(surface.normals, cell)) as [Vector, Vector, Vector]),
    ),
  );
  const unit = normalise(direction);
  const flat = addScaled(unit, normal, -dot(unit, normal));
  return dot(flat, flat) < 1e-4 ? [0, 0, 0] : normalise(flat);
}

/** Triangles with a corner among these cells or their neighbours, each once. */
function trianglesNear({ trianglesAround, neighbours }: Surface, cells: readonly number[]) {
  const { starts, items } = trianglesAround;
  const near = new Set<number>();
  const add = (cell: number): void => {
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) near.add(items[at]!);
  };
  for (const cell of cells)
    for (let at = neighbours.starts[cell]!; at < neighbours.starts[cell + 1]!; at++)
      add(neighbours.items[at]!);
  return near;
}

function nearestAround(surface: Surface, here: SurfacePoint, target: Vector): SurfacePoint {
  let best = here;
  let bestDistance = Infinity;
  for (const triangle of trianglesNear(surface, here.cells)) {
    const candidate = nearestInTriangle(surface, triangle, target, bestDistance);
    if (candidate === undefined || candidate.away >= bestDistance) continue;
    [best, bestDistance] = [candidate.point, candidate.away];
  }
  return best;
}

/** Nearest point of a triangle; undefined where even its corners rule out one nearer than `within`. */
function nearestInTriangle(
  surface: Surface,
  triangle: number,
  target: Vector,
  within: number,
): { readonly point: SurfacePoint; readonly away: number } | undefined {
  const [a, b, c] = surface.body.triangles.subarray(3 * triangle, 3 * triangle + 3);
  const cells = [a!, b!, c!] as const;
  const at = (cell: number): Vector => positionOf(surface.positions, cell);
  const corners = [at(a!), at(b!), at(c!)] as const;
  const [toFirst, second, third] = corners.map((corner) => distanceBetween(corner, corners[0]));
  if (distanceBetween(target, corners[0]) - Math.max(toFirst!, second!, third!) > within) return;
  const weights = closestWeights(target, ...corners);
  return {
    point: { cells, weights },
    away: distanceBetween(weighted(weights, ...corners), target),
  };
}
