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
 * Distances from a path through landmarks, out to `maxCm`: one field per leg, for where two legs
 * meet at an angle the nearest point jumps from one to the other. Labels are the fraction of the
 * whole path's length at the nearest point of the leg. The cells beside a leg start from their
 * straight distance to it rather than from 0, so that bands have smooth edges.
 */
export function pathFields(
  surface: Surface,
  landmarks: LandmarkPoints,
  points: readonly PathPoint[],
  maxCm: number,
): DistanceField[] {
  const legs = legsThrough(surface, landmarks, points);
  const lengthCm = legs.reduce((sum, leg) => sum + leg.lengthCm, 0);
  let doneCm = 0;
  return legs.map((leg) => {
    const seeds = seedsBeside(surface, leg, (arc) => (lengthCm ? (doneCm + arc) / lengthCm : 0));
    const field = distanceFrom(surface, seeds, maxCm);
    doneCm += leg.lengthCm;
    return field;
  });
}

function legsThrough(
  surface: Surface,
  landmarks: LandmarkPoints,
  points: readonly PathPoint[],
): GeodesicPath[] {
  const [first, ...others] = points;
  if (first === undefined) throw new RangeError('a path needs a point');
  if (others.length === 0) return [pathThrough(surface, [locate(surface, landmarks, first)])];
  return others.map((to, index) => pathBetween(surface, landmarks, points[index]!, to));
}

function seedsBeside(
  surface: Surface,
  leg: GeodesicPath,
  labelAt: (arc: number) => number,
): Seed[] {
  if (leg.lengthCm === 0) return seedsAround(surface, leg.points[0]!, labelAt(0));
  const beside = cellsWithin(surface, leg.points.flatMap(cellsOfPoint), 1);
  return [...beside].map((cell) => {
    const { distanceCm, arc } = nearestOn(leg, positionOf(surface.positions, cell));
    return { cell, distanceCm, label: labelAt(arc) };
  });
}

function nearestOn(leg: GeodesicPath, position: Vector): { distanceCm: number; arc: number } {
  let nearest = { distanceCm: Infinity, arc: 0 };
  for (let index = 1; index < leg.positions.length; index++) {
    const start = leg.positions[index - 1]!;
    const step = subtract(leg.positions[index]!, start);
    const share = clamp(dot(subtract(position, start), step) / (dot(step, step) || 1));
    const distanceCm = distanceBetween(position, addScaled(start, step, share));
    if (distanceCm >= nearest.distanceCm) continue;
    const from = leg.arcs[index - 1]!;
    nearest = { distanceCm, arc: from + share * (leg.arcs[index]! - from) };
  }
  return nearest;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
