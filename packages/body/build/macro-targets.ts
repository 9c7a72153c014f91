import { readTarget, type BaseMesh } from './read-source.ts';

/** Female, male and their mean on one set of vertices, in cm, soles at y = 0. */
export interface Builds {
  readonly female: Float64Array;
  readonly male: Float64Array;
  readonly neutral: Float64Array;
}

type Mixture = readonly (readonly [target: string, share: number])[];

// Only targets that equal the CC0 release coordinate by coordinate; see data/PROVENANCE.md.
const maleMixture: Mixture = [
  ['macrodetails/african-male-young', 1 / 3],
  ['macrodetails/asian-male-young', 1 / 3],
  ['macrodetails/caucasian-male-young', 1 / 3],
  ['macrodetails/universal-male-young-averagemuscle-averageweight', 1],
];
const africanMaleMixture: Mixture = [
  ['macrodetails/african-male-young', 1],
  ['macrodetails/universal-male-young-averagemuscle-averageweight', 1],
];
const femaleMixture: Mixture = [
  ['macrodetails/african-female-young', 1],
  ['macrodetails/universal-female-young-averagemuscle-averageweight', 1],
];

/**
 * Mixes the builds. The female has one regional target where the male has three, so she is scaled
 * uniformly by what that same region adds to the male's stature.
 */
export function mixBuilds(packageFolder: string, mesh: BaseMesh): Builds {
  const mix = (mixture: Mixture): Float64Array => {
    const positions = mesh.positions.slice();
    for (const [name, share] of mixture) {
      const offsets = readTarget(packageFolder, name, positions.length / 3);
      for (let i = 0; i < positions.length; i++) positions[i]! += offsets[i]! * share;
    }
    return stoodOnFloor(positions, mesh.bodyVertexCount);
  };
  const male = mix(maleMixture);
  const regional = mix(africanMaleMixture);
  const scale = stature(male, mesh.bodyVertexCount) / stature(regional, mesh.bodyVertexCount);
  const female = mix(femaleMixture).map((cm) => cm * scale);
  return { female, male, neutral: male.map((cm, i) => (cm + female[i]!) / 2) };
}

/** Height of the highest body vertex in cm, for positions that stand on y = 0. */
export function stature(positions: Float64Array, bodyVertexCount: number): number {
  let top = -Infinity;
  for (let i = 0; i < bodyVertexCount; i++) top = Math.max(top, positions[3 * i + 1]!);
  return top;
}

function stoodOnFloor(positions: Float64Array, bodyVertexCount: number): Float64Array {
  let floor = Infinity;
  for (let i = 0; i < bodyVertexCount; i++) floor = Math.min(floor, positions[3 * i + 1]!);
  return positions.map((cm, i) => (i % 3 === 1 ? cm - floor : cm));
}
