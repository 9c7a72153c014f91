/**
 * Working memory of a march, reused so that a small march never touches the whole body:
 * a value counts only when its stamp is the current epoch.
 */
export interface MarchScratch {
  epoch: number;
  readonly distances: Float64Array;
  readonly labels: Float64Array;
  /** Epoch in which the cell last got a distance. */
  readonly reached: Uint32Array;
  /** Epoch in which the cell's distance last became final. */
  readonly settled: Uint32Array;
  /** Cells of the current epoch in the order they settled. */
  readonly order: Uint16Array;
  readonly heap: Heap;
}

/** Binary heap of cells by distance. A cell may stand in it more than once. */
export interface Heap {
  size: number;
  keys: Float64Array;
  cells: Uint16Array;
}

/** Working memory for a body of `cellCount` cells. */
export function createMarchScratch(cellCount: number): MarchScratch {
  const room = 4 * cellCount + 64;
  return {
    epoch: 0,
    distances: new Float64Array(cellCount),
    labels: new Float64Array(cellCount),
    reached: new Uint32Array(cellCount),
    settled: new Uint32Array(cellCount),
    order: new Uint16Array(cellCount),
    heap: { size: 0, keys: new Float64Array(room), cells: new Uint16Array(room) },
  };
}

/** Adds a cell. */
export function pushHeap(heap: Heap, key: number, cell: number): void {
  if (heap.size === heap.keys.length) growHeap(heap);
  const { keys, cells } = heap;
  let at = heap.size++;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (keys[parent]! <= key) break;
    keys[at] = keys[parent]!;
    cells[at] = cells[parent]!;
    at = parent;
  }
  keys[at] = key;
  cells[at] = cell;
}

/** Takes out the cell with the smallest key; the heap must not be empty. */
export function popHeap(heap: Heap): number {
  const { keys, cells } = heap;
  const top = cells[0]!;
  const size = --heap.size;
  const key = keys[size]!;
  const cell = cells[size]!;
  let at = 0;
  for (let child = 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
    if (keys[child]! >= key) break;
    keys[at] = keys[child]!;
    cells[at] = cells[child]!;
    at = child;
  }
  keys[at] = key;
  cells[at] = cell;
  return top;
}

function growHeap(heap: Heap): void {
  const keys = new Float64Array(2 * heap.keys.length);
  const cells = new Uint16Array(2 * heap.cells.length);
  keys.set(heap.keys);
  cells.set(heap.cells);
  heap.keys = keys;
  heap.cells = cells;
}
