import type { Step } from './steps.ts';

/** Why a running session stands still. */
export type PauseReason = 'you' | 'slept' | 'closed';

/** What happened, in the order it happened. `at` is ms of any clock; only differences count. */
export type SessionEvent =
  | {
      readonly kind: 'start' | 'beat' | 'pause' | 'resume' | 'skip' | 'too-much';
      readonly at: number;
    }
  /** The page was closed and opened again. */
  | { readonly kind: 'reopen' | 'finish'; readonly at: number }
  | { readonly kind: 'stop'; readonly at: number; readonly sign: string }
  | { readonly kind: 'rate'; readonly at: number; readonly pain: number };

/** Where a session stands. Plain data; made from its log alone. */
export interface SessionState {
  readonly status: 'before' | 'running' | 'paused' | 'after' | 'stopped' | 'done';
  readonly paused?: PauseReason;
  /** Index of the step; the number of steps when all are done. */
  readonly step: number;
  /** ms of this step that have passed. */
  readonly elapsedMs: number;
  readonly lastAt?: number;
  /** How often load was taken away. */
  readonly lightened: number;
  /** Spots that were too much once, by `muscle/side/spot`. */
  readonly tooMuch: readonly string[];
  /** True when three spots or times were too much: the rest is done without pressing. */
  readonly noMorePressing: boolean;
  /** ms under pressure, by `muscle/side`. */
  readonly pressedMs: Readonly<Record<string, number>>;
  /** 0…10. */
  readonly painBefore?: number;
  readonly painAfter?: number;
  readonly stopSign?: string;
}

/** A longer silence than this means that the device slept, ms: its time is not counted. */
export const sleepMs = 15_000;
/** Times that something was too much after which nothing more is pressed. */
const mostTooMuch = 3;

export const freshSession: SessionState = {
  status: 'before',
  step: 0,
  elapsedMs: 0,
  lightened: 0,
  tooMuch: [],
  noMorePressing: false,
  pressedMs: {},
};

/** The state after an event. An event that has no place in a state changes nothing but the time. */
export function afterEvent(
  state: SessionState,
  event: SessionEvent,
  steps: readonly Step[],
): SessionState {
  if (event.kind === 'reopen') return reopened(state, event.at);
  const now = letTimePass(state, event.at, steps);
  switch (event.kind) {
    case 'beat':
      return now;
    case 'start':
      return now.status === 'before' ? settled({ ...now, status: 'running' }, steps) : now;
    case 'pause':
      return now.status === 'running' ? { ...now, status: 'paused', paused: 'you' } : now;
    case 'resume':
      return now.status === 'paused' ? running(now) : now;
    case 'skip':
      return isUnderWay(now) ? running(goTo(now, now.step + 1, steps)) : now;
    case 'too-much':
      return isUnderWay(now) ? tooMuch(now, steps) : now;
    case 'stop':
      return now.status === 'done' ? now : { ...now, status: 'stopped', stopSign: event.sign };
    case 'rate':
      return rated(now, event.pain);
    case 'finish':
      return now.status === 'after' || now.status === 'stopped' ? { ...now, status: 'done' } : now;
  }
}

/** The state that a log leads to: always the same for the same steps and events. */
export function replay(steps: readonly Step[], log: readonly SessionEvent[]): SessionState {
  return log.reduce((state, event) => afterEvent(state, event, steps), freshSession);
}

/** The clock may have begun anew with the page: no time is counted, and what ran stands still. */
function reopened(state: SessionState, at: number): SessionState {
  const now = { ...state, lastAt: at };
  return state.status === 'running' ? { ...now, status: 'paused', paused: 'closed' } : now;
}

function isUnderWay({ status }: SessionState): boolean {
  return status === 'running' || status === 'paused';
}

function running(state: SessionState): SessionState {
  if (!isUnderWay(state)) return state;
  const awake: { -readonly [Key in keyof SessionState]: SessionState[Key] } = {
    ...state,
    status: 'running',
  };
  delete awake.paused;
  return awake;
}

function letTimePass(state: SessionState, at: number, steps: readonly Step[]): SessionState {
  const passed = at - (state.lastAt ?? at);
  const now = { ...state, lastAt: at };
  if (state.status !== 'running' || !(passed > 0)) return now;
  if (passed > sleepMs) return { ...now, status: 'paused', paused: 'slept' };
  return spend(now, passed, steps);
}

function isPressing(step: Step): boolean {
  return step.kind === 'press' || step.kind === 'move';
}

function spend(state: SessionState, ms: number, steps: readonly Step[]): SessionState {
  const step = steps[state.step];
  if (step === undefined) return state;
  const used = Math.min(ms, 1000 * step.seconds - state.elapsedMs);
  const key = `${step.muscle}/${step.side}`;
  const pressedMs = isPressing(step)
    ? { ...state.pressedMs, [key]: (state.pressedMs[key] ?? 0) + used }
    : state.pressedMs;
  const now = { ...state, pressedMs, elapsedMs: state.elapsedMs + used };
  if (now.elapsedMs < 1000 * step.seconds) return now;
  return spend(goTo(now, state.step + 1, steps), ms - used, steps);
}

/** Moves to a step, past those that are pressed when nothing more is pressed. */
function goTo(state: SessionState, step: number, steps: readonly Step[]): SessionState {
  return settled({ ...state, step, elapsedMs: 0 }, steps);
}

function settled(state: SessionState, steps: readonly Step[]): SessionState {
  const isLeftOut = (step: Step): boolean => state.noMorePressing && step.spot !== undefined;
  let at = state.step;
  while (at < steps.length && isLeftOut(steps[at]!)) at++;
  return at < steps.length ? { ...state, step: at } : { ...state, step: at, status: 'after' };
}

/** First time on a spot: less load, and settle again. Second time: leave the spot. Third: press no more. */
function tooMuch(state: SessionState, steps: readonly Step[]): SessionState {
  const step = steps[state.step];
  if (step?.spot === undefined) return running(goTo(state, state.step + 1, steps));
  const isSpot = (other: Step): boolean =>
    other.muscle === step.muscle && other.side === step.side && other.spot === step.spot;
  const spot = `${step.muscle}/${step.side}/${step.spot}`;
  const again = state.tooMuch.includes(spot);
  const tooMuch = [...state.tooMuch, spot];
  const noMorePressing = tooMuch.length >= mostTooMuch;
  const now = { ...state, tooMuch, noMorePressing, lightened: state.lightened + 1 };
  const beyond = steps.findIndex((other, index) => index > state.step && !isSpot(other));
  const next =
    again || noMorePressing ? (beyond < 0 ? steps.length : beyond) : steps.findIndex(isSpot);
  return running(goTo(now, next, steps));
}

/** Before the first step a rating is the one before; once all is done or stopped, the one after. */
function rated(state: SessionState, pain: number): SessionState {
  if (!(pain >= 0 && pain <= 10)) return state;
  if (state.status === 'before') return { ...state, painBefore: pain };
  if (state.status === 'after' || state.status === 'stopped') return { ...state, painAfter: pain };
  return state;
}
