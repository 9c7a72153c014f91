import { postures } from './postures.ts';
import type { Scene } from './scene.ts';

const fromRight = [-90, 10] as const;
const bedToHips = { kind: 'bed', to: 8 } as const;

/** Pictures of the self-tests: `self-tests/<finding>`, or with a step's number. The right side is tested. */
export const selfTestScenes: readonly Scene[] = [
  {
    id: 'self-tests/thomas-hug',
    posture: postures.edgeOfBed,
    joints: { 'right/thigh': { flexion: 122, abduction: -2 }, 'right/shank': { flexion: 118 } },
    camera: fromRight,
    props: [bedToHips],
    text: 'Lying on the back at the very edge of a bed, both knees hugged to the chest.',
  },
  {
    id: 'self-tests/thomas-hang',
    posture: postures.edgeOfBed,
    camera: fromRight,
    props: [bedToHips],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'patella-centre', side: 'right', out: 6 },
        by: [0, -14, 6],
        bow: 0.2,
      },
      {
        kind: 'word',
        at: { landmark: 'mid-shin-lateral', side: 'right', by: [0, 0, 16] },
        word: 'RIGHT',
      },
    ],
    text: 'The left knee stays hugged; the right leg hangs down over the edge of the bed.',
  },
];
