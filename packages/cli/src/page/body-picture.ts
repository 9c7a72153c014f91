import { createView, type Surface, type ViewName } from '@unknot/body';

const dots: readonly (readonly number[])[] = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

/** A patch shaded s, 0…1, sets the dots whose threshold s reaches: none, one, two, three or all of four. */
const thresholds: readonly (readonly number[])[] = [
  [0.08, 0.6],
  [0.85, 0.3],
];

function silhouette(cells: Uint16Array, width: number, x: number, y: number): boolean {
  const at = (dx: number, dy: number): number => cells[(y + dy) * width + x + dx] ?? 0;
  if (at(0, 0) === 0) return false;
  return at(1, 0) === 0 || at(-1, 0) === 0 || at(0, 1) === 0 || at(0, -1) === 0;
}

/**
 * A small view of the body in Braille dots, `columns` × `rows` characters: its outline, and the
 * cells filled in as densely as `shade` (0…1 per cell) says.
 */
export function bodyPicture(
  surface: Surface,
  shade: (cell: number) => number,
  view: ViewName,
  columns: number,
  rows: number,
): string[] {
  const [width, height] = [columns * 2, rows * 4];
  const { cells } = createView(surface, view, { width, height });
  const isDot = (x: number, y: number): boolean => {
    const cell = cells[y * width + x] ?? 0;
    const threshold = thresholds[y % 2]?.[x % 2] ?? 1;
    return (cell > 0 && shade(cell - 1) >= threshold) || silhouette(cells, width, x, y);
  };
  return Array.from({ length: rows }, (_, row) => {
    let line = '';
    for (let column = 0; column < columns; column++) {
      let code = 0x2800;
      dots.forEach((pair, dy) =>
        pair.forEach((bit, dx) => {
          if (isDot(column * 2 + dx, row * 4 + dy)) code |= bit;
        }),
      );
      line += String.fromCodePoint(code);
    }
    return line;
  });
}
