/** Says what lies across the open edge a→b: a known vertex, the next new one, or −1 for the border. */
export type AcrossEdge = (gate: Gate) => number;

/** An open edge a→b of a triangle whose third corner is `apex`, and the open edges that meet its ends. */
export interface Gate {
  readonly a: number;
  readonly b: number;
  /** Where an open edge from b leads, or −1; a triangle b, a, here closes that edge too. */
  readonly ahead: number;
  /** Where an open edge to a comes from, or −1. */
  readonly behind: number;
  /** Id the next new vertex would get. */
  readonly next: number;
}

/** A mesh with one border, grown triangle by triangle. */
export interface GrownMesh {
  readonly triangles: Uint16Array;
  /** 1 for a vertex on the border. */
  readonly border: Uint8Array;
  /** Per vertex, the edge it was attached to and the corner opposite: 3 ids, all −1 for the first three. */
  readonly parents: Int32Array;
}

const firstTriangle = [0, 1, 2] as const;

/**
 * Grows a mesh breadth first from the triangle 0, 1, 2: each open edge in turn is handed to
 * `across`, which names the third corner of the triangle beyond it. Vertices are numbered in the
 * order in which they appear, so a writer and a reader that answer alike build the same mesh.
 * Throws if the mesh does not come out with the stated counts.
 */
export function growTriangles(
  vertexCount: number,
  triangleCount: number,
  across: AcrossEdge,
): GrownMesh {
  const triangles = new Uint16Array(3 * triangleCount);
  const border = new Uint8Array(vertexCount);
  const parents = new Int32Array(3 * vertexCount).fill(-1);
  const front = openEdges(vertexCount);
  triangles.set(firstTriangle);
  front.addTriangle(0, 1, 2);
  let written = 3;
  let next = 3;
  for (const { a, b, apex } of front.queue) {
    if (!front.isOpen(a, b)) continue;
    const c = across({ a, b, ahead: front.ahead(b), behind: front.behind(a), next });
    if (c < 0) {
      border[a] = border[b] = 1;
      front.close(a, b);
      continue;
    }
    if (c > next || c >= vertexCount || written >= triangles.length) {
      throw new Error(
        `the mesh does not have ${vertexCount} vertices and ${triangleCount} triangles`,
      );
    }
    if (c === next) parents.set([a, b, apex], 3 * next++);
    triangles.set([b, a, c], written);
    written += 3;
    front.addTriangle(b, a, c);
  }
  if (next !== vertexCount || written !== triangles.length) {
    throw new Error(`the mesh ends at ${next} vertices and ${written / 3} triangles`);
  }
  return { triangles, border, parents };
}

interface OpenEdge {
  readonly a: number;
  readonly b: number;
  readonly apex: number;
}

interface OpenEdges {
  readonly queue: readonly OpenEdge[];
  isOpen(a: number, b: number): boolean;
  close(a: number, b: number): void;
  ahead(b: number): number;
  behind(a: number): number;
  addTriangle(a: number, b: number, c: number): void;
}

function openEdges(vertexCount: number): OpenEdges {
  const open = new Set<number>();
  const queue: OpenEdge[] = [];
  const leadsTo = new Int32Array(vertexCount).fill(-1);
  const comesFrom = new Int32Array(vertexCount).fill(-1);
  const key = (a: number, b: number): number => a * vertexCount + b;
  const close = (a: number, b: number): void => {
    open.delete(key(a, b));
    if (leadsTo[a] === b) leadsTo[a] = -1;
    if (comesFrom[b] === a) comesFrom[b] = -1;
  };
  const add = (a: number, b: number, apex: number): void => {
    if (open.has(key(b, a))) return close(b, a);
    open.add(key(a, b));
    leadsTo[a] = b;
    comesFrom[b] = a;
    queue.push({ a, b, apex });
  };
  return {
    queue,
    isOpen: (a, b) => open.has(key(a, b)),
    close,
    ahead: (b) => leadsTo[b]!,
    behind: (a) => comesFrom[a]!,
    addTriangle(a, b, c) {
      add(a, b, c);
      add(b, c, a);
      add(c, a, b);
    },
  };
}
