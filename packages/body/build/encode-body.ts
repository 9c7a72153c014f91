import { createHash } from 'node:crypto';
import {
  acrossCodes,
  bodyHeaderBytes,
  bodyMagic,
  bodyStepCm,
  bodyVersion,
  expectedCoordinate,
  expectedDifference,
  largeResidual,
} from '../src/body-layout.ts';
import { growTriangles, type Gate, type GrownMesh } from '../src/grow-triangles.ts';
import { arrowKey } from './edges.ts';

/** The left half of the cells, in any order. */
export interface HalfBody {
  readonly triangles: readonly number[];
  readonly midline: readonly boolean[];
  readonly part: Uint8Array;
  /** cm, 3 per vertex. */
  readonly female: Float64Array;
  readonly male: Float64Array;
}

/** The bytes of `body.bin`, and for every stored vertex its id in the given half. */
export interface EncodedBody {
  readonly bytes: Uint8Array;
  readonly order: readonly number[];
}

/** Encodes a half body; its cell ids are the order in which a walk from the crown meets them. */
export function encodeBody(half: HalfBody): EncodedBody {
  const walk = walkFrom(crownTriangle(half), half);
  const { order, mesh } = walk;
  const large: number[] = [];
  const female = stepsOf(half.female, order);
  const male = stepsOf(half.male, order);
  const neutral = roundSteps(male.map((step, i) => (step + female[i]!) / 2));
  const difference = roundSteps(male.map((step, i) => (step - female[i]!) / 2));
  const residuals = [
    ...residualBytes(neutral, mesh, expectedCoordinate, large),
    ...residualBytes(difference, mesh, expectedDifference, large),
  ];
  const payload = Uint8Array.from([
    ...words(order.length, half.triangles.length / 3),
    ...words(walk.codes.length),
    ...walk.codes,
    ...words(walk.jumps.length, ...walk.jumps),
    ...order.map((id) => half.part[id]!),
    ...words(large.length, ...large),
    ...residuals,
  ]);
  const bytes = new Uint8Array(bodyHeaderBytes + payload.length);
  bytes.set(Buffer.from(bodyMagic, 'latin1'));
  bytes[4] = bodyVersion;
  bytes.set(createHash('sha256').update(payload).digest().subarray(0, 8), 8);
  bytes.set(payload, bodyHeaderBytes);
  return { bytes, order };
}

interface Walk {
  readonly order: readonly number[];
  readonly mesh: GrownMesh;
  readonly codes: readonly number[];
  readonly jumps: readonly number[];
}

function walkFrom(seed: readonly number[], half: HalfBody): Walk {
  const apexOf = apexes(half.triangles);
  const order = [...seed];
  const idOf = new Map(order.map((id, i) => [id, i]));
  const codes: number[] = [];
  const jumps: number[] = [];
  const mesh = growTriangles(half.midline.length, half.triangles.length / 3, (gate) => {
    const apex = apexOf.get(arrowKey(order[gate.b]!, order[gate.a]!));
    const known = apex === undefined ? -1 : (idOf.get(apex) ?? gate.next);
    if (apex !== undefined && known === gate.next) {
      idOf.set(apex, order.length);
      order.push(apex);
    }
    const code = codeFor(known, gate);
    codes.push(code);
    if (code === acrossCodes.explicit) jumps.push(gate.next - known);
    return known;
  });
  return { order, mesh, codes, jumps };
}

function codeFor(vertex: number, { ahead, behind, next }: Gate): number {
  if (vertex < 0) return acrossCodes.border;
  if (vertex === next) return acrossCodes.fresh;
  if (vertex === ahead) return acrossCodes.ahead;
  return vertex === behind ? acrossCodes.behind : acrossCodes.explicit;
}

function apexes(triangles: readonly number[]): Map<number, number> {
  const apexOf = new Map<number, number>();
  for (let i = 0; i < triangles.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b, c] = [0, 1, 2].map((corner) => triangles[i + ((k + corner) % 3)]!);
      apexOf.set(arrowKey(a!, b!), c!);
    }
  }
  return apexOf;
}

function crownTriangle({ triangles, male }: HalfBody): readonly number[] {
  const height = (i: number): number => male[3 * triangles[i]! + 1]!;
  let top = 0;
  for (let i = 0; i < triangles.length; i++) if (height(i) > height(top)) top = i;
  return triangles.slice(top - (top % 3), top - (top % 3) + 3);
}

function stepsOf(positions: Float64Array, order: readonly number[]): number[] {
  return order.flatMap((id) => [0, 1, 2].map((axis) => positions[3 * id + axis]! / bodyStepCm));
}

function roundSteps(steps: readonly number[]): Int32Array {
  return Int32Array.from(steps, Math.round);
}

function residualBytes(
  steps: Int32Array,
  { border, parents }: GrownMesh,
  expected: typeof expectedCoordinate,
  large: number[],
): number[] {
  const bytes: number[] = [];
  for (let axis = 0; axis < 3; axis++) {
    for (let vertex = 0; vertex < border.length; vertex++) {
      const onMidline = axis === 0 && border[vertex] === 1;
      const residual = onMidline
        ? 0
        : steps[3 * vertex + axis]! - expected(steps, parents, vertex, axis);
      const folded = residual < 0 ? -2 * residual - 1 : 2 * residual;
      if (folded >= largeResidual) large.push(folded);
      bytes.push(Math.min(folded, largeResidual));
    }
  }
  return bytes;
}

function words(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 255, value >> 8]);
}
