import type {
  LimbModelRecord,
  PostureRecord,
  QuestionRecord,
  RecordedActivity,
  StrideRecord,
} from './schema/movement.ts';

export type {
  ActivityWindow,
  LimbModelRecord,
  PostureRecord,
  QuestionRecord,
  RecordedActivity,
  StrideRecord,
} from './schema/movement.ts';

/** All that is known of movement: compiled from `atlas/movements/`. */
export interface Movements {
  readonly limb: LimbModelRecord;
  readonly running: StrideRecord;
  readonly activity: RecordedActivity;
  readonly tightFromSitting: QuestionRecord;
  /** From standing to the deepest bend of the hip, by id. */
  readonly postures: readonly PostureRecord[];
}
