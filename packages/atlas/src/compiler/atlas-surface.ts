import type { ZoneMap } from '../knowledge.ts';
import type { ZonePart } from '../schema/zone.ts';

/** What the compiler needs of the body: its name, and how to lay zones on it. */
export interface AtlasSurface {
  /** Hash of the body. */
  readonly hash: string;
  readonly cellCount: number;
  /** The right side's map of some zone parts; faults name the field, `[1].path[0]`. */
  rasterise(parts: readonly ZonePart[]): {
    readonly value: ZoneMap;
    readonly issues: readonly {
      readonly field: string;
      readonly code: string;
      readonly expected: string;
      readonly got: string;
    }[];
  };
  /** The same map on both sides, the larger weight where they meet. */
  onBothSides(map: ZoneMap): ZoneMap;
}
