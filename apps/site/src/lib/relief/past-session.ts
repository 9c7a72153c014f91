import type { PastSession } from '@unknot/relief';
import type { KeptSession } from '../device/kept.ts';

/** A session that can be found again on the device. */
export interface KeptPastSession extends PastSession {
  readonly id: string;
}

/** A kept session as plan, dose and follow-up read it. */
export function pastSession(kept: KeptSession): KeptPastSession {
  const { id, at, muscle, side, seconds, painBefore, painAfter, painDayAfter, stopSign } = kept;
  return {
    ...{ id, at, muscle, side, pressedSeconds: seconds },
    ...(painBefore !== undefined && { painBefore }),
    ...(painAfter !== undefined && { painAfter }),
    ...(painDayAfter !== undefined && { painDayAfter }),
    ...(stopSign !== undefined && { stopSign }),
  };
}
