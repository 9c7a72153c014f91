import type { PastSession } from '@unknot/relief';
import type { KeptSession } from '../device/kept.ts';

/** A kept session as plan, dose and follow-up read it. */
export function pastSession(kept: KeptSession): PastSession {
  const { at, muscle, side, seconds, painBefore, painAfter, stopSign } = kept;
  return {
    ...{ at, muscle, side, pressedSeconds: seconds },
    ...(painBefore !== undefined && { painBefore }),
    ...(painAfter !== undefined && { painAfter }),
    ...(stopSign !== undefined && { stopSign }),
  };
}
