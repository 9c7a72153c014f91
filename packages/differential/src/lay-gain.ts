import { ambientAround } from './ambient.ts';
import type { Geometry } from './model.ts';
import type { Settings } from './settings.ts';

/** What painting adds, per place and column; and what a body left blank says, per column. */
export interface Gain {
  /** Places × columns: log-likelihood of painted less that of left. */
  readonly gain: Float32Array;
  readonly blank: Float64Array;
}

/** The drawing's tables: per cm² of each cell, and per region that is named as a whole. */
export interface Gains {
  readonly cells: Gain;
  readonly regions: Gain;
}

/** Weight above which a zone counts no more: nobody paints a place for certain. */
const surest = 0.97;

function emptyGain(places: number, columns: number): Gain {
  return { gain: new Float32Array(places * columns), blank: new Float64Array(columns) };
}

/**
 * Lays both tables. A cell is painted with the zone's weight there or by a slip; a region is named
 * with the mean of that over its area, as one place, however large it is.
 */
export function layGains(
  maps: readonly Float32Array[],
  geometry: Geometry,
  settings: Settings,
): Gains {
  const { area, paintable, regions } = geometry;
  const columns = maps.length;
  const gains = {
    cells: emptyGain(area.length, columns),
    regions: emptyGain(regions.length, columns),
  };
  const write = (
    { gain, blank }: Gain,
    at: number,
    column: number,
    chance: number,
    cm2: number,
  ) => {
    const left = settings.unpaintedShare * Math.log1p(-chance);
    gain[at * columns + column] = Math.log(chance) - left;
    blank[column] = (blank[column] ?? 0) + cm2 * left;
  };
  maps.forEach((map, column) => {
    const stray = ambientAround(map, geometry, settings);
    const chance = stray.map((slip, cell) => slip + (1 - slip) * Math.min(map[cell]!, surest));
    for (let cell = 0; cell < area.length; cell++)
      if (paintable[cell] === 1) write(gains.cells, cell, column, chance[cell]!, area[cell]!);
    regions.forEach(({ cells }, region) =>
      write(gains.regions, region, column, meanOver(cells, area, chance), 1),
    );
  });
  return gains;
}

/** Area-weighted mean of a value over cells. */
function meanOver(
  cells: Uint16Array,
  area: Float32Array,
  value: Float32Array | Float64Array,
): number {
  let [sum, total] = [0, 0];
  for (const cell of cells) {
    sum += area[cell]! * value[cell]!;
    total += area[cell]!;
  }
  return sum / total;
}
