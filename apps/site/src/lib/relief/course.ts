import { followUp, type FollowUp } from '@unknot/relief';
import type { Device } from '../device/device.ts';
import { pastSession } from './past-session.ts';

const recentMs = 3 * 24 * 3600 * 1000;

/** What the course of a check says so far: its sessions, and how it was rated outside of runs. */
export async function readCourse(
  device: Device,
  checkId: string | undefined,
  nowMs: number,
): Promise<FollowUp> {
  const own = <Row extends { readonly checkId?: string }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.checkId === checkId);
  const [sessions, ratings] = await Promise.all([device.sessions.all(), device.ratings.all()]);
  return followUp(
    {
      ratings: own(ratings).filter(({ moment }) => moment !== 'run' && moment !== 'after'),
      sessions: own(sessions).map(pastSession),
    },
    nowMs,
  );
}

/**
 * Does what the course asks for: worsening locks; weeks without change, or `bySign`, ask for every
 * card anew. Weeks without change ask once in three days, a sign each time.
 */
export async function actOnCourse(
  device: Device,
  course: FollowUp,
  nowMs: number,
  bySign: boolean = false,
): Promise<void> {
  const now = new Date(nowMs).toISOString();
  if (course.lock) await device.joinLock({ redFlags: ['worsening'], since: now });
  const lately = nowMs - Date.parse((await device.askAgain.read()) ?? '') < recentMs;
  const byWeeks = course.askAgain && course.because !== 'stop-sign' && !lately;
  if (bySign || byWeeks) await device.askAgain.write(now);
}
