import type { Body } from './body.ts';
import { mirrorRegion, regionNames } from './region-names.ts';
import { layRegions, unpaintable } from './regions.ts';
import type { Regions } from './regions.ts';

/** The first half of the cells: the left side and the midline (B41). */
function halfOf({ mirror, cellCount }: Body): number[] {
  return Array.from({ length: cellCount }, (_, cell) => cell).filter(
    (cell) => mirror[cell]! >= cell,
  );
}

/**
 * Regions as one byte for each cell of one half of the body, less than a kilobyte when compressed:
 * a page that has them needs neither the landmarks nor the table that defines regions.
 */
export function packRegions({ regionOf }: Regions, body: Body): Uint8Array {
  return Uint8Array.from(halfOf(body), (cell) => regionOf[cell]!);
}

/** The regions that were packed. Throws a RangeError on bytes that are not of this body. */
export function unpackRegions(bytes: Uint8Array, body: Body): Regions {
  const half = halfOf(body);
  if (bytes.length !== half.length)
    throw new RangeError(`expected ${half.length} bytes of regions, got ${bytes.length}`);
  const rightSide = half.flatMap((cell, at): [number, string][] => {
    if (bytes[at] === unpaintable) return [];
    const name = regionNames[bytes[at]!];
    if (name === undefined) throw new RangeError(`cell ${cell}: no region ${bytes[at]}`);
    return name.startsWith('left/') ? [[body.mirror[cell]!, mirrorRegion(name)]] : [[cell, name]];
  });
  return layRegions(body, rightSide);
}
