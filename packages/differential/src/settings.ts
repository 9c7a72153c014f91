import type { TriageLevel } from './knowledge.ts';

/** The engine's constants. Those marked fitted come from the fitting script and its cross-validation. */
export interface Settings {
  /** P(painted) by a slip inside and at the edge of a zone, 0…1. */
  readonly ambientNear: number;
  /** P(painted) far from it, 0…1, under `ambientNear`. */
  readonly ambientFar: number;
  /** What remains of the difference with each ring of cells (about 1.3 cm), 0…1. */
  readonly ambientDecay: number;
  /** Rings after which it is `ambientFar`. */
  readonly ambientRings: number;
  /** What an unpainted cell counts against a painted one, 0…1: people under-draw. */
  readonly unpaintedShare: number;
  /** Independent looks a whole drawing is worth. */
  readonly drawingStrength: number;
  /** cm² added to the painted area before averaging. */
  readonly smallArea: number;
  /** The most a map can speak against a source, in decibans. */
  readonly drawingCapDecibans: number;
  /** Temper on all findings together, 0…1. */
  readonly findingStrength: number;
  /** Temper on what is known of the person, 0…1. */
  readonly personStrength: number;
  /** Each of n answered findings of a family counts n^−familyDamping; 0…1. */
  readonly familyDamping: number;
  /** Mean gain of a painted cm², natural log, under which no source explains the drawing. */
  readonly explainedFloor: number;
  /** Share of the posterior that sources of this action or above need to set the level. */
  readonly actionShare: Readonly<Record<Exclude<TriageLevel, 'self-care'>, number>>;
}

export const defaultSettings: Settings = {
  ambientNear: 0.05,
  ambientFar: 0.01,
  ambientDecay: 0.85,
  ambientRings: 12,
  unpaintedShare: 0.22,
  drawingStrength: 3.5,
  smallArea: 40,
  drawingCapDecibans: 35,
  findingStrength: 0.85,
  personStrength: 0.8,
  familyDamping: 0.5,
  explainedFloor: Math.log(0.08),
  actionShare: {
    'see-physio': 0.4,
    'see-doctor-days': 0.17,
    'urgent-same-day': 0.3,
    emergency: 0.3,
  },
};
