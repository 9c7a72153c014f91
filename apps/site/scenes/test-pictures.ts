/** A picture of a self-test: a scene's id, and the number of the step it shows, from 1. */
export type TestPictureOf = readonly [scene: string, step: number];

const own = (test: string, step: number): [string, readonly TestPictureOf[]] => [
  test,
  [[`self-tests/${test}`, step]],
];
const edgeOfBed: readonly TestPictureOf[] = [
  ['self-tests/thomas-hug', 2],
  ['self-tests/thomas-hang', 3],
];

/** The pictures of every self-test that has any, in the order of its steps. */
export const testPictures: Readonly<Record<string, readonly TestPictureOf[]>> = Object.fromEntries([
  own('calf-raise-hurts', 2),
  own('calf-squeeze-no-movement', 2),
  own('faber-hurts', 2),
  own('fadir-hurts', 2),
  own('femoral-stretch-hurts', 2),
  own('hamstring-stretch-hurts', 2),
  own('inward-rotation-stiff', 2),
  own('kneecap-squat-hurts', 2),
  own('log-roll-hurts', 2),
  own('ober-tight', 3),
  own('one-leg-stand-hurts', 2),
  own('pelvis-drops', 2),
  own('piriformis-stretch-hurts', 2),
  own('resisted-knee-bend-hurts', 2),
  own('resisted-knee-lift-hurts', 2),
  own('resisted-knee-straighten-hurts', 3),
  own('resisted-leg-out-hurts', 3),
  [
    'sij-tests-hurt',
    [
      ['self-tests/thomas-hang', 1],
      ['self-tests/sij-press-rim', 2],
    ],
  ],
  own('squeeze-hurts', 2),
  own('straight-leg-raise-hurts', 2),
  own('tender-adductor', 2),
  own('tender-below-asis', 2),
  own('tender-buttock-spot', 2),
  own('tender-groin-fold', 2),
  own('tender-iliac-crest', 2),
  own('tender-outer-hip-bone', 2),
  own('tender-pubic-bone', 2),
  own('tender-shin-line', 2),
  own('tender-sit-bone', 2),
  ['thomas-knee-straight', edgeOfBed],
  ['thomas-leg-out', edgeOfBed],
  ['thomas-thigh-high', edgeOfBed],
]);
