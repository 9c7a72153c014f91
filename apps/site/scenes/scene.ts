import type { JointAngles, Pose } from '@unknot/body';

/** x to the person's left, y up from the floor, z to the front of the room; cm. */
type Place = readonly [x: number, y: number, z: number];

/** A place on the posed skin: a landmark or a cell, of one side (midline ones have none), `out` cm off the skin. */
export interface Spot {
  /** Id in `packages/body/data/landmarks.json`. */
  readonly landmark?: string;
  /** Cell of the right side, where no landmark is. */
  readonly cell?: number;
  readonly side?: 'left' | 'right';
  readonly out?: number;
  /** cm in the room, added. */
  readonly by?: Place;
}

/** A thing in the room. Furniture is drawn as outlines, tools are engraved in the colour of relief. */
export type Prop =
  /** The ground, as a line under the lowest part of the body. */
  | { readonly kind: 'floor' }
  /** A seat under the buttocks, with a back or without. */
  | { readonly kind: 'chair'; readonly back?: boolean }
  /** A couch under a lying or sitting body, from `from` to `to` cm of the pelvis along its length. */
  | { readonly kind: 'bed'; readonly from?: number; readonly to?: number }
  /** Any box: furniture to lean on, a step, a wall. */
  | { readonly kind: 'box'; readonly centre: Place; readonly size: Place }
  | { readonly kind: 'ball'; readonly at: Spot; readonly radius: number }
  /** A roller or stick: a cylinder whose axis runs along `along`. */
  | {
      readonly kind: 'roller';
      readonly at: Spot;
      readonly radius: number;
      readonly length: number;
      readonly along: Place;
    };

/** Something drawn over the picture. */
export type Mark =
  /** Where to press: a ring with four ticks. */
  | { readonly kind: 'target'; readonly at: Spot }
  /** Where never to press: crossed hatching, `radius` cm on the skin. */
  | { readonly kind: 'no-go'; readonly at: Spot; readonly radius: number }
  /** The same on skin given by its cells of the right side, and `radius` cm around them. */
  | { readonly kind: 'no-go'; readonly cells: readonly number[]; readonly radius: number }
  /** A movement, in the room. */
  | { readonly kind: 'arrow'; readonly from: Spot; readonly by: Place; readonly bow?: number }
  /** A word beside a place, such as a side. */
  | { readonly kind: 'word'; readonly at: Spot; readonly word: string };

/** One still picture of a person in a posture. The right side is the one in question. */
export interface Scene {
  /** Unique: `self-tests/thomas-1`. Letters, digits, hyphens and slashes. */
  readonly id: string;
  readonly posture: Pose;
  /** Angles that differ from the posture, bone by bone. */
  readonly joints?: Readonly<Record<string, JointAngles>>;
  /** cm the body is lifted off the floor by what it lies on; absent: 0. */
  readonly raised?: number;
  /** Degrees around the person: 0 from the front, 90 from the left, −90 from the right; and from above. */
  readonly camera: readonly [around: number, above: number];
  readonly props?: readonly Prop[];
  readonly marks?: readonly Mark[];
  /** Show only what is within so many cm of a place; absent: the whole person. */
  readonly closeUp?: { readonly around: Spot; readonly cm: number };
  /** What the picture shows, as a sentence: its text equivalent. */
  readonly text: string;
}
