import type { AtlasSurface } from '../atlas-surface.ts';
import type { ZoneMap } from '../../knowledge.ts';
import type { ZonePart } from '../../schema/zone.ts';

const cellCount = 100;
const regionCells: Readonly<Record<string, readonly number[]>> = { calf: [10, 30], heel: [50, 51] };

/** A body of 100 cells where landmark `cell-N` is cell N, and N mirrors to 99 − N. */
export const fakeSurface: AtlasSurface = {
  hash: '0123456789abcdef',
  cellCount,
  rasterise: (parts) => {
    const unknown = parts.flatMap((part, index) =>
      (part.path ?? [])
        .filter((point) => typeof point === 'string' && !/^cell-\d+$/.test(point))
        .map((point, at) => ({
          field: `[${index}].path[${at}]`,
          code: 'unknown-landmark',
          expected: 'a landmark',
          got: String(point),
        })),
    );
    return { value: mapOf(parts.flatMap(entriesOf)), issues: unknown };
  },
  onBothSides: (map) =>
    mapOf([...map.cells].flatMap((cell, i) => bothSides(cell, map.weights[i] ?? 0))),
};

type Entry = readonly [cell: number, weight: number];

function entriesOf(part: ZonePart): Entry[] {
  const weight = typeof part.weight === 'number' ? part.weight : (part.weight[0] ?? 0);
  if (part.region !== undefined) return regionCells[part.region]!.map((cell) => [cell, weight]);
  return (part.path ?? []).flatMap((point): Entry[] =>
    typeof point === 'string' ? [[Number(point.slice(5)) || 0, weight]] : [],
  );
}

function bothSides(cell: number, weight: number): Entry[] {
  return [
    [cell, weight],
    [cellCount - 1 - cell, weight],
  ];
}

function mapOf(entries: readonly Entry[]): ZoneMap {
  const sorted = [...new Map(entries)].toSorted(([a], [b]) => a - b);
  return {
    cells: Uint16Array.from(sorted, ([cell]) => cell),
    weights: Float32Array.from(sorted, ([, weight]) => weight),
  };
}
