import { closestWeights, weighted } from './closest-point.ts';
import type { Surface } from './surface.ts';
import { cellsWithin, positionOfPoint } from './surface-point.ts';
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

function nearestAround(surface: Surface, here: SurfacePoint, target: Vector): SurfacePoint {
  const { starts, items } = surface.trianglesAround;
  let best = here;
  let bestDistance = Infinity;
  for (const cell of cellsWithin(surface, here.cells, 1)) {
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
      const candidate = nearestInTriangle(surface, items[at]!, target);
      const distance = distanceBetween(positionOfPoint(surface, candidate), target);
      if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
  }
  return best;
}

function nearestInTriangle(surface: Surface, triangle: number, target: Vector): SurfacePoint {
  const [a, b, c] = surface.body.triangles.subarray(3 * triangle, 3 * triangle + 3);
  const cells = [a!, b!, c!] as const;
  const corners = cells.map((cell) => positionOf(surface.positions, cell)) as [
    Vector,
    Vector,
    Vector,
  ];
  return { cells, weights: closestWeights(target, ...corners) };
}
