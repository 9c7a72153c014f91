/** A closed mesh with its own normals, and the edges that are drawn even where it does not turn away. */
export interface Solid {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
  /** Six numbers an edge: from x, y, z to x, y, z. */
  readonly edges: readonly (readonly number[])[];
}

type Place = readonly [number, number, number];

/** A box with flat faces. */
export function box(centre: Place, size: Place): Solid {
  const positions: number[] = [];
  const normals: number[] = [];
  const triangles: number[] = [];
  const corner = (signs: readonly number[]): number[] =>
    signs.map((sign, d) => centre[d]! + (sign * size[d]!) / 2);
  for (let axis = 0; axis < 3; axis++)
    for (const sign of [-1, 1]) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      const first = positions.length / 3;
      for (const [a, b] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ] as const) {
        const signs = [0, 0, 0];
        [signs[axis], signs[u], signs[v]] = [sign, a, b];
        positions.push(...corner(signs));
        const normal = [0, 0, 0];
        normal[axis] = sign;
        normals.push(...normal);
      }
      const [p, q, r, s] = [first, first + 1, first + 2, first + 3];
      triangles.push(...(sign > 0 ? [p, q, r, p, r, s] : [p, r, q, p, s, r]));
    }
  const edges: number[][] = [];
  for (let axis = 0; axis < 3; axis++)
    for (const a of [-1, 1])
      for (const b of [-1, 1]) {
        const signs = [0, 0, 0];
        [signs[(axis + 1) % 3], signs[(axis + 2) % 3]] = [a, b];
        const [from, to] = [[...signs], [...signs]];
        [from[axis], to[axis]] = [-1, 1];
        edges.push([...corner(from), ...corner(to)]);
      }
  return solid(positions, normals, triangles, edges);
}

/** A ball. */
export function ball(centre: Place, radius: number): Solid {
  const [rings, spokes] = [16, 26];
  const positions: number[] = [];
  const normals: number[] = [];
  const triangles: number[] = [];
  for (let i = 0; i <= rings; i++)
    for (let j = 0; j < spokes; j++) {
      const [down, round] = [(Math.PI * i) / rings, (2 * Math.PI * j) / spokes];
      const n = [
        Math.sin(down) * Math.cos(round),
        Math.cos(down),
        Math.sin(down) * Math.sin(round),
      ];
      normals.push(...n);
      positions.push(...n.map((value, d) => centre[d]! + radius * value));
      if (i === rings) continue;
      const next = (j + 1) % spokes;
      const [a, b] = [i * spokes + j, i * spokes + next];
      triangles.push(a, b, a + spokes, b, b + spokes, a + spokes);
    }
  return solid(positions, normals, triangles, []);
}

/** A cylinder with closed ends. */
export function cylinder(centre: Place, radius: number, length: number, along: Place): Solid {
  const size = Math.hypot(...along);
  const axis = along.map((value) => value / size) as [number, number, number];
  const helper: Place = Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0];
  const u = unit(crossed(axis, helper));
  const v = crossed(axis, u);
  const spokes = 30;
  const positions: number[] = [];
  const normals: number[] = [];
  const triangles: number[] = [];
  const edges: number[][] = [];
  const ring = (end: number, turned: number): number[] => {
    const [c, s] = [Math.cos(turned), Math.sin(turned)];
    return [0, 1, 2].map(
      (d) => centre[d]! + (end * length * axis[d]!) / 2 + radius * (c * u[d]! + s * v[d]!),
    );
  };
  for (const end of [-1, 1])
    for (let j = 0; j < spokes; j++) {
      const turned = (2 * Math.PI * j) / spokes;
      positions.push(...ring(end, turned));
      normals.push(...[0, 1, 2].map((d) => Math.cos(turned) * u[d]! + Math.sin(turned) * v[d]!));
      edges.push([...ring(end, turned), ...ring(end, turned + (2 * Math.PI) / spokes)]);
    }
  for (let j = 0; j < spokes; j++) {
    const next = (j + 1) % spokes;
    triangles.push(j, next, j + spokes, next, next + spokes, j + spokes);
  }
  for (const [end, first] of [
    [-1, 2 * spokes],
    [1, 3 * spokes + 1],
  ] as const) {
    for (let j = 0; j < spokes; j++) {
      positions.push(...ring(end, (2 * Math.PI * j) / spokes));
      normals.push(...axis.map((value) => end * value));
    }
    positions.push(...[0, 1, 2].map((d) => centre[d]! + (end * length * axis[d]!) / 2));
    normals.push(...axis.map((value) => end * value));
    for (let j = 0; j < spokes; j++) {
      const [a, b, c] = [first + j, first + ((j + 1) % spokes), first + spokes];
      triangles.push(...(end > 0 ? [a, b, c] : [b, a, c]));
    }
  }
  return solid(positions, normals, triangles, edges);
}

function crossed(a: Place, b: Place): [number, number, number] {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Place): [number, number, number] {
  const size = Math.hypot(...a);
  return [a[0] / size, a[1] / size, a[2] / size];
}

/** Triangles are turned so that each faces the way its normals do. */
function solid(
  positions: readonly number[],
  normals: readonly number[],
  triangles: number[],
  edges: Solid['edges'],
): Solid {
  const at = (list: readonly number[], v: number): Place => [
    list[3 * v]!,
    list[3 * v + 1]!,
    list[3 * v + 2]!,
  ];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [p, q, r] = [at(positions, a), at(positions, b), at(positions, c)];
    const out = crossed(
      [q[0] - p[0], q[1] - p[1], q[2] - p[2]],
      [r[0] - p[0], r[1] - p[1], r[2] - p[2]],
    );
    const n = [a, b, c].map((v) => at(normals, v));
    const facing = n.reduce((sum, m) => sum + m[0] * out[0] + m[1] * out[1] + m[2] * out[2], 0);
    if (facing < 0) [triangles[t + 1], triangles[t + 2]] = [c, b];
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    triangles: Uint32Array.from(triangles),
    edges,
  };
}
