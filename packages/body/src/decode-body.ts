import type { Body } from './body.ts';
import {
  acrossCodes,
  bodyHeaderBytes,
  bodyMagic,
  bodyStepCm,
  bodyVersion,
  expectedCoordinate,
  expectedDifference,
  largeResidual,
} from './body-layout.ts';
import { readBytes, type ByteReader } from './byte-reader.ts';
import { growTriangles, type GrownMesh } from './grow-triangles.ts';
import { mirrorIds, mirrorPositions, mirrorTriangles } from './mirror-half.ts';

const file = 'body.bin';

/**
 * Decodes `body.bin`. The file holds the left half of the neutral build and half the difference
 * male − female; the right half is its mirror. Throws if the bytes are not a whole body of the
 * known version. Takes about 30 ms on a 2-core server.
 */
export function decodeBody(bytes: Uint8Array): Body {
  const hash = readHeader(bytes);
  const reader = readBytes(bytes.subarray(bodyHeaderBytes), file);
  const vertexCount = reader.word();
  const triangleCount = reader.word();
  const mesh = readMesh(reader, vertexCount, triangleCount);
  const halfPart = reader.bytes(vertexCount);
  const large = readLargeResiduals(reader);
  const neutral = readSteps(reader, large, mesh, expectedCoordinate);
  const difference = readSteps(reader, large, mesh, expectedDifference);
  if (reader.remaining() > 0) throw new Error(`${file} has ${reader.remaining()} bytes too many`);
  const mirror = mirrorIds(mesh.border);
  const build = (sign: number): Float32Array =>
    mirrorPositions(
      neutral.map((step, i) => step + sign * difference[i]!),
      mirror,
      bodyStepCm,
    );
  return {
    hash,
    cellCount: mirror.length,
    positions: { neutral: build(0), female: build(-1), male: build(1) },
    triangles: mirrorTriangles(mesh.triangles, mirror),
    mirror,
    part: Uint8Array.from(mirror, (other, cell) => halfPart[Math.min(cell, other)]!),
  };
}

function readHeader(bytes: Uint8Array): string {
  const header = readBytes(bytes.subarray(0, bodyHeaderBytes), file);
  const magic = String.fromCharCode(...header.bytes(4));
  const version = header.byte();
  if (magic !== bodyMagic || version !== bodyVersion) {
    throw new Error(`${file}: expected ${bodyMagic} ${bodyVersion}, got ${magic} ${version}`);
  }
  header.bytes(3);
  return [...header.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readMesh(reader: ByteReader, vertexCount: number, triangleCount: number): GrownMesh {
  const codes = readBytes(reader.bytes(reader.word()), file);
  const jumpCount = reader.word();
  const jumps = readBytes(reader.bytes(2 * jumpCount), file);
  return growTriangles(vertexCount, triangleCount, ({ ahead, behind, next }) => {
    const code = codes.byte();
    if (code === acrossCodes.border) return -1;
    if (code === acrossCodes.fresh) return next;
    if (code === acrossCodes.ahead) return ahead;
    if (code === acrossCodes.behind) return behind;
    return next - jumps.word();
  });
}

function readLargeResiduals(reader: ByteReader): ByteReader {
  const count = reader.word();
  return readBytes(reader.bytes(2 * count), file);
}

function readSteps(
  reader: ByteReader,
  large: ByteReader,
  { border, parents }: GrownMesh,
  expected: typeof expectedCoordinate,
): Int32Array {
  const steps = new Int32Array(3 * border.length);
  for (let axis = 0; axis < 3; axis++) {
    const residuals = reader.bytes(border.length);
    for (let vertex = 0; vertex < border.length; vertex++) {
      const byte = residuals[vertex]!;
      const folded = byte === largeResidual ? large.word() : byte;
      const residual = folded & 1 ? -(folded + 1) / 2 : folded / 2;
      const onMidline = axis === 0 && border[vertex] === 1;
      steps[3 * vertex + axis] = onMidline ? 0 : expected(steps, parents, vertex, axis) + residual;
    }
  }
  return steps;
}
