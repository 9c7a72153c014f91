import type { FeltLandmark, NoGoRecord, SessionEffect, StopSign } from './schema/body-lists.ts';
import type { ReferenceRecord } from './schema/reference.ts';
import type { Spot } from './schema/spot.ts';
import type { TechniqueRecord } from './schema/technique.ts';
import type { ToolRecord } from './schema/tool.ts';

/** Skin as cells of the body, ascending: the right side's, or those of the midline. */
export interface Covered {
  readonly cells: readonly number[];
}

/** A technique with its targets laid on the body. */
export interface Technique extends Omit<TechniqueRecord, 'spots'> {
  readonly spots: readonly (Spot & Covered)[];
}

/** A place that is not pressed, laid on the body. */
export type NoGo = NoGoRecord & Covered;

/**
 * All that relief works with: techniques in the vocabulary's order of muscles, tools, the places not
 * to press, bone points a finger finds, what ends a session, and the works cited. Loaded only where
 * a release is planned, guided or described.
 */
export interface TechniqueBook {
  /** Version of the atlas it was compiled from. */
  readonly version: string;
  /** Hash of the body the cells belong to. */
  readonly body: string;
  readonly techniques: readonly Technique[];
  readonly tools: readonly ToolRecord[];
  readonly noGo: readonly NoGo[];
  readonly landmarks: readonly FeltLandmark[];
  readonly stopSigns: readonly StopSign[];
  /** From the highest share of eased pain down. */
  readonly effects: readonly SessionEffect[];
  readonly references: Readonly<Record<string, ReferenceRecord>>;
}
