import type { Body, Shape } from './body.ts';
import { readBytes, type ByteReader } from './byte-reader.ts';
import { bones, midlineBoneCount, sidedBoneCount, type Rig } from './rig.ts';
import { rigHeaderBytes, rigMagic, rigStepCm, rigVersion, weightSum } from './rig-layout.ts';

const file = 'rig.bin';

/**
 * Decodes `rig.bin` for the body it was made with. The file holds the left half's weights; the right
 * half's are mirrored. Throws if the bytes are not a whole rig or belong to another body.
 */
export function decodeRig(bytes: Uint8Array, body: Body): Rig {
  const bodyHash = readHeader(bytes);
  if (bodyHash !== body.hash) {
    throw new Error(`${file} belongs to body ${bodyHash}, not ${body.hash}`);
  }
  const reader = readBytes(bytes.subarray(rigHeaderBytes), file);
  const neutral = readJoints(reader);
  const difference = readJoints(reader);
  const halfCount = body.mirror.reduce((left, other, cell) => left + Number(cell <= other), 0);
  const weights = skin(body, reader.bytes(4 * halfCount), reader.bytes(4 * halfCount));
  if (reader.remaining() > 0) throw new Error(`${file} has ${reader.remaining()} bytes too many`);
  const shapes: Record<Shape, number> = { neutral: 0, female: -1, male: 1 };
  const build = (shape: Shape): Float32Array =>
    wholeJoints(neutral.map((step, i) => (step + shapes[shape] * difference[i]!) * rigStepCm));
  return {
    bodyHash,
    joints: { neutral: build('neutral'), female: build('female'), male: build('male') },
    ...weights,
  };
}

function readHeader(bytes: Uint8Array): string {
  const header = readBytes(bytes.subarray(0, rigHeaderBytes), file);
  const magic = String.fromCharCode(...header.bytes(4));
  const version = header.byte();
  if (magic !== rigMagic || version !== rigVersion) {
    throw new Error(`${file}: expected ${rigMagic} ${rigVersion}, got ${magic} ${version}`);
  }
  header.bytes(3);
  return [...header.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Coordinates of the midline and left joints, in steps. */
function readJoints(reader: ByteReader): number[] {
  return Array.from({ length: 3 * (midlineBoneCount + sidedBoneCount) }, () => {
    const word = reader.word();
    return word < 0x8000 ? word : word - 0x10000;
  });
}

function wholeJoints(half: readonly number[]): Float32Array {
  return Float32Array.from({ length: 3 * bones.length }, (_, i) => {
    const bone = (i - (i % 3)) / 3;
    const stored = Math.min(bone, bones[bone]!.mirror);
    const sign = i % 3 === 0 && stored !== bone ? -1 : 1;
    return sign * half[3 * stored + (i % 3)]!;
  });
}

/** Four bones and shares per cell from the planes stored for the left half. */
function skin(
  body: Body,
  bonePlanes: Uint8Array,
  sharePlanes: Uint8Array,
): Pick<Rig, 'cellBones' | 'cellWeights'> {
  const halfCount = bonePlanes.length / 4;
  const cellBones = new Uint8Array(4 * body.cellCount);
  const cellWeights = new Float32Array(4 * body.cellCount);
  body.mirror.forEach((other, cell) => {
    const left = Math.min(cell, other);
    for (let place = 0; place < 4; place++) {
      const bone = bonePlanes[place * halfCount + left]!;
      cellBones[4 * cell + place] = cell === left ? bone : bones[bone]!.mirror;
      cellWeights[4 * cell + place] = sharePlanes[place * halfCount + left]! / weightSum;
    }
  });
  return { cellBones, cellWeights };
}
