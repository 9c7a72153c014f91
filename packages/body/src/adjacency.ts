/** Rows of unequal length in two arrays: row r is `items[starts[r]] … items[starts[r + 1] − 1]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint16Array;
}

/** Triangles around each cell. */
export function trianglesAround(cellCount: number, triangles: Uint16Array): Rows {
  const starts = new Uint32Array(cellCount + 1);
  for (let corner = 0; corner < triangles.length; corner++) starts[triangles[corner]! + 1]!++;
  for (let cell = 0; cell < cellCount; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const items = new Uint16Array(triangles.length);
  for (let corner = 0; corner < triangles.length; corner++) {
    items[next[triangles[corner]!]!++] = Math.floor(corner / 3);
  }
  return { starts, items };
}

/** Cells that share an edge with each cell, in the order their triangles are met. */
export function neighboursOf(cellCount: number, triangles: Uint16Array, around: Rows): Rows {
  const starts = new Uint32Array(cellCount + 1);
  const items = new Uint16Array(2 * triangles.length);
  let length = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    const start = length;
    for (let at = around.starts[cell]!; at < around.starts[cell + 1]!; at++) {
      const corner = 3 * around.items[at]!;
      for (let k = 0; k < 3; k++) {
        const other = triangles[corner + k]!;
        if (other !== cell && !contains(items, start, length, other)) items[length++] = other;
      }
    }
    starts[cell + 1] = length;
  }
  return { starts, items: items.slice(0, length) };
}

function contains(items: Uint16Array, from: number, to: number, item: number): boolean {
  for (let at = from; at < to; at++) if (items[at] === item) return true;
  return false;
}
