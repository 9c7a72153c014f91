import type { TechniqueBook } from '@unknot/atlas';
import { saidOf, type FollowUp, type SessionState } from '@unknot/relief';
import type { Device } from '../device/device.ts';
import type { KeptSession, OpenSession } from '../device/kept.ts';
import { newId } from '../device/new-id.ts';
import { actOnCourse, readCourse } from './course.ts';
import { pastSession } from './past-session.ts';

/** One row a muscle and side of a session that is over. */
export function keptSessions(
  open: OpenSession,
  state: SessionState,
  book: Pick<TechniqueBook, 'effects'>,
  newRowId: () => string = newId,
): KeptSession[] {
  const { painBefore, painAfter, stopSign } = state;
  const last = open.plan.steps[Math.min(state.step, open.plan.steps.length - 1)];
  return open.plan.muscles.map(({ muscle, side, technique }, index) => {
    const isLast = last?.muscle === muscle && last.side === side;
    const row: KeptSession = {
      ...{ id: newRowId(), at: open.at, muscle, side, technique },
      ...(open.checkId !== undefined && { checkId: open.checkId }),
      seconds: Math.round((state.pressedMs[`${muscle}/${side}`] ?? 0) / 1000),
      ...(stopSign !== undefined && { stopped: true }),
      ...(stopSign !== undefined && isLast && { stopSign }),
      // The two ratings are of one movement: that of the first muscle.
      ...(index === 0 && painBefore !== undefined && { painBefore }),
      ...(index === 0 && painAfter !== undefined && { painAfter }),
    };
    const said = saidOf(pastSession(row), book.effects);
    return said ? { ...row, says: { ratio: said.ratio, claim: said.claim } } : row;
  });
}

/** Whether a sign asks for every card again; one that was not said does. */
function asksAgain(sign: string | undefined, book: TechniqueBook): boolean {
  if (sign === undefined || sign === 'none') return false;
  return book.stopSigns.find(({ id }) => id === sign)?.askAgain ?? true;
}

/**
 * Writes a session down that is over, and what follows from the course so far: a lock when it has got
 * worse, the cards again after a stop sign or weeks without change.
 */
export async function finishSession(
  device: Device,
  open: OpenSession,
  state: SessionState,
  book: TechniqueBook,
  nowMs: number,
): Promise<FollowUp> {
  for (const row of keptSessions(open, state, book)) await device.sessions.put(row);
  await device.openSession.forget();
  const course = await readCourse(device, open.checkId, nowMs);
  const bySign = asksAgain(state.stopSign, book) || course.because === 'sharper-after';
  await actOnCourse(device, course, nowMs, bySign);
  return course;
}
