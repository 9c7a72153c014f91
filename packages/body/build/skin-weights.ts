import type { Body } from '../src/body.ts';
import { bones } from '../src/rig.ts';
import { laplacianOf, solve } from './heat-system.ts';
import type { JointLookup } from './joints.ts';
import { nearestBones, type NearestBone } from './nearest-bone.ts';

/**
 * How much each bone moves each cell: `weights[bone][cell]`, summing to 1 over the bones. Heat
 * equilibrium after Baran and Popović 2007: every bone in turn is warm, the others cold.
 */
export function skinWeights(body: Body, joints: JointLookup): Float64Array[] {
  const left = [...body.mirror.keys()].filter((cell) => cell <= body.mirror[cell]!);
  const near = wholeBody(body, nearestBones(body, joints, left), left);
  const { laplacian, areas } = laplacianOf(body.positions.neutral, body.triangles);
  const heating = areas.map((area, cell) => {
    const { bone, distance } = near[cell]!;
    return bone < 0 ? 0 : area / distance ** 2;
  });
  const system = {
    ...laplacian,
    diagonal: laplacian.diagonal.map((value, cell) => value + heating[cell]!),
  };
  const solved = bones.map(({ mirror }, bone) => {
    if (mirror < bone) return undefined;
    return solve(
      system,
      heating.map((heat, cell) => (near[cell]!.bone === bone ? heat : 0)),
    );
  });
  const weights = solved.map((own, bone) => {
    const source = solved[bones[bone]!.mirror]!;
    return own ?? source.map((_, cell) => source[body.mirror[cell]!]!);
  });
  return normalised(weights, body);
}

/** A midline cell has no side, so a sided bone cannot warm it. */
function wholeBody(
  body: Body,
  near: readonly NearestBone[],
  left: readonly number[],
): NearestBone[] {
  const whole: NearestBone[] = [];
  left.forEach((cell, i) => {
    const { bone, distance } = near[i]!;
    const other = body.mirror[cell]!;
    const mirrorBone = bone < 0 ? -1 : bones[bone]!.mirror;
    whole[cell] = other === cell && mirrorBone !== bone ? { bone: -1, distance: 0 } : near[i]!;
    if (other !== cell) whole[other] = { bone: mirrorBone, distance };
  });
  return whole;
}

function normalised(weights: readonly Float64Array[], body: Body): Float64Array[] {
  const symmetric = weights.map((row, bone) =>
    row.map((value, cell) =>
      Math.max(0, value + weights[bones[bone]!.mirror]![body.mirror[cell]!]!),
    ),
  );
  const sums = symmetric[0]!.map((_, cell) => symmetric.reduce((sum, row) => sum + row[cell]!, 0));
  return symmetric.map((row) => row.map((value, cell) => value / sums[cell]!));
}
