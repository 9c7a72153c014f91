import type { Body } from '../src/body.ts';

/**
 * A flat body for tests whose right answers are known: `columns` × `rows` cells about 1 cm apart in
 * the plane z = 0, facing the front and centred on x = 0, inner cells pushed about by `jitterCm`
 * in a fixed pattern. Cell number = row × columns + column. Not closed, all of it trunk.
 */
export function createSheet(columns: number, rows: number, jitterCm = 0): Body {
  const cellCount = columns * rows;
  const positions = new Float32Array(3 * cellCount);
  const mirror = new Uint16Array(cellCount);
  for (let cell = 0; cell < cellCount; cell++) {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    const inner = column > 0 && column < columns - 1 && row > 0 && row < rows - 1;
    positions[3 * cell] =
      column - (columns - 1) / 2 + (inner ? jitterCm * Math.sin(12.9 * cell) : 0);
    positions[3 * cell + 1] = row + (inner ? jitterCm * Math.cos(78.2 * cell) : 0);
    mirror[cell] = row * columns + columns - 1 - column;
  }
  return {
    hash: '0000000000000000',
    cellCount,
    positions: { neutral: positions, female: positions, male: positions },
    triangles: sheetTriangles(columns, rows),
    mirror,
    part: new Uint8Array(cellCount),
  };
}

function sheetTriangles(columns: number, rows: number): Uint16Array {
  const triangles: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const a = row * columns + column;
      const b = a + columns;
      if ((row + column) % 2 === 0) triangles.push(a, a + 1, b + 1, a, b + 1, b);
      else triangles.push(a, a + 1, b, a + 1, b + 1, b);
    }
  }
  return Uint16Array.from(triangles);
}
