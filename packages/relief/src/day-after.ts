import type { PastSession } from './dose.ts';
import { noise } from './follow-up.ts';

const hour = 3600 * 1000;
/** When the day after is asked for, hours after the session. */
const [fromHours, toHours] = [12, 60] as const;

/** The last session, when its day after has come and nobody has asked yet. */
export function dueDayAfter<Session extends PastSession>(
  sessions: readonly Session[],
  nowMs: number,
): Session | undefined {
  const lastMs = Math.max(...sessions.map(({ at }) => Date.parse(at)));
  const hours = (nowMs - lastMs) / hour;
  if (!(hours >= fromHours && hours <= toHours)) return undefined;
  // A session of several muscles rates the place once, with the first.
  const rated = sessions.find((s) => Date.parse(s.at) === lastMs && s.painBefore !== undefined);
  return rated?.painDayAfter === undefined ? rated : undefined;
}

/** Whether a session left its place worse the day after than it was before. */
export function isSoreDayAfter({ painBefore, painDayAfter }: PastSession): boolean {
  if (painBefore === undefined || painDayAfter === undefined) return false;
  return painDayAfter >= painBefore + noise;
}
