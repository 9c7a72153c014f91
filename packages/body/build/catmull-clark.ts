import { edgeKey } from './edges.ts';

/** One Catmull-Clark refinement of a quad mesh: finer quads, and the linear rule for positions. */
export interface Refinement {
  readonly quads: Int32Array;
  readonly vertexCount: number;
  /** Refined positions from coarse ones (3 × at least `coarseVertexCount` numbers). */
  refine(positions: Float64Array): Float64Array;
}

interface QuadEdge {
  readonly index: number;
  readonly a: number;
  readonly b: number;
  readonly faces: number[];
}

/**
 * Catmull and Clark 1978, one level. Vertices come in the order coarse, edge points, face points.
 * Edges with one face are kept straight.
 */
export function catmullClark(coarseVertexCount: number, quads: Int32Array): Refinement {
  const edges = quadEdges(quads);
  const faceCount = quads.length / 4;
  const firstFacePoint = coarseVertexCount + edges.size;
  const edgePoint = (a: number, b: number): number =>
    coarseVertexCount + edges.get(edgeKey(a, b))!.index;
  const finer = new Int32Array(quads.length * 4);
  for (let corner = 0; corner < quads.length; corner++) {
    const face = corner >> 2;
    const here = quads[corner]!;
    const next = quads[4 * face + ((corner + 1) & 3)]!;
    const before = quads[4 * face + ((corner + 3) & 3)]!;
    finer.set(
      [here, edgePoint(here, next), firstFacePoint + face, edgePoint(before, here)],
      4 * corner,
    );
  }
  const vertexCount = firstFacePoint + faceCount;
  return {
    quads: finer,
    vertexCount,
    refine(positions) {
      const refined = new Float64Array(3 * vertexCount);
      for (let axis = 0; axis < 3; axis++) {
        refineAxis({ positions, refined, axis, quads, edges, coarseVertexCount });
      }
      return refined;
    },
  };
}

function quadEdges(quads: Int32Array): Map<number, QuadEdge> {
  const edges = new Map<number, QuadEdge>();
  for (let corner = 0; corner < quads.length; corner++) {
    const face = corner >> 2;
    const a = quads[corner]!;
    const b = quads[4 * face + ((corner + 1) & 3)]!;
    const known = edges.get(edgeKey(a, b));
    if (known) known.faces.push(face);
    else edges.set(edgeKey(a, b), { index: edges.size, a, b, faces: [face] });
  }
  return edges;
}

function refineAxis(job: {
  positions: Float64Array;
  refined: Float64Array;
  axis: number;
  quads: Int32Array;
  edges: Map<number, QuadEdge>;
  coarseVertexCount: number;
}): void {
  const { positions, refined, axis, quads, edges, coarseVertexCount } = job;
  const at = (i: number): number => positions[3 * i + axis]!;
  const put = (i: number, value: number): void => {
    refined[3 * i + axis] = value;
  };
  const faceMean = new Float64Array(quads.length / 4);
  const valence = new Float64Array(coarseVertexCount);
  const faceSum = new Float64Array(coarseVertexCount);
  const edgeSum = new Float64Array(coarseVertexCount);
  for (let corner = 0; corner < quads.length; corner++)
    faceMean[corner >> 2]! += at(quads[corner]!) / 4;
  for (let corner = 0; corner < quads.length; corner++) {
    valence[quads[corner]!]! += 1;
    faceSum[quads[corner]!]! += faceMean[corner >> 2]!;
  }
  for (const { index, a, b, faces } of edges.values()) {
    const middle = (at(a) + at(b)) / 2;
    edgeSum[a]! += middle;
    edgeSum[b]! += middle;
    const [f, g] = faces;
    const smooth = g === undefined ? middle : (2 * middle + faceMean[f!]! + faceMean[g]!) / 4;
    put(coarseVertexCount + index, smooth);
  }
  for (let i = 0; i < coarseVertexCount; i++) {
    const n = valence[i]!;
    put(i, (faceSum[i]! / n + (2 * edgeSum[i]!) / n + (n - 3) * at(i)) / n);
  }
  faceMean.forEach((mean, face) => put(coarseVertexCount + edges.size + face, mean));
}
