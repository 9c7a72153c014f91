import { regionNames } from './region-names.ts';
import type { Regions } from './regions.ts';
import type { Surface } from './surface.ts';

/** The surface as whoever weighs a drawing needs it. */
export interface PaintingGround {
  /** cm² per cell. */
  readonly area: Float32Array;
  /** The same cell on the other side. */
  readonly mirror: Uint16Array;
  /** 1 where a person may paint. */
  readonly paintable: Uint8Array;
  /** Cells that touch each cell: those of cell c are items[starts[c]] … items[starts[c + 1] − 1]. */
  readonly neighbours: Surface['neighbours'];
  /** In the order of `regionNames`; `id` without side. */
  readonly regions: readonly { readonly id: string; readonly cells: Uint16Array }[];
}

/** Areas, mirror, neighbours and regions of a surface, and which cells may be painted. */
export function paintingGround(surface: Surface, regions: Regions): PaintingGround {
  const { areas: area, neighbours, body } = surface;
  const paintable = new Uint8Array(body.cellCount);
  for (const cell of regions.paintable) paintable[cell] = 1;
  const named = regionNames.map((name, i) => ({
    id: name.replace(/^(left|right)\//, ''),
    cells: regions.cells[i] as Uint16Array,
  }));
  return { area, mirror: body.mirror, paintable, neighbours, regions: named };
}
