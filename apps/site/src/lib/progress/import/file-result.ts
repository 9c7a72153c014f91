import type { Run } from '../run.ts';

/** Why a file gave no run. */
export type Skipped = 'not-readable' | 'unknown-kind' | 'damaged' | 'no-run-inside' | 'too-large';

/** What one file gave: its runs, or why none. */
export type FileResult =
  | { readonly name: string; readonly runs: readonly Run[] }
  | { readonly name: string; readonly skipped: Skipped };
