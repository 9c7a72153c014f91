import type { Report } from '../report.ts';

/** A report with something of everything, marked as made up for tests. */
export const exampleReport: Report = {
  version: 1,
  made: '2026-03-02T08:30:00.000Z',
  versions: { atlas: '0.1.0+test', body: 'testbody' },
  person: { age: 34, sex: 'female', activity: 'running', durationDays: 21, severity: 6 },
  drawing: {
    body: 'testbody',
    layers: [
      { cells: [12, 13, 14, 40], weights: [100, 80, 60, 100], intensity: 6, qualities: ['ache'] },
      { cells: [41], intensity: 3, qualities: [] },
    ],
  },
  regions: ['left/lateral-hip-trochanter', 'low-back-centre'],
  qualities: ['ache', 'tight'],
  answers: [
    { finding: 'worse-lying-on-side', answer: 'yes' },
    { finding: 'fever-or-ill', answer: 'no' },
    { finding: 'night-pain', answer: 'not-sure' },
  ],
  triage: { level: 'see-physio', redFlags: ['not-better-in-six-weeks'] },
  differential: [
    {
      id: 'gluteal-tendinopathy',
      kind: 'condition',
      side: 'left',
      posterior: 0.41,
      band: 'most-consistent',
      reasons: [{ finding: 'drawing', answer: 'painted', decibans: 9.3 }],
    },
    {
      id: 'lumbar-referred-pain',
      kind: 'condition',
      side: null,
      posterior: 0.06,
      band: 'possible',
      reasons: [],
    },
  ],
  ratings: [{ at: '2026-03-04T07:00:00.000Z', pain: 4, areaCm2: 61.5 }],
  sessions: [
    {
      at: '2026-03-03T19:00:00.000Z',
      technique: 'tensor-fasciae-latae-ball',
      muscle: 'tensor-fasciae-latae',
      side: 'left',
      minutes: 6,
      painBefore: 5,
      painAfter: 3,
    },
  ],
  runs: [{ at: '2026-03-01T06:00:00.000Z', km: 8.2, minutes: 47 }],
};
