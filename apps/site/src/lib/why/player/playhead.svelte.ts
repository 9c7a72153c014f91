import type { View } from '../figure/plane-point.ts';
import { movedOn, stepped } from './moment.ts';

/** The runner from the right moves every other frame; the rest shares the frames between. */
const turns: readonly (View | 'beside')[] = ['profile', 'front', 'profile', 'beside'];

/**
 * The moment of the stride that is shown, and whether it moves. While it moves, the runner
 * from the right, the runner from the front, and what is read beside them take turns, one a frame, so
 * that a slow phone draws one thing at a time.
 */
export class Playhead {
  /** Per cent of the stride, 0 to 100, as the numbers, the slider and the curves show it. */
  percent: number = $state(0);
  /** The moment each view shows. */
  readonly seen: Record<View, number> = $state({ profile: 0, front: 0 });
  playing: boolean = $state(false);
  slow: boolean = $state(true);
  readonly #durationMs: number;
  #last: number | undefined;
  #now = 0;
  #turn = 0;

  constructor(percent: number, durationSecond: number) {
    this.#durationMs = 1000 * durationSecond;
    this.show(percent);
  }

  /** Shows a moment in both views. */
  show(percent: number): void {
    this.#now = this.percent = this.seen.profile = this.seen.front = percent;
  }

  /** Moves on to the time of an animation frame, in milliseconds; the first one only notes it. */
  tick(nowMs: number): void {
    const passed = this.#last === undefined ? 0 : nowMs - this.#last;
    this.#last = nowMs;
    this.#now = movedOn(this.#now, passed, { durationMs: this.#durationMs, slow: this.slow });
    const shown = turns[this.#turn]!;
    if (shown === 'beside') this.percent = this.#now;
    else this.seen[shown] = this.#now;
    this.#turn = (this.#turn + 1) % turns.length;
  }

  toggle(): void {
    this.playing = !this.playing;
    this.#last = undefined;
    if (!this.playing) this.show(Math.round(this.#now));
  }

  /** Stops and goes some per cent on or back. */
  step(by: number): void {
    this.playing = false;
    this.#last = undefined;
    this.show(stepped(this.#now, by));
  }
}
