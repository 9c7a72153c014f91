import {
  afterEvent,
  replay,
  type SessionEvent,
  type SessionState,
  type Step,
} from '@unknot/relief';
import type { OpenSession } from '../device/kept.ts';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** Beats are written down this often, ms; what is lost when the page is closed is at most that. */
const writtenEveryMs = 2000;

/**
 * A session as it is played: a log, the state it leads to, and the state of this very moment. Time
 * comes from a clock that only runs forward; every event is kept, so that a closed page resumes.
 */
export class Player {
  readonly open: OpenSession;
  readonly steps: readonly Step[];
  /** Where it stands now; ahead of what is written by two seconds at most. */
  state: SessionState;
  readonly #clock: () => number;
  readonly #keep: (open: OpenSession) => void;
  readonly #show: (state: SessionState) => void;
  #log: readonly SessionEvent[];
  #written: SessionState;

  constructor(
    open: OpenSession,
    {
      clock,
      keep,
      show = () => undefined,
    }: {
      readonly clock: () => number;
      readonly keep: (open: OpenSession) => void;
      readonly show?: (state: SessionState) => void;
    },
  ) {
    this.open = open;
    this.steps = open.plan.steps;
    this.#clock = clock;
    this.#keep = keep;
    this.#show = show;
    this.#log = open.log;
    this.#written = replay(this.steps, this.#log);
    this.state = this.#written;
    if (open.log.length > 0) this.tell({ kind: 'reopen' });
  }

  /** The log so far. */
  get log(): readonly SessionEvent[] {
    return this.#log;
  }

  /** The step that is on, if any. */
  get step(): Step | undefined {
    return this.steps[this.state.step];
  }

  /** Writes down what happened. */
  tell(told: Untimed<SessionEvent>): void {
    const event = { ...told, at: this.#clock() } as SessionEvent;
    this.#written = afterEvent(this.#written, event, this.steps);
    this.#log = [...this.#log, event];
    this.#present(this.#written);
    this.#keep({ ...this.open, log: this.#log });
  }

  /** Time has passed; shown at once, written down at each step and every two seconds. */
  beat(): void {
    if (this.#written.status !== 'running') return;
    const at = this.#clock();
    const next = afterEvent(this.#written, { kind: 'beat', at }, this.steps);
    const isNews = next.step !== this.#written.step || next.status !== this.#written.status;
    if (isNews || at - (this.#written.lastAt ?? at) >= writtenEveryMs) this.tell({ kind: 'beat' });
    else this.#present(next);
  }

  #present(state: SessionState): void {
    this.state = state;
    this.#show(state);
  }

  /** Pauses what runs, and lets what stands still go on. */
  toggle(): void {
    this.tell({ kind: this.state.status === 'running' ? 'pause' : 'resume' });
  }
}
