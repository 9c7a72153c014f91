import { triageLevels, type Story, type TriageLevel } from '@unknot/differential';

/** A way to answer triage without an engine, to be beaten. */
export interface Rival {
  readonly name: string;
  readonly answer: (findings: Story['findings']) => TriageLevel;
}

const tenFlags = [
  'cannot-bear-weight',
  'fever-or-ill',
  'saddle-numb',
  'bladder-or-bowel',
  'dark-urine',
  'breathless-or-chest-pain',
  'leg-swollen',
  'joint-hot-or-held-bent',
  'pulsing-belly',
  'testicle-or-belly-pain',
];

/** The five constant answers, and a plain rule: any of ten flags → today, else a physiotherapist. */
export const rivals: readonly Rival[] = [
  ...triageLevels.map((level) => ({ name: `always ${level}`, answer: () => level })),
  {
    name: 'ten-flag rule',
    answer: (findings) =>
      tenFlags.some((id) => findings[id] === 'yes') ? 'urgent-same-day' : 'see-physio',
  },
];
