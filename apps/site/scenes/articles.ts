import { bothSides, postures } from './postures.ts';
import type { Scene } from './scene.ts';

/** Pictures of the articles. */
export const articleScenes: readonly Scene[] = [
  {
    id: 'articles/tfl-bulb',
    posture: postures.standing,
    joints: {
      ...bothSides('upper-arm', { abduction: 44, flexion: 30 }),
      ...bothSides('forearm', { flexion: 20 }),
    },
    camera: [-58, 4],
    closeUp: { around: { landmark: 'greater-trochanter', side: 'right', by: [4, -4, 0] }, cm: 25 },
    marks: [
      { kind: 'no-go', at: { landmark: 'greater-trochanter', side: 'right' }, radius: 3.6 },
      { kind: 'no-go', at: { landmark: 'mid-thigh-lateral', side: 'right' }, radius: 3.2 },
      { kind: 'target', at: { landmark: 'asis', side: 'right', by: [-3.2, -5.5, -2] } },
      {
        kind: 'word',
        at: { landmark: 'greater-trochanter', side: 'right', by: [4, -20, 3] },
        word: 'RIGHT',
      },
    ],
    text: 'The right hip from the front and the side. A ring marks the bulb of the TFL, below and outside the front hip bone. Crossed lines mark where not to press: the bony point of the outer hip, and the band on the side of the thigh.',
  },
  {
    id: 'articles/chair',
    posture: postures.seated,
    camera: [-90, 6],
    props: [{ kind: 'chair', back: true }, { kind: 'floor' }],
    text: 'Sitting on a chair, seen from the right: hips and knees at a right angle, so the front of the hip is short.',
  },
];
