import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeBody } from './decode-body.ts';
import { decodeRig } from './decode-rig.ts';
import { bones } from './rig.ts';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../data/${name}`, import.meta.url)));
const body = decodeBody(read('body.bin'));
const bytes = read('rig.bin');
const rig = decodeRig(bytes, body);

function strongestBone(cell: number): string {
  const shares = [...rig.cellWeights.subarray(4 * cell, 4 * cell + 4)];
  return bones[rig.cellBones[4 * cell + shares.indexOf(Math.max(...shares))]!]!.name;
}

test('[B48] parents come first, and mirrored bones hang on mirrored parents', () => {
  bones.forEach(({ name, parent, mirror }, bone) => {
    expect(parent).toBeLessThan(bone);
    expect(bones[mirror]!.name).toBe(name);
    expect(bones[mirror]!.mirror).toBe(bone);
    if (parent >= 0) expect(bones[mirror]!.parent).toBe(bones[parent]!.mirror);
  });
  const chain = (name: string): string => {
    const bone = bones.find((each) => each.name === name)!;
    return bone.parent < 0 ? name : `${chain(bones[bone.parent]!.name)} ${name}`;
  };
  expect(chain('toes')).toBe('pelvis thigh shank foot toes');
  expect(chain('hand')).toBe('pelvis lumbar chest collar upper-arm forearm hand');
  expect(chain('head')).toBe('pelvis lumbar chest neck head');
});

test('[B48] shares of a cell sum to 1 and mirror', () => {
  for (let cell = 0; cell < body.cellCount; cell++) {
    const own = new Map<number, number>();
    const mirrored = new Map<number, number>();
    for (let place = 0; place < 4; place++) {
      const share = rig.cellWeights[4 * cell + place]!;
      if (share > 0) own.set(rig.cellBones[4 * cell + place]!, share);
      const other = 4 * body.mirror[cell]! + place;
      const opposite = bones[rig.cellBones[other]!]!.mirror;
      if (rig.cellWeights[other]! > 0) mirrored.set(opposite, rig.cellWeights[other]!);
    }
    expect([...own.values()].reduce((sum, share) => sum + share)).toBeCloseTo(1, 5);
    expect(mirrored).toEqual(own);
  }
});

test('[B48] limbs follow their own bones', () => {
  const follow = (part: number): Set<string> =>
    new Set([...body.part.keys()].filter((cell) => body.part[cell] === part).map(strongestBone));
  expect(follow(2)).toEqual(new Set(['hand']));
  expect(follow(5)).toEqual(new Set(['shank', 'foot', 'toes']));
  expect([...follow(4)].sort()).toEqual(['foot', 'pelvis', 'shank', 'thigh']);
  expect(follow(0).has('forearm')).toBe(false);
});

test('[B48] joints mirror, and legs hang straight down from hip to toe', () => {
  for (const joints of Object.values(rig.joints)) {
    bones.forEach(({ mirror }, bone) => {
      expect(joints[3 * bone]! + joints[3 * mirror]!).toBe(0);
      expect(joints[3 * bone + 1]).toBe(joints[3 * mirror + 1]);
    });
    const heights = ['thigh', 'shank', 'foot', 'toes'].map(
      (name) => joints[3 * bones.findIndex((bone) => bone.name === name) + 1]!,
    );
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  }
});

test('[B48] a rig of another body, or a damaged one, is refused', () => {
  expect(() => decodeRig(bytes, { ...body, hash: '0123456789abcdef' })).toThrow('belongs to body');
  for (const length of [0, 10, 16, 100, bytes.length - 1]) {
    expect(() => decodeRig(bytes.subarray(0, length), body)).toThrow(/truncated|expected/);
  }
  expect(() => decodeRig(Uint8Array.from([...bytes, 0]), body)).toThrow('1 bytes too many');
});
