import type { Recording } from './recording.ts';

/** A muscle as the room names it. */
export interface MuscleName {
  readonly id: string;
  readonly name: string;
  readonly lay: string;
  /** True when the model has a line for it. */
  readonly moves: boolean;
}

/** A sentence with the work it comes from; without one it is our estimate. */
export interface CitedSentence {
  readonly text: string;
  readonly cite?: string;
}

/** What is known and not known of sitting. */
export interface Sitting {
  readonly name: string;
  readonly known: readonly CitedSentence[];
  readonly unknown: readonly CitedSentence[];
}

/** What the room's pages are given when they are built. */
export interface WhyData {
  readonly muscles: readonly MuscleName[];
  readonly recordings: Readonly<Record<string, readonly Recording[]>>;
  readonly sitting: Sitting;
}
