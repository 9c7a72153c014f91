import type { BaseMesh } from './read-source.ts';
import type { Vector } from './vector.ts';

/** Looks up the centre of a helper joint (`pelvis`, `l-knee` …) in one build, in cm. */
export type JointLookup = (name: string) => Vector;

/** Joint centres of a build: the mean of the base mesh's own `joint-…` helper cube. */
export function jointsOf(mesh: BaseMesh, positions: Float64Array): JointLookup {
  return (name) => {
    const ids = mesh.jointVertices.get(`joint-${name}`);
    if (!ids) throw new Error(`no joint ${name}`);
    const mean = (axis: number): number =>
      ids.reduce((sum, id) => sum + positions[3 * id + axis]!, 0) / ids.length;
    return [mean(0), mean(1), mean(2)];
  };
}
