import { areaOf, distanceFrom, regionCells, regionNames, type Surface } from '@unknot/body';
import type { SparseMap } from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import { normal, normalBelow, type Random } from './draws.ts';

/** How a simulated hand paints. */
export interface Hand {
  /** The zone is painted up to this far from where it lies, cm. */
  readonly shiftCm: number;
  /** Most taken off and put on around the painted area, cm. */
  readonly shrinkCm: number;
  readonly growCm: number;
}

export const usualHand: Hand = { shiftCm: 3, shrinkCm: 1, growCm: 2 };

/** Length over which the pain of one person hangs together, cm. */
const patchCm = 8;
/** Share of the variance that is the whole person's: some paint much, some little. */
const generosity = 0.5;
const waves = 16;
/** Nobody paints fewer cells than this, some 10 cm²; what comes out smaller is a spot of this radius. */
const fewestCells = 8;
const spotCm = 2.5;

/** A smooth random height over space, standard normal at each place. */
function randomField(random: Random): (x: number, y: number, z: number) => number {
  const rows = Array.from({ length: waves }, () => [
    normal(random) / patchCm,
    normal(random) / patchCm,
    normal(random) / patchCm,
    2 * Math.PI * random(),
  ]) as [number, number, number, number][];
  const own = Math.sqrt(generosity) * normal(random);
  const size = Math.sqrt((2 * (1 - generosity)) / waves);
  return (x, y, z) => {
    let sum = 0;
    for (const [kx, ky, kz, phase] of rows) sum += Math.cos(kx * x + ky * y + kz * z + phase);
    return own + size * sum;
  };
}

/** Cells within `cm` of these along the skin. */
function around(surface: Surface, cells: Iterable<number>, cm: number): Set<number> {
  return new Set(
    distanceFrom(
      surface,
      [...cells].map((cell) => ({ cell })),
      cm,
    ).cells,
  );
}

/**
 * A sample of the map: each cell is painted with the probability of its weight, neighbours
 * together. Where that leaves next to nothing, a spot about the cell that came nearest.
 */
function sampleMap(surface: Surface, map: SparseMap, random: Random): Set<number> {
  const field = randomField(random);
  const painted = new Set<number>();
  let [nearest, least] = [map.cells[0] ?? 0, Infinity];
  map.cells.forEach((cell, i) => {
    const [x, y, z] = surface.positions.subarray(3 * cell, 3 * cell + 3) as unknown as number[];
    const gap = normalBelow(field(x as number, y as number, z as number)) / (map.weights[i] ?? 0);
    if (gap < 1) painted.add(cell);
    if (gap < least) [nearest, least] = [cell, gap];
  });
  return painted.size >= fewestCells ? painted : around(surface, [nearest], spotCm);
}

/** The cell nearest to a place, reached from `cell` by going downhill: it stays on the same limb. */
function nearestCell(surface: Surface, cell: number, place: readonly number[]): number {
  const { positions, neighbours } = surface;
  const away = (c: number): number =>
    (positions[3 * c]! - place[0]!) ** 2 +
    (positions[3 * c + 1]! - place[1]!) ** 2 +
    (positions[3 * c + 2]! - place[2]!) ** 2;
  let [here, gap] = [cell, away(cell)];
  for (;;) {
    let [next, nextGap] = [here, gap];
    for (let at = neighbours.starts[here]!; at < neighbours.starts[here + 1]!; at++) {
      const candidate = neighbours.items[at]!;
      const distance = away(candidate);
      if (distance < nextGap) [next, nextGap] = [candidate, distance];
    }
    if (next === here) return here;
    [here, gap] = [next, nextGap];
  }
}

/** The painted cells moved up to `shiftCm` in one direction. */
function shift(surface: Surface, painted: Set<number>, cm: number, random: Random): Set<number> {
  const raw = [normal(random), normal(random), normal(random)];
  const length = Math.hypot(...raw);
  const back = raw.map((x) => (-cm * x) / length);
  const moved = new Set<number>();
  for (const cell of around(surface, painted, cm + 1)) {
    const place = back.map((x, axis) => x + surface.positions[3 * cell + axis]!);
    if (painted.has(nearestCell(surface, cell, place))) moved.add(cell);
  }
  return moved.size > 0 ? moved : painted;
}

/** `cm` put on around the painted cells or, when negative, taken off; never nearly all of them. */
function resize(surface: Surface, painted: Set<number>, cm: number): Set<number> {
  if (cm >= 0) return around(surface, painted, cm);
  const outside = [...around(surface, painted, 1.5)].filter((cell) => !painted.has(cell));
  const lost = around(surface, outside, -cm);
  const kept = new Set([...painted].filter((cell) => !lost.has(cell)));
  return kept.size >= fewestCells ? kept : painted;
}

/** Share of the variance of choosing a region that is the whole person's. */
const regionGenerosity = 0.3;

/**
 * A zone as told by names of regions: each is named with the probability of its mean weight, some
 * people naming more than others, and the best always. Cells of the right side, each once.
 */
export function simulateRegions(engine: Engine, source: number, random: Random): number[] {
  const { surface, regions, knowledge } = engine;
  const sums = new Map<number, number>();
  knowledge.maps[source]?.cells.forEach((cell, i) => {
    const region = regions.regionOf[cell] as number;
    const weight = knowledge.maps[source]?.weights[i] ?? 0;
    if (region < regionNames.length)
      sums.set(region, (sums.get(region) ?? 0) + weight * surface.areas[cell]!);
  });
  const mean = new Map(
    [...sums].map(([region, sum]) => [
      region,
      sum / areaOf(surface, regionCells(regions, regionNames[region] as string)),
    ]),
  );
  const best = Math.max(...mean.values());
  const own = Math.sqrt(regionGenerosity) * normal(random);
  return [...mean].flatMap(([region, weight]) => {
    const height = own + Math.sqrt(1 - regionGenerosity) * normal(random);
    if (weight < best && normalBelow(height) >= weight) return [];
    return [...regionCells(regions, regionNames[region] as string)];
  });
}

/** A zone as one person with this source might paint it: cells of the right side, each once. */
export function simulateDrawing(
  engine: Engine,
  source: number,
  random: Random,
  hand: Hand = usualHand,
): number[] {
  const map = engine.knowledge.maps[source];
  if (map === undefined) throw new Error(`source ${source} has no zone`);
  const sampled = sampleMap(engine.surface, map, random);
  const moved = shift(engine.surface, sampled, hand.shiftCm * random(), random);
  const sized = resize(
    engine.surface,
    moved,
    random() * (hand.shrinkCm + hand.growCm) - hand.shrinkCm,
  );
  return [...sized].filter((cell) => engine.geometry.paintable[cell] === 1);
}
