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
  /** Independent looks a drawing by hand is worth. */
  readonly drawingStrength: number;
  /** cm² added to the painted area before averaging. */
  readonly smallArea: number;
  /** Independent looks that places told by name are worth, together. */
  readonly namedStrength: number;
  /** Regions added to the named ones before averaging. */
  readonly fewNamed: number;
  /** The most a map can speak against a source, in decibans. */
  readonly drawingCapDecibans: number;
  /** Temper on all findings together, 0…1. */
  readonly findingStrength: number;
  /** Share of answers and of words for pain that say nothing: misread, misremembered, misjudged; 0…1. */
  readonly answerSlip: number;
  /** Temper on what is known of the person, 0…1. */
  readonly personStrength: number;
  /** Each of n answered findings of a family counts n^−familyDamping; 0…1. */
  readonly familyDamping: number;
  /** Mean gain of a painted cm², natural log, under which no source explains the drawing. */
  readonly explainedFloor: number;
  /**
   * What an answer costs, counted in needless visits to a physiotherapist: a row per level a person
   * needs, in it a cost per level answered, both in the order of `triageLevels`.
   */
  readonly triageLoss: Readonly<Record<TriageLevel, readonly number[]>>;
}

/** The constants in use: searched on the development cases where a grid can be, else our judgement. */
export const defaultSettings: Settings = {
  ambientNear: 0.05,
  ambientFar: 0.01,
  ambientDecay: 0.85,
  ambientRings: 12,
  unpaintedShare: 0.4,
  drawingStrength: 6,
  smallArea: 20,
  namedStrength: 3.5,
  fewNamed: 0.5,
  drawingCapDecibans: 40,
  findingStrength: 1,
  answerSlip: 0.1,
  personStrength: 0.9,
  familyDamping: 0.4,
  explainedFloor: Math.log(0.08),
  // A missed doctor's case is as bad as seven needless visits, and each level above it three times
  // as bad; a needless same-day or emergency visit costs three more; a delay within days, seven.
  triageLoss: {
    'self-care': [0, 1, 2, 5, 8],
    'see-physio': [1.5, 0, 1, 4, 7],
    'see-doctor-days': [9, 7, 0, 3, 6],
    'urgent-same-day': [30, 28, 7, 0, 3],
    emergency: [86, 84, 21, 7, 0],
  },
};
