import type { Vector } from './vector.ts';

/**
 * The views a body can be seen and painted in. `inner-left` is the inner side of the left leg;
 * `feet-top` looks down on the feet from in front.
 */
export const viewNames = [
  'front',
  'back',
  'left',
  'right',
  'front-left',
  'front-right',
  'back-left',
  'back-right',
  'soles',
  'feet-top',
  'inner-left',
  'inner-right',
] as const;
export type ViewName = (typeof viewNames)[number];

/** Part of the view plane in cm along the view's own axes, measured from the frame's origin. */
export interface ViewBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Axes of a parallel projection and what it shows. */
export interface ViewFrame {
  /** Unit vectors: towards the right and the top of the picture, and towards the viewer. */
  readonly right: Vector;
  readonly up: Vector;
  readonly toward: Vector;
  /** What is shown when nothing else is asked for, in cm of the neutral build. */
  readonly box: ViewBox;
  /** Are arms drawn, behind all else, when nothing else is asked for? */
  readonly arms: boolean;
  /** The part of the body that is drawn; the rest would stand in the way. */
  readonly shows: 'all' | 'left-half' | 'right-half' | 'feet';
}

const half = Math.SQRT1_2;
const up: Vector = [0, 1, 0];
const standing: ViewBox = { left: -29, right: 29, bottom: -2, top: 122 };
const innerLeg: ViewBox = { left: -18, right: 24, bottom: -2, top: 90 };
const whole = { shows: 'all', box: standing } as const;

/** Axes of every view. Each triple is right-handed: right × up = toward. */
export const viewFrames: Readonly<Record<ViewName, ViewFrame>> = {
  front: { right: [1, 0, 0], up, toward: [0, 0, 1], arms: true, ...whole },
  back: { right: [-1, 0, 0], up, toward: [0, 0, -1], arms: true, ...whole },
  left: { right: [0, 0, -1], up, toward: [1, 0, 0], arms: false, ...whole },
  right: { right: [0, 0, 1], up, toward: [-1, 0, 0], arms: false, ...whole },
  'front-left': oblique(1, 1),
  'front-right': oblique(-1, 1),
  'back-left': oblique(1, -1),
  'back-right': oblique(-1, -1),
  soles: {
    right: [1, 0, 0],
    up: [0, 0, 1],
    toward: [0, -1, 0],
    box: { left: -29, right: 29, bottom: -9, top: 24 },
    arms: false,
    shows: 'feet',
  },
  'feet-top': {
    right: [1, 0, 0],
    up: [0, 0.6, -0.8],
    toward: [0, 0.8, 0.6],
    box: { left: -29, right: 29, bottom: -19, top: 10 },
    arms: false,
    shows: 'all',
  },
  'inner-left': {
    right: [0, 0, 1],
    up,
    toward: [-1, 0, 0],
    box: innerLeg,
    arms: false,
    shows: 'left-half',
  },
  'inner-right': {
    right: [0, 0, -1],
    up,
    toward: [1, 0, 0],
    box: { ...innerLeg, left: -innerLeg.right, right: -innerLeg.left },
    arms: false,
    shows: 'right-half',
  },
};

/** Half-way between two of the four upright views; `x` and `z` are the signs of the viewer's place. */
function oblique(x: 1 | -1, z: 1 | -1): ViewFrame {
  const toward: Vector = [x * half, 0, z * half];
  return { right: [z * half, 0, -x * half], up, toward, arms: false, ...whole };
}
