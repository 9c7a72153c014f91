import { partNames } from './body.ts';
import type { Body, Part } from './body.ts';
import type { ViewFrame } from './view-frame.ts';

/** How a triangle takes part in a view. */
export const layerOf = { none: 0, body: 1, arm: 2 } as const;

/** Layer of every triangle in a view that shows `shows`. */
export function layersOf(body: Body, shows: ViewFrame['shows']): Uint8Array {
  const arm = cellFlags(body, ['arm', 'hand']);
  const shown = shownCells(body, shows);
  const { triangles } = body;
  return Uint8Array.from({ length: triangles.length / 3 }, (_, triangle) => {
    const a = triangles[3 * triangle]!;
    const b = triangles[3 * triangle + 1]!;
    const c = triangles[3 * triangle + 2]!;
    if (!shown[a] || !shown[b] || !shown[c]) return layerOf.none;
    return arm[a] && arm[b] && arm[c] ? layerOf.arm : layerOf.body;
  });
}

function shownCells(body: Body, shows: ViewFrame['shows']): Uint8Array {
  if (shows === 'all') return new Uint8Array(body.cellCount).fill(1);
  if (shows === 'feet') return cellFlags(body, ['foot']);
  const sign = shows === 'left-half' ? 1 : -1;
  const { neutral } = body.positions;
  return Uint8Array.from({ length: body.cellCount }, (_, cell) =>
    sign * neutral[3 * cell]! >= 0 ? 1 : 0,
  );
}

function cellFlags(body: Body, parts: readonly Part[]): Uint8Array {
  const wanted = partNames.map((name) => parts.includes(name));
  return Uint8Array.from(body.part, (part) => (wanted[part] ? 1 : 0));
}
