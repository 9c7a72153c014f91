import { qualityNames, type Quality, type SerialisedDrawing } from '@unknot/body';
import { triageLevels, type Answer, type Band, type TriageLevel } from '@unknot/differential';
import { z } from 'zod';

/** One reason of a place in the differential; `rest` sums the ones too small to list. */
export interface ReportReason {
  /** A finding's id, or `prior`, `person`, `drawing`, `drawing-cap`, `pair`, `quality-…`, `rest`. */
  readonly finding: string;
  readonly answer: string;
  readonly decibans: number;
}

/** A source's place in the differential. */
export interface ReportPlace {
  readonly id: string;
  readonly kind: 'muscle' | 'condition';
  readonly side: 'left' | 'right' | 'both' | null;
  /** 0…1. */
  readonly posterior: number;
  readonly band: Band;
  readonly reasons: readonly ReportReason[];
}

/** A pain number given at a moment. */
export interface ReportRating {
  /** ISO 8601. */
  readonly at: string;
  /** 0…10. */
  readonly pain: number;
  /** Painted skin, cm². */
  readonly areaCm2?: number;
}

/** A release session that took place. */
export interface ReportSession {
  /** ISO 8601. */
  readonly at: string;
  readonly technique: string;
  readonly muscle: string;
  readonly side: 'left' | 'right' | 'both' | null;
  readonly minutes: number;
  /** 0…10. */
  readonly painBefore?: number;
  readonly painAfter?: number;
}

/** A run. */
export interface ReportRun {
  /** ISO 8601. */
  readonly at: string;
  readonly km: number;
  readonly minutes: number;
}

/** Everything a clinician is handed. Ids of the atlas, no sentences: the reader has the words. */
export interface Report {
  readonly version: 1;
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly versions: { readonly atlas: string; readonly body: string };
  readonly person: {
    readonly age?: number;
    readonly sex?: 'female' | 'male';
    readonly activity?: string;
    readonly durationDays?: number;
    /** 0…10, the worst that was painted. */
    readonly severity?: number;
  };
  readonly drawing: SerialisedDrawing;
  /** Regions the drawing touches, `left/…`, `right/…` or of the midline. */
  readonly regions: readonly string[];
  readonly qualities: readonly Quality[];
  readonly answers: readonly { readonly finding: string; readonly answer: Answer }[];
  readonly triage: { readonly level: TriageLevel; readonly redFlags: readonly string[] };
  readonly differential: readonly ReportPlace[];
  readonly ratings: readonly ReportRating[];
  readonly sessions: readonly ReportSession[];
  readonly runs: readonly ReportRun[];
}

const id = z.string().min(1).max(100);
const moment = z.iso.datetime({ offset: true });
const pain = z.number().min(0).max(10);
const quality = z.enum(qualityNames);
const side = z.enum(['left', 'right', 'both']).nullable();
const list = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> => z.array(item).max(10_000);

/** The closed shape of a report, for what comes from outside. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  version: z.literal(1),
  made: moment,
  versions: z.strictObject({ atlas: id, body: id }),
  person: z.strictObject({
    age: z.number().min(0).max(120).optional(),
    sex: z.enum(['female', 'male']).optional(),
    activity: z.string().max(200).optional(),
    durationDays: z.number().min(0).max(40_000).optional(),
    severity: pain.optional(),
  }),
  drawing: z.strictObject({
    body: id,
    layers: list(
      z.strictObject({
        cells: list(z.int().min(0).max(65_535)),
        weights: list(z.int().min(0).max(100)).optional(),
        intensity: pain,
        qualities: list(quality),
      }),
    ),
  }),
  regions: list(id),
  qualities: list(quality),
  answers: list(z.strictObject({ finding: id, answer: z.enum(['yes', 'no', 'not-sure']) })),
  triage: z.strictObject({ level: z.enum(triageLevels), redFlags: list(id) }),
  differential: list(
    z.strictObject({
      id,
      kind: z.enum(['muscle', 'condition']),
      side,
      posterior: z.number().min(0).max(1),
      band: z.enum(['most-consistent', 'more-likely', 'possible', 'less-likely']),
      reasons: list(z.strictObject({ finding: id, answer: id, decibans: z.number() })),
    }),
  ),
  ratings: list(z.strictObject({ at: moment, pain, areaCm2: z.number().min(0).optional() })),
  sessions: list(
    z.strictObject({
      at: moment,
      technique: id,
      muscle: id,
      side,
      minutes: z.number().min(0).max(1440),
      painBefore: pain.optional(),
      painAfter: pain.optional(),
    }),
  ),
  runs: list(
    z.strictObject({
      at: moment,
      km: z.number().min(0).max(1000),
      minutes: z.number().min(0).max(100_000),
    }),
  ),
}) as z.ZodType<Report>;
