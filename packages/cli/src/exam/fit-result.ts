import { existsSync, readFileSync } from 'node:fs';
import type { PriorKind } from '@unknot/differential';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { Triage } from './score.ts';

/** Shares 0…1 of cases ranked within the first 1, 3 and 5, and the mean log score. */
interface FitMarks {
  readonly top1: number;
  readonly top3: number;
  readonly top5: number;
  readonly logScore: number;
}

/** What the fitting script found, as `packages/cli/fit/result.json` holds it. */
export interface FitResult {
  /** Version of the atlas it ran on. */
  readonly atlas?: string;
  readonly folds: number;
  /** Settings tried. */
  readonly candidates: number;
  /** Each case marked with the settings that did best on the other folds, by prior. */
  readonly heldOut: Readonly<Record<PriorKind, FitMarks>>;
  /** The same for the loss of triage, runner's prior: shares 0…1 by name. */
  readonly triage: {
    readonly candidates: number;
    readonly heldOut: Readonly<Record<keyof Triage, number>>;
    /** Each loss on all cases: how heavy a missed doctor's case weighs, how much steeper each level. */
    readonly tried: readonly {
      readonly weights: readonly number[];
      readonly figures: Readonly<Record<keyof Triage, number>>;
    }[];
  };
  /** The settings of the engine when the script ran. */
  readonly chosen: Readonly<Record<string, unknown>>;
  /** A paragraph in plain words, if the fit needs one. */
  readonly note?: string;
}

const share = z.number().min(0).max(1);

const marks = z.object({ top1: share, top3: share, top5: share, logScore: z.number() });
const levels = z.object({
  exact: share,
  accepted: share,
  under: share,
  over: share,
  missedDanger: share,
  missedEmergency: share,
  reliefKept: share,
});
const schema: z.ZodType<FitResult> = z.object({
  atlas: z.string().exactOptional(),
  folds: z.int().positive(),
  candidates: z.int().positive(),
  heldOut: z.object({ even: marks, runner: marks }),
  triage: z.object({
    candidates: z.int().positive(),
    heldOut: levels,
    tried: z.array(z.object({ weights: z.array(z.number()).length(2), figures: levels })),
  }),
  chosen: z.record(z.string(), z.unknown()),
  note: z.string().exactOptional(),
});

/** The kept result of the fit; undefined where there is none. Throws a `Problem` where it is malformed. */
export function readFitResult(file: string): FitResult | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
}
