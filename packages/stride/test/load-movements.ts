import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Angles, LimbModel, StrideData } from '../src/index.ts';

/** A file named from this folder. */
function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

const movements = '../../../atlas/movements';

/** The lower limb as it stands in the atlas. */
export const model: LimbModel = parse(read(`${movements}/lower-limb.yaml`)) as LimbModel;

/** The stride as it stands in the atlas. */
export const stride: StrideData = parse(read(`${movements}/running.yaml`)) as StrideData;

/** A posture with lengths by line, metres. */
export interface Reference {
  readonly name: string;
  readonly angles: Angles;
  readonly lengths: Readonly<Record<string, number>>;
}

/** 40 postures with the lengths of 32 lines, computed elsewhere. */
export const references: readonly Reference[] = (
  JSON.parse(read('./fixtures/reference-lengths.json')) as { postures: Reference[] }
).postures;

/** Length over standing length of every line, frame by frame of the stride, computed elsewhere. */
export const strideLengths: Readonly<Record<string, readonly number[]>> = JSON.parse(
  read('./fixtures/reference-stride-lengths.json'),
) as Record<string, number[]>;
