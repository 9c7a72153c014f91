import {
  refineSurface,
  smoothNormals,
  vertexNormals,
  type Surface,
} from '../../src/lib/engraver/surface.ts';
import type { Person } from './posed-person.ts';
import type { Thing } from './room.ts';

/** Body and things as one surface, so that each hides what is behind it. */
export interface Stage {
  readonly surface: Surface;
  /** Per triangle: 0 for the body, else one more than the thing's index. */
  readonly owner: Uint8Array;
  /** Vertices of the body come first. */
  readonly bodyVertices: number;
}

/** From so many pixels a cm on, cells are seen as facets and the skin is refined. */
const refineFrom = 2.8;

function bodySurface({ body, positions }: Person, pixelsPerCm: number): Surface {
  const { triangles } = body;
  if (pixelsPerCm >= refineFrom) return refineSurface({ positions, triangles }, () => true);
  const cells = Uint16Array.from({ length: body.cellCount }, (_, cell) => cell);
  const normals = vertexNormals(positions, triangles);
  return {
    positions,
    normals,
    calmNormals: smoothNormals(normals, triangles, 2),
    triangles: Uint32Array.from(triangles),
    parentA: cells,
    parentB: cells,
    parent: Uint16Array.from({ length: triangles.length / 3 }, (_, t) => t),
  };
}

function joinFloats(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Sets a person and things on one stage. */
export function stageOf(person: Person, things: readonly Thing[], pixelsPerCm: number): Stage {
  const skin = bodySurface(person, pixelsPerCm);
  const solids = things.map(({ solid }) => solid);
  const bodyVertices = skin.positions.length / 3;
  const corners = solids.reduce((sum, { triangles }) => sum + triangles.length, 0);
  const triangles = new Uint32Array(skin.triangles.length + corners);
  triangles.set(skin.triangles);
  const owner = new Uint8Array(triangles.length / 3);
  let [first, at] = [bodyVertices, skin.triangles.length];
  solids.forEach((solid, index) => {
    const end = at + solid.triangles.length;
    triangles.set(
      solid.triangles.map((corner) => corner + first),
      at,
    );
    owner.fill(index + 1, at / 3, end / 3);
    first += solid.positions.length / 3;
    at = end;
  });
  const padded = (numbers: Uint16Array, length: number): Uint16Array => {
    const whole = new Uint16Array(length);
    whole.set(numbers);
    return whole;
  };
  const surface: Surface = {
    positions: joinFloats([skin.positions, ...solids.map(({ positions }) => positions)]),
    normals: joinFloats([skin.normals, ...solids.map(({ normals }) => normals)]),
    calmNormals: joinFloats([skin.calmNormals, ...solids.map(({ normals }) => normals)]),
    triangles,
    parentA: padded(skin.parentA, first),
    parentB: padded(skin.parentB, first),
    parent: padded(skin.parent, owner.length),
  };
  return { surface, owner, bodyVertices };
}
