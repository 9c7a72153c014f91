import type { CheckRecord } from '../check/record.ts';
import type { Lock, Plan, SessionEvent, Verdict } from '@unknot/relief';

/** A check with its name and dates (ISO 8601). */
export interface KeptCheck {
  readonly id: string;
  /** Given by the person; without one it is called after where it hurts. */
  readonly name?: string;
  readonly startedAt: string;
  readonly changedAt: string;
  /** When its result was first shown. */
  readonly finishedAt?: string;
  readonly record: CheckRecord;
  /** What the record amounts to; absent when it was never weighed as it is now. */
  readonly verdict?: Verdict;
  /** Muscles the verdict is most consistent with, best first; none where no ranking is shown. */
  readonly leading?: readonly string[];
}

/** One guided release of one muscle. */
export interface KeptSession {
  readonly id: string;
  readonly checkId?: string;
  readonly at: string;
  readonly muscle: string;
  readonly side: 'left' | 'right';
  readonly technique: string;
  /** Under pressure. */
  readonly seconds: number;
  /** 0…10. */
  readonly painBefore?: number;
  readonly painAfter?: number;
  /** Of the same place on the day after. */
  readonly painDayAfter?: number;
  /** True when the person stopped it early. */
  readonly stopped?: boolean;
  /** The stop sign that ended it. */
  readonly stopSign?: string;
  /** What it says of the muscle: a likelihood ratio, and the claim that rests on. */
  readonly says?: { readonly ratio: number; readonly claim: string };
}

/** A session that is under way: all that is needed to go on with it. */
export interface OpenSession {
  readonly id: string;
  readonly checkId?: string;
  readonly at: string;
  readonly plan: Plan;
  readonly log: readonly SessionEvent[];
}

/** How bad it is at a moment. */
export interface KeptRating {
  readonly id: string;
  readonly checkId?: string;
  readonly at: string;
  /** 0…10. */
  readonly pain: number;
  /** When in the day or the run: `rest`, `run`, `after`, `morning`, `day-after`. */
  readonly moment?: string;
}

/** A run, with the pain in it. */
export interface KeptRun {
  readonly id: string;
  readonly at: string;
  readonly minutes: number;
  readonly km?: number;
  /** What it was read from; absent when it was written by hand. */
  readonly from?: 'fit' | 'gpx' | 'tcx';
  /** True for a step of the way back to running. */
  readonly wayBack?: true;
  /** Worst pain while running or after, 0…10. */
  readonly painDuring?: number;
  /** Pain on the mornings before and after, 0…10. */
  readonly morningBefore?: number;
  readonly nextMorning?: number;
}

/** A tool that the person has. */
export interface OwnedTool {
  readonly id: string;
  readonly since: string;
}

/** Small things that are remembered once. */
export interface Settings {
  readonly currentCheck: string;
  readonly lastBackup: string;
  readonly askedToPersist: string;
}

/** Tables of rows that have an id. */
export interface Tables {
  readonly checks: KeptCheck;
  readonly sessions: KeptSession;
  readonly ratings: KeptRating;
  readonly runs: KeptRun;
  readonly owned: OwnedTool;
}
export type TableName = keyof Tables;
export const tableNames = ['checks', 'sessions', 'ratings', 'runs', 'owned'] as const;

/** What is kept once, under a name of its own. */
export interface Singles extends Settings {
  readonly lock: Lock;
  /** Since when every card must be answered anew, ISO 8601. */
  readonly askAgain: string;
  readonly openSession: OpenSession;
}
export type SingleName = keyof Singles;
