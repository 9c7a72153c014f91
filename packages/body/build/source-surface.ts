import { catmullClark } from './catmull-clark.ts';
import { fair } from './fair.ts';
import { fanCorners, findFans, withFanCentres } from './fill-holes.ts';
import { leftHalf, midlineTolerance } from './half-surface.ts';
import type { JointLookup } from './joints.ts';
import type { Builds } from './macro-targets.ts';
import type { BaseMesh } from './read-source.ts';

/** The smooth left half of the skin that the cells are laid on; female and male share its triangles. */
export interface SourceSurface {
  readonly triangles: Int32Array;
  readonly neutral: Float64Array;
  readonly female: Float64Array;
  readonly male: Float64Array;
  /** 1 for a vertex on the plane of symmetry. */
  readonly midline: Uint8Array;
}

/** Refines the base mesh, halves it, closes its pockets and smooths what a mannequin does not need. */
export function sourceSurface(mesh: BaseMesh, builds: Builds, joints: JointLookup): SourceSurface {
  const refinement = catmullClark(mesh.bodyVertexCount, mesh.quads);
  const neutral = refinement.refine(builds.neutral);
  const half = leftHalf(neutral, splitQuads(refinement.quads), joints('head'));
  const isMidline = (id: number): boolean => Math.abs(neutral[3 * id]!) < midlineTolerance;
  const fans = findFans(half, isMidline);
  const corners = [...half, ...fanCorners(fans, refinement.vertexCount)];
  const used = [...new Set(corners)];
  const newId = new Map(used.map((id, i) => [id, i]));
  const triangles = Int32Array.from(corners, (id) => newId.get(id)!);
  const centres = used.flatMap((id, i) => (id >= refinement.vertexCount ? [i] : []));
  const pick = (refined: Float64Array): Float64Array => {
    const all = withFanCentres(refined, fans);
    return Float64Array.from(
      { length: 3 * used.length },
      (_, i) => all[3 * used[(i - (i % 3)) / 3]! + (i % 3)]!,
    );
  };
  const rough = pick(neutral);
  const midline = Uint8Array.from({ length: used.length }, (_, i) =>
    Number(Math.abs(rough[3 * i]!) < midlineTolerance),
  );
  const smooth = fair({
    triangles,
    neutral: rough,
    midline,
    filled: centres,
    hip: joints('l-upper-leg'),
  });
  const female = smooth(pick(refinement.refine(builds.female)));
  const male = smooth(pick(refinement.refine(builds.male)));
  return { triangles, midline, female, male, neutral: male.map((cm, i) => (cm + female[i]!) / 2) };
}

function splitQuads(quads: Int32Array): Int32Array {
  const triangles = new Int32Array(quads.length * 1.5);
  for (let face = 0; face < quads.length / 4; face++) {
    const [a, b, c, d] = quads.subarray(4 * face, 4 * face + 4) as unknown as number[];
    triangles.set([a!, b!, c!, a!, c!, d!], 6 * face);
  }
  return triangles;
}
