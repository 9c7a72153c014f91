const idLimit = 1 << 21;

/** An undirected edge and the faces (index of the triangle's first corner ÷ 3) that share it. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly faces: number[];
}

/** Key of the directed edge a→b. Ids are below 2²¹. */
export function arrowKey(a: number, b: number): number {
  return a * idLimit + b;
}

/** Key of the undirected edge a–b. */
export function edgeKey(a: number, b: number): number {
  return a < b ? arrowKey(a, b) : arrowKey(b, a);
}

/** Start and end of a directed edge's key. */
export function arrowEnds(key: number): readonly [from: number, to: number] {
  return [Math.floor(key / idLimit), key % idLimit];
}

/** All undirected edges, in order of first appearance. */
export function edgesOf(triangles: ArrayLike<number>): Map<number, Edge> {
  const edges = new Map<number, Edge>();
  for (let i = 0; i < triangles.length; i++) {
    const a = triangles[i]!;
    const b = triangles[i % 3 === 2 ? i - 2 : i + 1]!;
    const key = edgeKey(a, b);
    const known = edges.get(key);
    const face = (i - (i % 3)) / 3;
    if (known) known.faces.push(face);
    else edges.set(key, { a, b, faces: [face] });
  }
  return edges;
}

/** All directed edges of the triangles. */
export function arrowsOf(triangles: ArrayLike<number>): Set<number> {
  const arrows = new Set<number>();
  for (let i = 0; i < triangles.length; i++) {
    arrows.add(arrowKey(triangles[i]!, triangles[i % 3 === 2 ? i - 2 : i + 1]!));
  }
  return arrows;
}

/** Neighbouring vertices of every vertex. */
export function neighboursOf(vertexCount: number, triangles: ArrayLike<number>): number[][] {
  const sets = Array.from({ length: vertexCount }, () => new Set<number>());
  for (let i = 0; i < triangles.length; i++) {
    const a = triangles[i]!;
    const b = triangles[i % 3 === 2 ? i - 2 : i + 1]!;
    sets[a]!.add(b);
    sets[b]!.add(a);
  }
  return sets.map((set) => [...set]);
}
