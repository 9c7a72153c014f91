import type { ReferenceRecord } from './schema/reference.ts';
import type { RunningRecord } from './schema/running.ts';

/** The rules of running again with the works they cite. Loaded only where runs are looked at. */
export interface RunningBook extends RunningRecord {
  readonly references: Readonly<Record<string, ReferenceRecord>>;
}
