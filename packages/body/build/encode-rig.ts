import type { Body } from '../src/body.ts';
import { rigHeaderBytes, rigMagic, rigStepCm, rigVersion, weightSum } from '../src/rig-layout.ts';
import { bones, midlineBoneCount, sidedBoneCount } from '../src/rig.ts';
import { boneJoint } from './bone-segments.ts';
import type { JointLookup } from './joints.ts';

const places = 4;

/** The bytes of `rig.bin` for a decoded body. */
export function encodeRig(
  body: Body,
  weights: readonly Float64Array[],
  female: JointLookup,
  male: JointLookup,
): Uint8Array {
  const stored = [...Array(midlineBoneCount + sidedBoneCount).keys()];
  const femaleSteps = stored.flatMap((bone) => boneJoint(bone, female)).map((cm) => cm / rigStepCm);
  const maleSteps = stored.flatMap((bone) => boneJoint(bone, male)).map((cm) => cm / rigStepCm);
  const neutral = maleSteps.map((step, i) => Math.round((step + femaleSteps[i]!) / 2));
  const difference = maleSteps.map((step, i) => Math.round((step - femaleSteps[i]!) / 2));
  const left = [...body.mirror.keys()].filter((cell) => cell <= body.mirror[cell]!);
  const skins = left.map((cell) => strongest(weights, cell, body.mirror[cell] === cell));
  const plane = (pick: (share: Share) => number): number[] =>
    [...Array(places).keys()].flatMap((place) =>
      skins.map((skin) => (skin[place] ? pick(skin[place]) : 0)),
    );
  const payload = [
    ...[...neutral, ...difference].flatMap((step) => [step & 255, (step >> 8) & 255]),
    ...plane(({ bone }) => bone),
    ...plane(({ bytes }) => bytes),
  ];
  const file = new Uint8Array(rigHeaderBytes + payload.length);
  file.set(Buffer.from(rigMagic, 'latin1'));
  file[4] = rigVersion;
  file.set(Buffer.from(body.hash, 'hex'), 8);
  file.set(payload, rigHeaderBytes);
  return file;
}

interface Share {
  readonly bone: number;
  readonly bytes: number;
}

/**
 * The four strongest bones of a cell. Each gives up as much as the fifth has, so that shares stay
 * continuous where the fifth overtakes the fourth, and a midline cell keeps both sides' bones or neither.
 */
function strongest(weights: readonly Float64Array[], cell: number, onMidline: boolean): Share[] {
  const ranked = weights
    .map((row, bone) => ({ bone, weight: row[cell]! }))
    .sort((a, b) => b.weight - a.weight || a.bone - b.bone);
  const fifth = ranked[places]!.weight;
  const kept = ranked.slice(0, places);
  const total = kept.reduce((sum, { weight }) => sum + weight - fifth, 0);
  const shares = kept.map(({ bone, weight }) => ({
    bone,
    bytes: Math.round(((weight - fifth) / total) * weightSum),
  }));
  const spare = weightSum - shares.reduce((sum, { bytes }) => sum + bytes, 0);
  const taker = shares.findIndex(({ bone }) => !onMidline || bones[bone]!.side === 'midline');
  return shares
    .map((share, i) => (i === taker ? { ...share, bytes: share.bytes + spare } : share))
    .filter(({ bytes }) => bytes > 0);
}
