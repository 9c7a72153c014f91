import type { View } from '../figure/plane-point.ts';
import { movedOn, stepped } from './moment.ts';

/**
 * The moment of the stride that is shown, and whether it moves. While it moves, the two views take
 * turns, one a frame, so that a slow phone draws one figure at a time.
 */
export class Playhead {
  /** Per cent of the stride, 0 to 100. */
  percent: number = $state(0);
  /** The moment each view shows. */
  readonly seen: Record<View, number> = $state({ profile: 0, front: 0 });
  playing: boolean = $state(false);
  slow: boolean = $state(true);
  readonly #durationMs: number;
  #last: number | undefined;
  #turn: View = 'profile';

  constructor(percent: number, durationSecond: number) {
    this.#durationMs = 1000 * durationSecond;
    this.show(percent);
  }

  /** Shows a moment in both views. */
  show(percent: number): void {
    this.percent = this.seen.profile = this.seen.front = percent;
  }

  /** Moves on to the time of an animation frame, in milliseconds; the first one only notes it. */
  tick(nowMs: number): void {
    const passed = this.#last === undefined ? 0 : nowMs - this.#last;
    this.#last = nowMs;
    this.percent = movedOn(this.percent, passed, { durationMs: this.#durationMs, slow: this.slow });
    this.seen[this.#turn] = this.percent;
    this.#turn = this.#turn === 'profile' ? 'front' : 'profile';
  }

  toggle(): void {
    this.playing = !this.playing;
    this.#last = undefined;
    if (!this.playing) this.show(Math.round(this.percent));
  }

  /** Stops and goes some per cent on or back. */
  step(by: number): void {
    this.playing = false;
    this.#last = undefined;
    this.show(stepped(this.percent, by));
  }
}
