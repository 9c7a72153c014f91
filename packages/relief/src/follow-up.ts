import type { PastSession } from './dose.ts';

/** Pain as it was given, at a time (ISO 8601). */
export interface Rated {
  readonly at: string;
  /** 0…10. */
  readonly pain: number;
}

/** What is remembered since relief began. */
export interface Course {
  readonly ratings: readonly Rated[];
  readonly sessions: readonly PastSession[];
}

/** What follows from the course so far. */
export interface FollowUp {
  readonly advice: 'go-on' | 'see-physio' | 'see-doctor-days';
  /** Whether relief and the shop shut until a clinician has examined it. */
  readonly lock: boolean;
  /** Whether every card, the bone questions among them, is to be answered anew. */
  readonly askAgain: boolean;
  /** Codes: `worse`, `severe`, `sharper-after`, `three-weeks`, `two-weeks`, `stop-sign`, `eased`, `too-early`. */
  readonly because: string;
}

/** A change of pain smaller than this is noise, points of 10; our judgement. */
export const noise = 2;
/** A rise of this much at once is worsening. */
const sharpRise = 3;
/** From here a scale that ends at 10 leaves a rise no room: not falling is asked about; our judgement. */
const severeFrom = 9;
const day = 24 * 3600 * 1000;

interface Timed {
  readonly ms: number;
  readonly pain: number;
}

function isWorse(ratings: readonly Timed[]): boolean {
  const [first, ...later] = ratings;
  const last = later.at(-1);
  if (!first || !last) return false;
  if (last.pain >= first.pain + sharpRise) return true;
  const before = later.at(-2);
  return [last, before].every((rating) => rating && rating.pain >= first.pain + noise);
}

/** As bad as it gets, twice running, and not below what it was at first. */
function isSevere(ratings: readonly Timed[]): boolean {
  const [first, ...later] = ratings;
  if (!first || later.length < 2) return false;
  return later.slice(-2).every(({ pain }) => pain >= severeFrom && pain >= first.pain);
}

/** A session after which it hurt sharply more than before it. */
function isSharperAfter({ painBefore, painAfter }: PastSession): boolean {
  return painBefore !== undefined && painAfter !== undefined && painAfter >= painBefore + sharpRise;
}

function ratingsOf({ ratings, sessions }: Course): Timed[] {
  const given = sessions.flatMap(({ at, painBefore }) =>
    painBefore === undefined ? [] : { at, pain: painBefore },
  );
  return [...ratings, ...given]
    .map(({ at, pain }) => ({ ms: Date.parse(at), pain }))
    .sort((a, b) => a.ms - b.ms);
}

/**
 * What the course asks for at `nowMs`. Worsening locks and sends to a doctor; pain that stays at the
 * top of the scale sends there and asks every card again, as does pain that rose sharply in a session;
 * three weeks without change send to a physiotherapist; two weeks without change ask the bone
 * questions again. Relief right after a session does not count: what passes is no change.
 */
export function followUp(course: Course, nowMs: number): FollowUp {
  const ratings = ratingsOf(course);
  const [first] = ratings;
  const last = ratings.at(-1);
  const done = (because: string, rest: Partial<Omit<FollowUp, 'because'>> = {}): FollowUp => ({
    advice: 'go-on',
    lock: false,
    askAgain: false,
    because,
    ...rest,
  });
  if (isWorse(ratings))
    return done('worse', { advice: 'see-doctor-days', lock: true, askAgain: true });
  const lastSession = [...course.sessions]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1);
  if (isSevere(ratings)) return done('severe', { advice: 'see-doctor-days', askAgain: true });
  if (lastSession && isSharperAfter(lastSession)) return done('sharper-after', { askAgain: true });
  const askAgain = lastSession?.stopSign !== undefined;
  if (!first || !last) return done(askAgain ? 'stop-sign' : 'too-early', { askAgain });
  if (last.pain <= first.pain - noise) return done('eased', { askAgain });
  const days = (nowMs - first.ms) / day;
  if (days >= 21) return done('three-weeks', { advice: 'see-physio', askAgain: true });
  if (days >= 14) return done('two-weeks', { askAgain: true });
  return done(askAgain ? 'stop-sign' : 'too-early', { askAgain });
}
