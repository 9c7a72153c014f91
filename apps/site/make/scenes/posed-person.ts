import {
  landmarkPosition,
  poseBody,
  type Body,
  type Landmarks,
  type Rig,
  type Vector,
} from '@unknot/body';
import type { Scene, Spot } from '../../scenes/scene.ts';
import { vertexNormals } from '../../src/lib/engraver/surface.ts';

/** A person in a posture, standing or lying on the floor (y = 0). */
export interface Person {
  readonly body: Body;
  readonly positions: Float32Array;
  /** Where a spot is in the room, and which way the skin faces there. */
  readonly place: (spot: Spot) => { readonly at: Vector; readonly out: Vector };
}

/** Parts that carry the body; arms and hands do not. */
const arms = new Set([1, 2]);

function lowest(body: Body, positions: Float32Array): number {
  let least = Infinity;
  for (let cell = 0; cell < body.cellCount; cell++)
    if (!arms.has(body.part[cell]!)) least = Math.min(least, positions[3 * cell + 1]!);
  return least;
}

/** A cell as a point of the surface. */
function cellPoint(cell: number): Landmarks[string] {
  return { cells: [cell, cell, cell], weights: [1, 0, 0] };
}

/** Poses the body of a scene and sets it on the floor. Throws on a bone or landmark there is not. */
export function posePerson(body: Body, rig: Rig, landmarks: Landmarks, scene: Scene): Person {
  const { posture, joints } = scene;
  const pose = { ...posture, joints: { ...posture.joints, ...joints } };
  const positions = poseBody(body, rig, 'neutral', pose);
  const floor = lowest(body, positions);
  for (let i = 1; i < positions.length; i += 3)
    positions[i] = positions[i]! - floor + (scene.raised ?? 0);
  const posed: Body = { ...body, positions: { ...body.positions, neutral: positions } };
  const normals = vertexNormals(positions, body.triangles);
  const place: Person['place'] = ({ landmark, cell, side, out = 0, by = [0, 0, 0] }) => {
    const point = cell === undefined ? landmarks[landmark ?? ''] : cellPoint(cell);
    if (!point) throw new RangeError(`${scene.id}: no landmark ${landmark}`);
    const skin = landmarkPosition(posed, { point }, 'point', side ?? 'right');
    const cells = point.cells.map((cell) => (side === 'left' ? body.mirror[cell]! : cell));
    const sum = [0, 1, 2].map((d) =>
      cells.reduce((total, cell, k) => total + point.weights[k]! * normals[3 * cell + d]!, 0),
    );
    const size = Math.hypot(...sum) || 1;
    const normal: Vector = [sum[0]! / size, sum[1]! / size, sum[2]! / size];
    return {
      at: [
        skin[0] + out * normal[0] + by[0],
        skin[1] + out * normal[1] + by[1],
        skin[2] + out * normal[2] + by[2],
      ],
      out: normal,
    };
  };
  return { body, positions, place };
}
