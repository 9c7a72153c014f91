import { distanceFrom } from './distance.ts';
import type { DistanceField, Seed } from './distance.ts';
import { pathThrough } from './geodesic.ts';
import type { GeodesicPath } from './geodesic.ts';
import { locate, pathBetween } from './path-point.ts';
import type { LandmarkPoints, PathPoint } from './path-point.ts';
import type { Surface } from './surface.ts';
import { cellsOfPoint, cellsWithin, seedsAround } from './surface-point.ts';
import { addScaled, distanceBetween, dot, positionOf, subtract } from './vector.ts';
import type { Vector } from './vector.ts';

/**
 * Distances from a path through landmarks, out to `maxCm`; labels are the fraction of its length at
 * the nearest point, evened out where that point jumps from one side of a bend to the other. The
 * cells beside the path start from their straight distance to it rather than from 0, so that bands
 * have smooth edges.
 */
export function pathField(
  surface: Surface,
  landmarks: LandmarkPoints,
  points: readonly PathPoint[],
  maxCm: number,
): DistanceField {
  const path = pathOver(surface, landmarks, points);
  const field = distanceFrom(surface, seedsBeside(surface, path), maxCm);
  return { ...field, labels: evenOut(surface, field) };
}

function pathOver(
  surface: Surface,
  landmarks: LandmarkPoints,
  points: readonly PathPoint[],
): GeodesicPath {
  const [first, ...others] = points;
  if (first === undefined) throw new RangeError('a path needs a point');
  const legs = others.map((to, index) => pathBetween(surface, landmarks, points[index]!, to));
  const start = locate(surface, landmarks, first);
  return pathThrough(surface, [start, ...legs.flatMap((leg) => leg.points.slice(1))]);
}

function seedsBeside(surface: Surface, path: GeodesicPath): Seed[] {
  if (path.lengthCm === 0) return seedsAround(surface, path.points[0]!);
  const beside = cellsWithin(surface, path.points.flatMap(cellsOfPoint), 1);
  return [...beside].map((cell) => {
    const { distanceCm, arc } = nearestOn(path, positionOf(surface.positions, cell));
    return { cell, distanceCm, label: arc / path.lengthCm };
  });
}

const evenings = 3;

/** Labels after a few rounds in which each becomes the mean of its own and its neighbours' mean. */
function evenOut(surface: Surface, field: DistanceField): Float32Array {
  const place = new Map([...field.cells].map((cell, index) => [cell, index]));
  const { starts, items } = surface.neighbours;
  const around = Array.from(field.cells, (cell) =>
    [...items.subarray(starts[cell], starts[cell + 1])].flatMap((other) => place.get(other) ?? []),
  );
  let labels = field.labels;
  for (let round = 0; round < evenings; round++) {
    labels = labels.map((label, index) => {
      const others = around[index]!;
      if (others.length === 0) return label;
      const sum = others.reduce((total, other) => total + labels[other]!, 0);
      return (label + sum / others.length) / 2;
    });
  }
  return labels;
}

function nearestOn(path: GeodesicPath, position: Vector): { distanceCm: number; arc: number } {
  let nearest = { distanceCm: Infinity, arc: 0 };
  for (let index = 1; index < path.positions.length; index++) {
    const start = path.positions[index - 1]!;
    const step = subtract(path.positions[index]!, start);
    const share = clamp(dot(subtract(position, start), step) / (dot(step, step) || 1));
    const distanceCm = distanceBetween(position, addScaled(start, step, share));
    if (distanceCm >= nearest.distanceCm) continue;
    const from = path.arcs[index - 1]!;
    nearest = { distanceCm, arc: from + share * (path.arcs[index]! - from) };
  }
  return nearest;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
