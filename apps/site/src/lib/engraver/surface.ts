/** The body as the engraver wants it: cells, triangles of cells, and their positions in cm. */
export interface Mesh {
  readonly positions: Float32Array;
  readonly triangles: Uint16Array;
}

/**
 * A finer surface through the same cells. Vertex `v` lies half way between cells `parentA[v]` and
 * `parentB[v]` (equal for a cell itself); triangle `t` is a quarter of the mesh's triangle `parent[t]`.
 */
export interface Surface {
  readonly positions: Float32Array;
  /** Unit normals of the shape, for lines. */
  readonly normals: Float32Array;
  /** Unit normals smoothed for calm shading. */
  readonly calmNormals: Float32Array;
  readonly triangles: Uint32Array;
  readonly parentA: Uint16Array;
  readonly parentB: Uint16Array;
  readonly parent: Uint16Array;
}

function addTo(target: Float32Array, vertex: number, x: number, y: number, z: number): void {
  target[3 * vertex] = target[3 * vertex]! + x;
  target[3 * vertex + 1] = target[3 * vertex + 1]! + y;
  target[3 * vertex + 2] = target[3 * vertex + 2]! + z;
}

function normalise(vectors: Float32Array): Float32Array {
  for (let i = 0; i < vectors.length; i += 3) {
    const [x, y, z] = [vectors[i]!, vectors[i + 1]!, vectors[i + 2]!];
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    vectors[i] = x / length;
    vectors[i + 1] = y / length;
    vectors[i + 2] = z / length;
  }
  return vectors;
}

/** Area-weighted unit normals, 3 per vertex. */
export function vertexNormals(p: Float32Array, triangles: ArrayLike<number>): Float32Array {
  const normals = new Float32Array(p.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
    const [ux, uy, uz] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!];
    const [vx, vy, vz] = [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    addTo(normals, a / 3, nx, ny, nz);
    addTo(normals, b / 3, nx, ny, nz);
    addTo(normals, c / 3, nx, ny, nz);
  }
  return normalise(normals);
}

/** Each vector averaged with those of its neighbours, `times` over. */
export function smoothNormals(
  normals: Float32Array,
  triangles: ArrayLike<number>,
  times: number,
): Float32Array {
  let current = normals;
  for (let pass = 0; pass < times; pass++) {
    const next = new Float32Array(current.length);
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
      const sum = (d: 0 | 1 | 2): number =>
        current[3 * a + d]! + current[3 * b + d]! + current[3 * c + d]!;
      const [x, y, z] = [sum(0), sum(1), sum(2)];
      addTo(next, a, x, y, z);
      addTo(next, b, x, y, z);
      addTo(next, c, x, y, z);
    }
    current = normalise(next);
  }
  return current;
}

const midpoints = (
  mesh: Mesh,
  kept: readonly number[],
): { a: number[]; b: number[]; edge: Map<number, number> } => {
  const edge = new Map<number, number>();
  const [a, b]: [number[], number[]] = [[], []];
  for (const t of kept)
    for (let k = 0; k < 3; k++) {
      const i = mesh.triangles[3 * t + k]!;
      const j = mesh.triangles[3 * t + ((k + 1) % 3)]!;
      const key = Math.min(i, j) * 65536 + Math.max(i, j);
      if (edge.has(key)) continue;
      edge.set(key, a.length);
      a.push(Math.min(i, j));
      b.push(Math.max(i, j));
    }
  return { a, b, edge };
};

/**
 * Half-way points bulge out along both ends' tangent planes (Phong tessellation at strength ½,
 * exact on a circle), so that lines and outlines run smoothly over a coarse mesh.
 */
function bulge(p: Float32Array, n: Float32Array, i: number, j: number): [number, number, number] {
  const middle = [0, 1, 2].map((d) => (p[3 * i + d]! + p[3 * j + d]!) / 2);
  const out: [number, number, number] = [middle[0]!, middle[1]!, middle[2]!];
  for (const v of [i, j]) {
    let height = 0;
    for (let d = 0; d < 3; d++) height += (middle[d]! - p[3 * v + d]!) * n[3 * v + d]!;
    for (let d = 0; d < 3; d++) out[d] = out[d]! - 0.25 * height * n[3 * v + d]!;
  }
  return out;
}

/** The mesh's triangles that `keep` accepts, each cut into four. Cost: one pass over the mesh. */
export function refineSurface(mesh: Mesh, keep: (triangle: number) => boolean): Surface {
  const cellCount = mesh.positions.length / 3;
  const kept: number[] = [];
  for (let t = 0; t < mesh.triangles.length / 3; t++) if (keep(t)) kept.push(t);
  const coarseNormals = vertexNormals(mesh.positions, mesh.triangles);
  const { a, b, edge } = midpoints(mesh, kept);
  const count = cellCount + a.length;
  const positions = new Float32Array(3 * count);
  positions.set(mesh.positions);
  const parentA = new Uint16Array(count);
  const parentB = new Uint16Array(count);
  for (let v = 0; v < cellCount; v++) parentA[v] = parentB[v] = v;
  for (let m = 0; m < a.length; m++) {
    positions.set(bulge(mesh.positions, coarseNormals, a[m]!, b[m]!), 3 * (cellCount + m));
    parentA[cellCount + m] = a[m]!;
    parentB[cellCount + m] = b[m]!;
  }
  const triangles = new Uint32Array(12 * kept.length);
  const parent = new Uint16Array(4 * kept.length);
  const between = (i: number, j: number): number =>
    cellCount + edge.get(Math.min(i, j) * 65536 + Math.max(i, j))!;
  kept.forEach((t, index) => {
    const [i, j, k] = [0, 1, 2].map((d) => mesh.triangles[3 * t + d]!) as [number, number, number];
    const [ij, jk, ki] = [between(i, j), between(j, k), between(k, i)];
    triangles.set([i, ij, ki, ij, j, jk, ki, jk, k, ij, jk, ki], 12 * index);
    parent.fill(t, 4 * index, 4 * index + 4);
  });
  const normals = vertexNormals(positions, triangles);
  const calmNormals = smoothNormals(normals, triangles, 4);
  return { positions, normals, calmNormals, triangles, parentA, parentB, parent };
}
