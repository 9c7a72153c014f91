import type { Technique } from '@unknot/atlas';

const claim = { estimate: true, reason: 'made up for tests', grade: 'expert' } as const;
const exercise = { id: 'wall', name: 'Wall', how: 'Lean.', seconds: 30, times: 2 };

/** A technique with two spots that are pressed, changed where a test needs it. */
export function madeUpTechnique(muscle: string, change: Partial<Technique> = {}): Technique {
  const spot = { name: 'Belly', find: 'Rise.', path: ['asis'], radius: 1, cells: [1] };
  return {
    id: muscle,
    muscle,
    kind: 'press',
    why: { text: 'It may ease', ...claim },
    position: 'Stand.',
    feelFirst: [],
    spots: [
      { id: 'upper', ...spot },
      { id: 'lower', ...spot },
    ],
    noGo: ['spine'],
    tools: ['ball', 'fingers'],
    angle: 'Straight in.',
    pressure: { cap: 5, ...claim },
    dose: { seconds: [30, 60], spots: 2, perDay: 2, ...claim },
    breath: 'Slowly.',
    movements: [{ how: 'Bend.', times: 5 }],
    instead: [],
    lighter: ['Stand closer'],
    heavier: [],
    release: 'Move on.',
    feels: { should: ['An ache'], shouldNot: ['A sting'] },
    progression: ['Slowly'],
    aftercare: { stretch: exercise, strength: { steps: ['Rise'], dose: 'Often' } },
    retest: 'lift',
    stop: ['A pop'],
    evidence: [{ text: 'None', ...claim }],
    basis: claim,
    ...change,
  };
}

/** One that is not pressed. */
export function madeUpMove(muscle: string): Technique {
  return madeUpTechnique(muscle, {
    kind: 'move',
    spots: [],
    tools: [],
    pressure: { cap: 0, ...claim },
    movements: [],
    instead: [{ ...exercise, id: 'rest', seconds: 90, times: 1 }],
  });
}
