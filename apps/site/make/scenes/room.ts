import { partNames, type Body } from '@unknot/body';
import type { Prop } from '../../scenes/scene.ts';
import type { Person } from './posed-person.ts';
import { ball, box, cylinder, type Solid } from './solids.ts';

/** A solid of the room and how it is drawn. */
export interface Thing {
  readonly solid: Solid;
  readonly kind: 'furniture' | 'tool';
}

type Place = readonly [number, number, number];

/** cm that flesh gives way to what it rests on. */
const sunkCm = 0.8;
const trunk = partNames.indexOf('trunk');
const headPart = partNames.indexOf('head');
const footPart = partNames.indexOf('foot');
const bed = { wide: 68, thick: 13, beyond: 8 };
const seat = { wide: 42, deep: 40, thick: 4, leg: 3.4, back: 46 };

function lowestOf(body: Body, positions: Float32Array, isIn: (cell: number) => boolean): number {
  let least = Infinity;
  for (let cell = 0; cell < body.cellCount; cell++)
    if (isIn(cell)) least = Math.min(least, positions[3 * cell + 1]!);
  return least;
}

function meanOf({ body, positions }: Person, part: number): Place {
  const sum = [0, 0, 0];
  let count = 0;
  for (let cell = 0; cell < body.cellCount; cell++) {
    if (body.part[cell] !== part) continue;
    count++;
    for (let d = 0; d < 3; d++) sum[d] = sum[d]! + positions[3 * cell + d]!;
  }
  return [sum[0]! / count, sum[1]! / count, sum[2]! / count];
}

function chairFor(person: Person, withBack: boolean): Thing[] {
  const { at } = person.place({ landmark: 'ischial-tuberosity' });
  const near = (cell: number): boolean =>
    Math.hypot(
      Math.abs(person.positions[3 * cell]!) - Math.abs(at[0]),
      person.positions[3 * cell + 2]! - at[2],
    ) < 9 &&
    person.body.part[cell] !== 1 &&
    person.body.part[cell] !== 2;
  const top = lowestOf(person.body, person.positions, near) + sunkCm;
  const middle = at[2] + seat.deep / 2 - 15;
  const furniture = (centre: Place, size: Place): Thing => ({
    kind: 'furniture',
    solid: box(centre, size),
  });
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) =>
      furniture(
        [
          (x * (seat.wide - seat.leg)) / 2,
          (top - seat.thick) / 2,
          middle + (z * (seat.deep - seat.leg)) / 2,
        ],
        [seat.leg, top - seat.thick, seat.leg],
      ),
    ),
  );
  const slab = furniture([0, top - seat.thick / 2, middle], [seat.wide, seat.thick, seat.deep]);
  if (!withBack) return [slab, ...legs];
  const back = furniture(
    [0, top + seat.back / 2, middle - seat.deep / 2 - 1.5],
    [seat.wide, seat.back, 3],
  );
  return [slab, back, ...legs];
}

/** The couch lies along the body; `from` and `to` are measured from the pelvis towards the feet. */
function bedFor(person: Person, from: number | undefined, to: number | undefined): Thing {
  const { body, positions } = person;
  const top = lowestOf(body, positions, (cell) => body.part[cell] === trunk) + sunkCm;
  const [head, feet] = [meanOf(person, headPart), meanOf(person, footPart)];
  const axis = Math.abs(feet[0] - head[0]) > Math.abs(feet[2] - head[2]) ? 0 : 2;
  const pelvis = person.place({ landmark: 'pubic-symphysis' }).at[axis];
  const towards = Math.sign(pelvis - head[axis]);
  const reach = (end: Place): number => towards * (end[axis] - pelvis);
  const first = from ?? reach(head) - 12 - bed.beyond;
  const last = to ?? reach(feet) + 10 + bed.beyond;
  const centre: [number, number, number] = [0, top - bed.thick / 2, 0];
  const size: [number, number, number] = [bed.wide, bed.thick, bed.wide];
  centre[axis] = pelvis + (towards * (first + last)) / 2;
  size[axis] = last - first;
  return { kind: 'furniture', solid: box(centre, size) };
}

/** The solids of a scene's props; the floor is a line and has none. */
export function thingsOf(person: Person, props: readonly Prop[]): Thing[] {
  return props.flatMap((prop): Thing[] => {
    switch (prop.kind) {
      case 'floor':
        return [];
      case 'chair':
        return chairFor(person, prop.back ?? false);
      case 'bed':
        return [bedFor(person, prop.from, prop.to)];
      case 'box':
        return [{ kind: 'furniture', solid: box(prop.centre, prop.size) }];
      case 'ball':
        return [{ kind: 'tool', solid: ball(person.place(prop.at).at, prop.radius) }];
      case 'roller': {
        const { at, radius, length, along } = prop;
        return [{ kind: 'tool', solid: cylinder(person.place(at).at, radius, length, along) }];
      }
    }
  });
}
